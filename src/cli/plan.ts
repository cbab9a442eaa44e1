import { readFileSync } from 'node:fs';
import { openCatalogue } from '../catalogue/index.ts';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import type { Plan } from '../domain/plan.ts';
import { PLAN_WEEKS, RECOMMENDED_WEEKS } from '../domain/request-limits.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';
import { checkBody } from '../http/protocol/input.ts';
import { planWithAdvice } from '../planner/make-plan.ts';
import { draftPlan, exportPlan, PLAN_FORMATS, withBusyFiles } from '../service/index.ts';
import { StudyRequest, toDraft } from '../wire/study-request.ts';
import { readBusyOptions, sayIgnored } from './busy-files.ts';
import { type Command, type OptionValues, stringOption, stringOptions } from './command.ts';
import { readConfig } from './config.ts';
import { prepareDataFolder } from './data-folder.ts';
import { planTable } from './plan-table.ts';
import { contentStore, publish } from './publish.ts';

/** Links lead to a server on this machine. */
const HERE = { publicUrl: 'http://127.0.0.1:8787', clock: () => Date.now() };
const FORMATS = ['table', ...PLAN_FORMATS.map(({ name }) => name)] as const;

/** A plan without a server: the same planner, the same content, nothing stored. */
export const plan: Command = {
  details:
    'The request comes from --request, from options, or from both: options win. Without dates the plan has 12 weeks\n' +
    'and starts next Monday.',
  options: {
    request: {
      type: 'string',
      value: '<file>',
      description: 'A request as JSON, as POST /v1/plans takes it; - reads standard input.',
    },
    level: { type: 'string', value: '<level>', description: 'A career level of the content, by slug.' },
    role: { type: 'string', value: '<role>', description: 'A role of the content, by slug.' },
    specialisation: {
      type: 'string',
      value: '<topic>',
      multiple: true,
      description: 'A topic to go deep into; at most two.',
    },
    zone: { type: 'string', value: '<zone>', description: 'An IANA time zone; this machine’s if left out.' },
    available: {
      type: 'string',
      value: '<days HH:MM-HH:MM>',
      multiple: true,
      description: 'When you can study: "mon,wed 19:00-21:00".',
    },
    start: { type: 'string', value: '<date>', description: 'The first day, YYYY-MM-DD.' },
    interview: { type: 'string', value: '<date>', description: 'The day of the interview.' },
    weeks: {
      type: 'string',
      value: `<${PLAN_WEEKS.min}-${PLAN_WEEKS.max}>`,
      description: `How many weeks; ${RECOMMENDED_WEEKS.min} to ${RECOMMENDED_WEEKS.max} are best.`,
    },
    'minutes-per-week': { type: 'string', value: '<minutes>', description: 'At most this much in a week.' },
    known: {
      type: 'string',
      value: '<topic=0-4>',
      multiple: true,
      description: 'What you know already: "statistics=3".',
    },
    busy: {
      type: 'string',
      value: '<file>',
      multiple: true,
      description:
        'A calendar (.ics) of busy times to plan around; what of it is passed over is told on stderr.',
    },
    seed: { type: 'string', value: '<number>', description: 'Another seed may give another plan as good.' },
    format: {
      type: 'string',
      value: '<format>',
      description: `One of ${FORMATS.join(', ')}; table if left out.`,
    },
    json: { type: 'boolean', description: 'The same as --format json.' },
    content: {
      type: 'string',
      value: '<folder>',
      description: 'The content folder (CONTENT_DIR, ./content).',
    },
    data: {
      type: 'string',
      value: '<folder>',
      description: 'Where the compiled content is kept (DATA_DIR, ./data).',
    },
  },
  examples: [
    'stepladder plan --level mid --available "mon,wed 19:00-21:00" --available "sat 09:00-12:00" --weeks 10',
    'stepladder plan --request request.json --format ics > plan.ics',
    'stepladder plan --request request.json --busy work.ics --busy private.ics',
  ],
  async run(values) {
    const wanted = values.json === true ? 'json' : (stringOption(values, 'format') ?? 'table');
    const format = FORMATS.find((each) => each === wanted);
    if (!format) throw new AppError('malformed', `--format is one of ${FORMATS.join(', ')}.`);
    const given = { ...readRequest(stringOption(values, 'request')), ...fromOptions(values) };
    const request = toDraft(checkBody(StudyRequest, given));
    const planned = await planAlone(request, values);
    process.stdout.write(format === 'table' ? `${planTable(planned)}\n` : exportPlan(HERE, planned, format));
    return 0;
  },
};

