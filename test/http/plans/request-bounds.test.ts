import { afterAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../src/http/openapi.ts';
import { post, REQUEST, startService } from '../../helpers/http.ts';

/** The bounds that the contract publishes are the service's own: each is taken, and one beyond it is refused by name. */
const service = startService();
afterAll(() => service.close());

interface Schema {
  $ref?: string;
  type?: string | string[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

type Path = readonly (string | number)[];
type Value = string | number | unknown[];

interface Bound {
  path: Path;
  name: string;
  at: Value;
  beyond: Value;
}

const { schemas } = (openApiDocument() as { components: { schemas: Record<string, Schema> } }).components;

const specialisation = service.deps.catalogue
  .current()
  .listTopics()
  .find((topic) => topic.specialisation)?.slug;

/** A request in which every field with a bound is there, so that one of them at a time can be put at it. */
const WHOLE = {
  ...REQUEST,
  weeks: undefined,
  exceptions: [{ date: '2026-12-24', windows: [{ from: '10:00', to: '11:00' }] }],
  blackouts: [{ from: '2026-12-25', to: '2026-12-26' }],
  known: { topics: {}, questions: [] },
  busy: [{ startsAt: '2026-12-07T18:00:00Z', endsAt: '2026-12-07T19:00:00Z' }],
  rounds: ['coding'],
  reminders: { all: [15], mock: [60] },
  specialisations: [specialisation],
  ownItems: [{ id: 'mine', title: 'Mine', minutes: 30, topic: 'statistics', url: 'https://example.org' }],
};

/** Entries of lists, each unlike the others where two alike are a fault of their own. */
const ENTRIES: Record<string, (index: number) => unknown> = {
  '/availability': (index) => ({ days: ['mon'], from: `0${index % 10}:00`, to: '10:00' }),
  '/availability/0/days': (index) => ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][index % 7],
  '/exceptions': (index) => ({
    date: new Date(Date.UTC(2026, 11, 1 + index)).toISOString().slice(0, 10),
    windows: [],
  }),
  '/exceptions/0/windows': () => ({ from: '10:00', to: '11:00' }),
  '/blackouts': () => ({ from: '2026-12-25', to: '2026-12-26' }),
  '/specialisations': () => specialisation,
  '/rounds': () => 'coding',
  '/known/questions': () => 'q01',
  '/reminders/all': (index) => 15 + index,
  '/reminders/mock': (index) => 15 + index,
  '/busy': () => ({ startsAt: '2026-12-07T18:00:00Z', endsAt: '2026-12-07T19:00:00Z' }),
  '/ownItems': (index) => ({ id: `mine-${index}`, title: 'Mine', minutes: 30, topic: 'statistics' }),
};

/** Text of a length that is right in every other way. */
const TEXTS: Record<string, (length: number) => string> = {
  '/ownItems/0/title': (length) => 'x'.repeat(length),
  '/ownItems/0/url': (length) => `https://example.org/${'x'.repeat(length - 20)}`,
};

/** Fields whose longest text names nothing that exists, so that only one beyond is tried. */
const NAMES = [
  '/timeZone',
  '/careerLevel',
  '/role',
  '/rounds/0',
  '/specialisations/0',
  '/known/questions/0',
  '/ownItems/0/id',
];

const bounds = boundsOf({ $ref: '#/components/schemas/StudyRequest' }, []);

describe('the bounds of a request in the contract', () => {
  it('are found', () => {
    expect(bounds.length).toBeGreaterThan(30);
  });

  it.each(bounds.filter(({ path }) => !NAMES.includes(pointerOf(path))))(
    '$name is taken',
    async ({ path, at }) => {
      expect(await faultsAt(path, at)).toEqual([]);
    },
  );

  it.each(bounds)('one beyond $name is refused', async ({ path, beyond }) => {
    expect(await faultsAt(path, beyond)).toContain(pointerOf(path));
  });

  it('hold for the id of an own item, which a pattern says', async () => {
    const path = ['ownItems', 0, 'id'];
    expect(await faultsAt(path, 'a-Z_0'.padEnd(40, 'x'))).toEqual([]);
    expect(await faultsAt(path, 'x'.repeat(41))).toEqual(['/ownItems/0/id']);
    expect(await faultsAt(path, 'a b')).toEqual(['/ownItems/0/id']);
  });
});

describe('the faults of a request', () => {
  it('come together, those of its shape and those of its sense', async () => {
    const body = {
      ...REQUEST,
      maxReviewsPerDay: 51,
      role: 'ml-enginer',
      blackouts: [{ from: '2026-12-26', to: '2026-12-24' }],
    };
    const response = await service.request('/v1/plans', post(body));
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/blackouts/0/to',
      '/maxReviewsPerDay',
      '/role',
    ]);
  });

  it.each([['null'], ['[]'], ['"text"'], ['{}']])('are told of %s', async (body) => {
    expect((await service.request('/v1/plans', post(body))).status).toBe(422);
  });
});

