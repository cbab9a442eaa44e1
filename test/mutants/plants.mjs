import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Faults to plant in the planner, one at a time. Most are read off the code, so that a constraint or a move that is
 * added has to be noticed too. What a plant is says `plants.d.mts`.
 */

const HARD = 'src/planner/constraints';
const SOFT = 'src/planner/soft';
const MOVES = 'src/planner/search/moves';
/** Folders whose exported functions are the steps of making a timetable and of repairing one. */
const STEPS = [
  'src/planner/construct',
  'src/planner/repair/facts',
  'src/planner/repair/place',
  'src/planner/repair/publish',
];
/** What a step does that does nothing, by what it returns. */
const NOTHING = [
  [/^void$/, ['']],
  [/^boolean$/, ['false', 'true']],
  [/^number$/, ['0']],
  [/^string$/, ["''"]],
  [/\[\]$/, ['[]']],
  [/^Map</, ['new Map()']],
  [/^Set</, ['new Set()']],
  [/\| undefined$/, ['undefined']],
];

export function listPlants(root) {
  return [
    ...hardPlants(root),
    ...HARD_BY_HAND,
    ...softPlants(root),
    ...movePlants(root),
    ...stepPlants(root),
    ...PARTS_BY_HAND,
    ...callPlants(root),
  ];
}

/** Each hard constraint that allows everything, and each that is not asked any more. */
function hardPlants(root) {
  const files = readdirSync(join(root, HARD)).filter((file) => /^h\d\d-/.test(file));
  const constraints = files.flatMap((name) => {
    const file = `${HARD}/${name}`;
    const source = readFileSync(join(root, file), 'utf8');
    const found = [...source.matchAll(/^export const (\w+): \w+Constraint = \{\n[\s\S]*?^\};/gm)];
    if (found.length === 0) throw new Error(`${file} has no constraint`);
    return found.map(([body, variable]) => ({
      ...{ file, test: testOf(file), variable, body },
      called: captured(body, /\bid: '(H\d+)'/, file),
    }));
  });
  const off = constraints.map(({ variable, body, ...plant }) => ({
    ...plant,
    name: `${plant.called} ${variable} allows everything`,
    change: replacing(body, () =>
      replacing(/\b(?:allows|holds)(?:\([^()]*\) \{\n|: \([^()]*\) =>)/, (head) =>
        head.endsWith('=>') ? `${head} true ||` : `${head}    return true;\n`,
      )(body),
    ),
  }));
  const unasked = constraints.flatMap(({ variable, body: _body, ...plant }) => {
    const file = `${HARD}/index.ts`;
    const lists = readFileSync(join(root, file), 'utf8').match(/export const \w+[^=]*= \[[^\]]*\]/g) ?? [];
    return lists
      .filter((list) => new RegExp(`\\b${variable}\\b`).test(list))
      .map((list) => ({
        ...plant,
        file,
        name: `${plant.called} ${variable} is none of ${captured(list, /const (\w+)/, file)}`,
        change: replacing(list, () => list.replace(new RegExp(`\\b${variable}\\b,?`), '')),
      }));
  });
  return [...off, ...unasked];
}

/** Each soft constraint with a weight of 0, with a cost of 0, and weighed no more. */
function softPlants(root) {
  const files = readdirSync(join(root, SOFT)).filter(
    (file) => !['index.ts', 'soft-constraint.ts'].includes(file),
  );
  return files.flatMap((name) => {
    const file = `${SOFT}/${name}`;
    const source = readFileSync(join(root, file), 'utf8');
    const called = captured(source, /\bid: '([\w-]+)'/, file);
    const variable = captured(source, /export const (\w+): /, file);
    const plant = { file, test: testOf(file), called };
    return [
      { ...plant, name: `${called} weighs 0`, change: replacing(/\bweight: [\d.]+,/, () => 'weight: 0,') },
      {
        ...plant,
        name: `${called} costs nothing`,
        change: replacing(/\bcost(\([^()]*\) \{|: \([^()]*\) =>)/, (head) =>
          head.endsWith('{') ? `${head} return 0;` : `${head} 0 *`,
        ),
      },
      {
        ...plant,
        file: `${SOFT}/index.ts`,
        name: `${called} is no SOFT_CONSTRAINTS`,
        change: replacing(new RegExp(`^  ${variable},\n`, 'm'), () => ''),
      },
    ];
  });
}

/** Each move that the search does not try any more, and each that does nothing. */
function movePlants(root) {
  const list = readFileSync(join(root, MOVES, 'index.ts'), 'utf8');
  const imports = [...list.matchAll(/import \{([^}]+)\} from '\.\/([\w-]+\.ts)'/g)];
  const moves = [...list.matchAll(/^ {2}\[[\d.]+, (\w+)\],\n/gm)].map(([entry, called]) => {
    const [, , name] = imports.find(([, names]) => names.split(/[\s,]+/).includes(called)) ?? [];
    if (name === undefined) throw new Error(`${called} is imported from nowhere`);
    return { entry, called, file: `${MOVES}/${name}`, test: testOf(`${MOVES}/${name}`) };
  });
  const mend = { called: 'mend', file: `${MOVES}/mend.ts`, test: testOf(`${MOVES}/mend.ts`) };
  return [
    ...moves.map(({ entry, ...plant }) => ({
      ...plant,
      file: `${MOVES}/index.ts`,
      name: `${plant.called} is none of MOVES`,
      change: replacing(entry, () => ''),
    })),
    ...[...moves, mend].map(({ entry, ...plant }) => ({
      ...plant,
      name: `${plant.called} does nothing`,
      change: replacing(
        new RegExp(`export function ${plant.called}\\([^()]*\\): boolean \\{\\n`),
        (head) => `${head}  return false;\n`,
      ),
    })),
  ];
}