async function planAlone(request: StudyRequestDraft, values: OptionValues): Promise<Plan> {
  const config = readConfig(process.env, {
    ...optional('CONTENT_DIR', stringOption(values, 'content')),
    ...optional('DATA_DIR', stringOption(values, 'data')),
  });
  prepareDataFolder(config.dataDir);
  await publish(config.contentDir, config.dataDir, {
    force: false,
    heldReleases: config.heldReleases,
    code: { run: 'nothing' },
  });
  const catalogue = openCatalogue(contentStore(config.dataDir));
  try {
    const files = readBusyOptions(stringOptions(values, 'busy'));
    const { draft, ignored } = await withBusyFiles({ catalogue, ...HERE }, request, files);
    process.stderr.write(sayIgnored(ignored));
    return await draftPlan(
      {
        catalogue,
        ...HERE,
        plan: async (input) => planWithAdvice(input),
      },
      draft,
    );
  } finally {
    catalogue.close();
  }
}

/** A request file as an object; the schema says what is wrong inside. */
function readRequest(file: string | undefined): object {
  if (file === undefined) return {};
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new AppError(
      'malformed',
      `--request: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch (error) {
    throw new AppError('malformed', `--request: ${file} is not JSON: ${(error as Error).message}.`);
  }
  throw new AppError('malformed', `--request: ${file} must hold a JSON object.`);
}

/** What the options say, in the words of the request; absent options leave the request file's values. */
function fromOptions(values: OptionValues): object {
  const text = (name: string, key: string) => optional(key, stringOption(values, name));
  const number = (name: string, key: string) => {
    const value = stringOption(values, name);
    if (value === undefined) return {};
    if (!/^\d+$/.test(value))
      throw new AppError('malformed', `--${name} is a whole number; "${value}" is not.`);
    return { [key]: Number(value) };
  };
  const windows = stringOptions(values, 'available').map(parseWindow);
  const topics = stringOptions(values, 'known').map(parseKnown);
  const specialisations = stringOptions(values, 'specialisation');
  return {
    ...text('level', 'careerLevel'),
    ...text('role', 'role'),
    ...text('start', 'startDate'),
    ...text('interview', 'interviewDate'),
    ...number('weeks', 'weeks'),
    ...number('minutes-per-week', 'minutesPerWeek'),
    ...number('seed', 'seed'),
    ...(stringOption(values, 'request') !== undefined && stringOption(values, 'zone') === undefined
      ? {}
      : { timeZone: stringOption(values, 'zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone }),
    ...(windows.length > 0 ? { availability: windows } : {}),
    ...(specialisations.length > 0 ? { specialisations } : {}),
    ...(topics.length > 0 ? { known: { topics: Object.fromEntries(topics) } } : {}),
  };
}

function parseWindow(text: string): object {
  const [, days, from, to] = /^([a-z]{3}(?:,[a-z]{3})*) (\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(text) ?? [];
  if (days === undefined) {
    throw new AppError('malformed', `--available reads like "mon,wed 19:00-21:00"; "${text}" does not.`);
  }
  return { days: days.split(','), from, to };
}

function parseKnown(text: string): [string, number] {
  const [, topic, level] = /^([a-z0-9-]+)=([0-4])$/.exec(text) ?? [];
  if (topic === undefined)
    throw new AppError('malformed', `--known reads like "statistics=3"; "${text}" does not.`);
  return [topic, Number(level)];
}