/** The pointers of what a preview finds wrong with the whole request, with this value in its place. */
async function faultsAt(path: Path, value: Value): Promise<string[]> {
  const response = await service.request('/v1/plans/preview', post(withValue(WHOLE, path, value)));
  if (response.status === 200) return [];
  const { errors } = (await response.json()) as { errors: { pointer: string }[] };
  return errors.map(({ pointer }) => pointer);
}

function withValue(whole: unknown, [key, ...rest]: Path, value: Value): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(whole) ? [...whole] : { ...(whole as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withValue(copy[key], rest, value);
  // One reminder and a list of them are judged together.
  if (key === 'reminderMinutes') copy.reminders = undefined;
  // A session's two lengths are judged together, too.
  if (key === 'min' && value === 240) copy.max = 240;
  return copy;
}

function pointerOf(path: Path): string {
  return path.map((key) => `/${key}`).join('');
}

function boundsOf(schema: Schema, path: Path): Bound[] {
  const { properties = {}, items, allOf = [], $ref } = schema;
  const referred = $ref === undefined ? [] : [schemas[$ref.split('/').at(-1) ?? ''] ?? {}];
  return [
    ...ownBounds(schema, path),
    ...[...referred, ...allOf].flatMap((inner) => boundsOf(inner, path)),
    ...Object.entries(properties).flatMap(([name, inner]) => boundsOf(inner, [...path, name])),
    ...(items === undefined ? [] : boundsOf(items, [...path, 0])),
  ];
}

function ownBounds(schema: Schema, path: Path): Bound[] {
  const text = TEXTS[pointerOf(path)] ?? ((length: number) => 'x'.repeat(length));
  const list = (length: number) => Array.from({ length }, (_, index) => ENTRIES[pointerOf(path)]?.(index));
  const bound = (name: keyof Schema, make: (size: number) => Value, step: 1 | -1): Bound[] => {
    const size = schema[name];
    if (typeof size !== 'number' || size + step < 0 === (name !== 'minimum')) return [];
    return [{ path, name: `${pointerOf(path)} ${name} ${size}`, at: make(size), beyond: make(size + step) }];
  };
  return [
    ...bound('minimum', (size) => size, -1),
    ...bound('maximum', (size) => size, 1),
    ...bound('minLength', text, -1),
    ...bound('maxLength', text, 1),
    ...bound('minItems', list, -1),
    ...bound('maxItems', list, 1),
  ];
}

describe('an own item’s link', () => {
  const ownItem = (url: string) =>
    service.request(
      '/v1/plans/preview',
      post({ ...REQUEST, ownItems: [{ id: 'own-1', title: 'Mine', minutes: 30, topic: 'statistics', url }] }),
    );

  it.each([
    'https://ann:secret@example.org/',
    'https://ann@example.org/',
    'https://example.org/a\tb',
    'https://exam\nple.org/',
    'https://example.org/\u0000',
    'https://example.org/\u202e',
    ' https://example.org/',
    'https://example.org/Größe',
    'ftp://example.org/',
    'https://[1',
  ])('may not be %j', async (url) => {
    const response = await ownItem(url);
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/ownItems/0/url']);
  });

  it('may be one of this world’s', async () => {
    expect((await ownItem('HTTPS://example.org/wiki/Gr%C3%B6%C3%9Fe?q=1#s')).status).toBe(200);
  });
});

it.each([
  ['{"known": {"topics": {"__proto__": 4}}, ', '/known/topics/__proto__'],
  ['{"__proto__": {"weeks": 3}, ', '/__proto__'],
])('%s… is refused, not passed over', async (start, pointer) => {
  const response = await service.request('/v1/plans/preview', post(start + JSON.stringify(REQUEST).slice(1)));
  expect(response.status).toBe(422);
  expect(((await response.json()) as { errors: { pointer: string }[] }).errors).toEqual([
    expect.objectContaining({ pointer, code: 'unknown_field' }),
  ]);
});
