import fc from 'fast-check';

/** Texts that have broken parsers, routers, queries and renderers elsewhere. */
const TEXTS = [
  '',
  ' ',
  '\0',
  '\r\nX-Injected: yes',
  '\u2028',
  '\ufeff',
  '\ud800',
  '"',
  "' OR 1=1 --",
  'a" desc--',
  '((((',
  'NEAR(a b)',
  '*',
  '%',
  '%00',
  '%ff',
  '../../../etc/passwd',
  '..%2f..%2f',
  '\\\\host\\share',
  '//evil.example',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '#{7*7}',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '-1',
  '0x10',
  '1e400',
  '1e2',
  '٣',
  '9'.repeat(400),
  '2026-02-30',
  '2026-11-23T10:00:00+99:99',
  '-271821-04-20',
  '+275760-09-13T00:00:00Z',
  'Mars/Olympus',
  'ﷺ'.repeat(40),
  'e\u0301'.repeat(60),
  '🦜',
  'a'.repeat(5_000),
  'a,'.repeat(2_000),
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const NUMBERS = [0, -0, -1, 1.5, 1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 63)] as const;

/** Values that no schema expects where they stand. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(...NUMBERS, true, false, null, [], {}, [[]], [null]),
  fc.jsonValue({ maxDepth: 2 }),
  fc
    .constantFrom('"nested"', '[]', '{}')
    .map((leaf) => JSON.parse(`${'['.repeat(200)}${leaf}${']'.repeat(200)}`)),
  fc.nat({ max: 300 }).map((length) => Array.from({ length }, (_, at) => `q${at}`)),
);

/** Bodies that are hardly JSON, or none. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  hostileText,
  fc.json(),
  fc.constantFrom(
    '{',
    '{"a":1,"a":2}',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    `{"weeks":${'9'.repeat(5_000)}}`,
    '['.repeat(100_000),
    `{"a":"${'x'.repeat(300_000)}"}`,
    '\ufeff{}',
    'null',
    '"text"',
    '[]',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\nEND:VCALENDAR',
  ),
);

/**
 * A JSON value with one place in it spoiled: replaced, taken away, put in twice, or joined by a field that nobody knows.
 * @param at counts places in the order in which they are written.
 */
export function spoil(value: unknown, at: number, hostile: unknown): unknown {
  const paths = listPaths(value);
  const path = paths[at % paths.length] ?? [];
  return change(value, path, hostile, at % 4);
}

type Path = readonly (string | number)[];

function listPaths(value: unknown, above: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [above];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    listPaths(each, [...above, Array.isArray(value) ? Number(key) : key]),
  );
  return [above, ...inner];
}

function change(value: unknown, [step, ...rest]: Path, hostile: unknown, how: number): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return hostile;
  if (Array.isArray(value)) {
    if (rest.length === 0 && how === 1) return value.filter((_, at) => at !== step);
    if (rest.length === 0 && how === 2) return [...value, value[Number(step)]];
    return value.map((each, at) => (at === step ? change(each, rest, hostile, how) : each));
  }
  if (rest.length === 0 && how === 1)
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
  if (rest.length === 0 && how === 2) return { ...value, nobodyKnows: hostile };
  return { ...value, [step]: change((value as Record<string, unknown>)[step], rest, hostile, how) };
}