/** Each step of the constructive pass and of a repair that does nothing, and says so where it says anything. */
function stepPlants(root) {
  return STEPS.flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) => {
      const file = `${folder}/${name}`;
      const source = readFileSync(join(root, file), 'utf8');
      const steps = [
        ...source.matchAll(/^export function (\w+)(?:<[^>]*>)?\((?:[^()]|\([^()]*\))*\): (.+) \{$/gm),
      ];
      return steps.flatMap(([head, called, type]) => {
        const values = NOTHING.find(([pattern]) => pattern.test(type))?.[1] ?? [];
        return values.map((value) => ({
          name: `${called} returns ${value || 'at once'}`,
          ...{ file, called, test: testOf(file) },
          change: replacing(head, () => `${head}\n  return ${value};`),
        }));
      });
    }),
  );
}

/** Functions that are little but calls of steps, and the test that has to notice where one of those is missing. */
const ORDERS = [
  { file: 'src/planner/repair/repair.ts', order: 'repairOnce', test: 'test/planner/repair/repair.test.ts' },
  {
    file: 'src/planner/construct/draft-timetable.ts',
    order: 'construct',
    test: 'test/planner/plan.golden.test.ts',
  },
  { file: 'src/planner/search/improve.ts', order: 'improve', test: 'test/planner/plan.golden.test.ts' },
];

/** Each step that `repairOnce`, `construct` and `improve` take no more, wherever they take it. */
function callPlants(root) {
  const plants = ORDERS.flatMap(({ file, order, test }) => {
    const source = readFileSync(join(root, file), 'utf8');
    const body = captured(source, new RegExp(`^((?:export )?function ${order}\\([\\s\\S]*?^}$)`, 'm'), file);
    const steps = new Set([...body.matchAll(/^ +(?:if \(\w+\) )?(\w+)\(.*\);$/gm)].map(([, step]) => step));
    return [...steps].map((step) => ({
      ...{ file, test, name: `${order} without ${step}` },
      called: order === 'repairOnce' ? step : '',
      change: replacing(body, () => body.replaceAll(new RegExp(`\\b${step}\\(.*\\);$`, 'gm'), ';')),
    }));
  });
  const search = {
    file: 'src/planner/search/improve.ts',
    test: 'test/planner/plan.golden.test.ts',
    called: '',
  };
  return [
    ...plants,
    { ...search, name: 'improve without mend', change: replacing(' || mend(timetable, random)', () => '') },
    {
      ...{ file: 'src/planner/repair/repair.ts', test: 'test/planner/repair/repair.test.ts' },
      ...{ name: 'repairOnce without keepBlockOrder', called: 'keepBlockOrder' },
      change: replacing('keepBlockOrder(state, round < TRIES)', () => 'false'),
    },
    {
      ...{ file: 'src/planner/repair/repair.ts', test: 'test/planner/repair/repair.test.ts' },
      ...{ name: 'repairOnce without mayUnpin', called: 'mayUnpin' },
      change: replacing('state.mayUnpin = true;', () => ''),
    },
  ];
}

