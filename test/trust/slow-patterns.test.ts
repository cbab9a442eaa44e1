import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Whoever's text is matched there comes from a client. */
const FOLDERS = [
  'src/wire',
  'src/http',
  'src/mcp',
  'src/domain',
  'src/request',
  'src/time',
  'src/calendar/busy',
];
const BYTES = 65_536;
const MOST_MILLISECONDS = 50;

/** A regular expression as it is written in the code: after what no division can follow. */
const LITERAL =
  /(?<=[(,=:[!&|?{;]\s*|return\s+)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/g;

interface Pattern {
  file: string;
  pattern: RegExp;
}

function patternsIn(folder: string): Pattern[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(folder, name);
      const code = readFileSync(file, 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '');
      return [...code.matchAll(LITERAL)].map(([, source = '', flags]) => ({
        file,
        pattern: new RegExp(source, flags),
      }));
    });
}

function patternsOfContract(): Pattern[] {
  const text = readFileSync('openapi.json', 'utf8');
  const sources = new Set([...text.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(([, json = '']) => json));
  return [...sources].map((json) => ({ file: 'openapi.json', pattern: new RegExp(JSON.parse(json), 'u') }));
}

/** Each almost what some pattern wants, again and again, and then not. */
const UNITS = [
  'a',
  '0',
  ' ',
  '-',
  '/',
  '.',
  '%',
  '"',
  '\\',
  ',',
  '\n',
  'a-',
  'a.',
  '1:',
  ' \t',
  'é',
  '=;',
  '<a',
  '](',
  '\u0000',
];
const INPUTS = UNITS.flatMap((unit) => {
  const run = unit.repeat(BYTES / unit.length);
  return [run, `a${run}!`];
});

/** Milliseconds of processor time that a pattern takes for a text. */
function timeOf(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  pattern.lastIndex = 0;
  pattern.test(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it('every pattern that meets the text of a client takes less than 50 ms for 64 kB (CVE-2023-4316)', () => {
  const all = [...patternsOfContract(), ...FOLDERS.flatMap(patternsIn)];
  expect(all.length).toBeGreaterThan(80);
  const slow = all.flatMap(({ file, pattern }) => {
    // What was interrupted is tried again.
    const text = INPUTS.find((input) => [1, 2, 3].every(() => timeOf(pattern, input) > MOST_MILLISECONDS));
    return text === undefined ? [] : [`${file}: ${pattern} for ${JSON.stringify(text.slice(0, 4))}…`];
  });
  expect(slow).toEqual([]);
});