/** Hard constraints that the builder holds by the places that it offers, and figures that are off. */
const HARD_BY_HAND = [
  {
    name: 'H13 < 99',
    ...inConstraint('h13-design-load.ts', 'H13'),
    change: replacing('< DESIGN_ITEMS_PER_DAY', () => '< 99'),
  },
  {
    name: 'H1 windows that overlap stay two',
    ...inSlots('h01-overlap', 'H1'),
    change: replacing(/mergeSpans\(windows\.map\((.*)\)\)/, (_, map) => `windows.map(${map})`),
  },
  {
    name: 'H1 busy intervals are offered',
    ...inSlots('h01-overlap', 'H1'),
    change: replacing(
      'subtract(openSpans(request, date, exceptions.get(date)), taken)',
      () => 'openSpans(request, date, exceptions.get(date))',
    ),
  },
  {
    name: 'H1 the sessions of a window all begin with it',
    file: 'src/planner/model/session-times.ts',
    test: 'test/planner/constraints/h01-overlap.test.ts',
    called: 'H1',
    change: replacing('      end = start + minutes;', () => ''),
  },
  {
    name: 'H3 blackouts are offered',
    ...inSlots('h03-blackouts', 'H3'),
    change: replacing(/if \(request\.blackouts.*return \[\];/, () => ''),
  },
  {
    name: "H7 the interview's day is offered",
    ...inSlots('h07-before-interview', 'H7'),
    change: replacing('day < days;', () => 'day <= days;'),
  },
  {
    name: 'H10 windows are not cut where the clock changes',
    ...inSlots('h10-wall-clock', 'H10'),
    change: replacing(
      /return stretchesOf\(date, request\.timeZone\)/,
      () => 'return [{ from: 0, to: 1440 }]',
    ),
  },
];

/** Parts of what a step returns that are nothing. */
const PARTS_BY_HAND = [
  ...['tasks', 'candidates', 'excluded'].map((part) =>
    withoutPart('construct/select', 'select', part, 'return { tasks, candidates, excluded };', (all) =>
      all.replace(part, `${part}: ${part === 'excluded' ? 'new Map()' : '[]'}`),
    ),
  ),
  withoutPart(
    'construct/share',
    'shareTime',
    'blocks',
    '  return shares;',
    () => '  return { ...shares, blocks: [] };',
  ),
  withoutPart(
    'construct/allocate',
    'allocate',
    'anything placed',
    '  return timetable;',
    () => '  return new Timetable(problem);',
  ),
  withoutPart('construct/allocate', 'allocate', 'mocks', '  placeMocks(timetable);', () => ''),
  ...[
    ['tasks', '    tasks,\n    byId', '    tasks: [],\n    byId'],
    ['candidates', 'candidates: selection.candidates.map(', 'candidates: [].map('],
    ['excluded', 'new Map([...selection.excluded, ...outside])', 'new Map()'],
    ['targetMemory', 'new Map(targetMemory)', 'new Map()'],
    ['partsDone', /partsDone: tasks\.map\(.*\),/, 'partsDone: [],'],
  ].map(([part, place, put]) => withoutPart('repair/facts/pool', 'poolItems', part, place, () => put)),
  ...[
    ['missed', 'return { displaced, missed };', 'return { displaced, missed: [] };'],
    ['displaced', 'return { displaced, missed };', 'return { displaced: [], missed };'],
  ].map(([part, place, put]) =>
    withoutPart('repair/place/restore-sessions', 'restoreSessions', part, place, () => put),
  ),
  ...[
    ['displaced', 'slots, places, displaced };', 'slots, places, displaced: [] };'],
    ['slots', 'slots, places, displaced };', 'slots: [], places, displaced };'],
  ].map(([part, place, put]) => withoutPart('repair/place/lay-out', 'layOut', part, place, () => put)),
  withoutPart(
    'repair/publish/publish-repair',
    'publishRepair',
    'new sessions',
    'replaced.get(session) ?? session), ...added]',
    () => 'replaced.get(session) ?? session)]',
  ),
  withoutPart('repair/publish/publish-repair', 'publishRepair', 'ordinals', '    nextOrdinal++;', () => ''),
  ...['added', 'moved', 'changed', 'dropped', 'addedItems', 'droppedItems'].map((part) =>
    withoutPart(
      'repair/publish/difference',
      'differenceOf',
      part,
      '  return difference;',
      () => `  return { ...difference, ${part}: [] };`,
    ),
  ),
  withoutPart(
    'repair/publish/report-repair',
    'reportRepair',
    'reasons',
    'new Map<string, DropReason>(pool.excluded)',
    () => 'new Map<string, DropReason>()',
  ),
  withoutPart(
    'repair/publish/report-repair',
    'reportRepair',
    'sessions',
    'const timetable = timetableOf(state, told);',
    () => 'const timetable = timetableOf(state, []);',
  ),
];

function withoutPart(name, called, part, place, put) {
  const file = `src/planner/${name}.ts`;
  return {
    file,
    test: testOf(file),
    called,
    name: `${called} without ${part}`,
    change: replacing(place, put),
  };
}

function inConstraint(name, called) {
  const file = `${HARD}/${name}`;
  return { file, test: testOf(file), called };
}

function inSlots(test, called) {
  return { file: 'src/planner/model/slots.ts', test: `test/planner/constraints/${test}.test.ts`, called };
}

function testOf(file) {
  return file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
}

/** A change of the one place that is as told; it throws where there is none, or several. */
function replacing(place, put) {
  return (source) => {
    const pattern = typeof place === 'string' ? place : new RegExp(place.source, `${place.flags}g`);
    const found =
      typeof place === 'string' ? source.split(place).length - 1 : [...source.matchAll(pattern)].length;
    if (found !== 1) throw new Error(`${place} stands ${found} times`);
    return source.replace(place, put);
  };
}

function captured(source, pattern, file) {
  const found = pattern.exec(source)?.[1];
  if (found === undefined) throw new Error(`${file} has no ${pattern}`);
  return found;
}
