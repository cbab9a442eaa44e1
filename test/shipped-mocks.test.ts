import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/content/message.ts';
import { type MaterialFields, parseMaterial } from '../src/content/parse-material.ts';
import { packNames, parsePack } from '../src/content/parse-pack.ts';

const FOLDER = 'content/materials/mocks';

/** What a friend with a clock needs, in the order of use. */
const HEADINGS = [
  'Setting',
  'Minute by minute',
  'Prompts',
  'What to probe',
  'Hints',
  'Scoring',
  'Debrief',
  'Varying the level',
];

describe('the mock interviews of this repository', () => {
  const mocks = readdirSync(FOLDER).map(readMock);

  it('rehearse eight formats, each at two levels or more, none twice at one', () => {
    const levels = new Map<string, string[]>();
    for (const mock of mocks) {
      const format = formatOf(mock);
      levels.set(format, [...(levels.get(format) ?? []), mock.level]);
    }
    expect([...levels.keys()].sort()).toEqual([
      'ai-assisted',
      'behavioural',
      'coding',
      'domain',
      'ml-fundamentals',
      'presentation',
      'system-design',
      'technical-screen',
    ]);
    for (const [format, found] of levels) {
      expect([format, new Set(found).size, found.length >= 2]).toEqual([format, found.length, true]);
    }
  });

  it('leave no level of a career without a script of its own', () => {
    const found = new Set(mocks.map(({ level }) => level));
    expect([...found].sort()).toEqual(['advanced', 'entry', 'expert', 'intermediate', 'senior']);
  });

  it('have all that a partner needs, in the order of use', () => {
    for (const mock of mocks) {
      const titles = [...mock.sections.keys()];
      expect([mock.slug, titles.filter((title) => HEADINGS.includes(title))]).toEqual([mock.slug, HEADINGS]);
    }
  });

  it('have a clock without gaps that ends with the debrief at 75 minutes', () => {
    for (const mock of mocks) {
      const spans = rowsOf(mock, 'Minute by minute').map(([span = '']) => span.split('–').map(Number));
      const ends = spans.map(([, to]) => to);
      expect([mock.slug, spans.map(([from]) => from)]).toEqual([mock.slug, [0, ...ends.slice(0, -1)]]);
      expect([mock.slug, ends.at(-1), mock.minutes]).toEqual([mock.slug, 75, 75]);
      expect([mock.slug, mock.parts?.[0]]).toEqual([mock.slug, spans.at(-1)?.[0]]);
    }
  });

  it('tell weak replies from strong ones, and every score from the next', () => {
    for (const mock of mocks) {
      const scored = rowsOf(mock, 'Scoring');
      expect([mock.slug, scored.length >= 5 && scored.every((cells) => cells.length === 5)]).toEqual([
        mock.slug,
        true,
      ]);
      for (const row of [...rowsOf(mock, 'What to probe'), ...scored]) {
        expect([mock.slug, row[0], new Set(row).size]).toEqual([mock.slug, row[0], row.length]);
      }
    }
  });
});

interface Mock extends MaterialFields {
  slug: string;
  /** The Markdown of each second-level section, by title. */
  sections: Map<string, string>;
}

function readMock(file: string): Mock {
  const faults: string[] = [];
  const report: Report = (_place, _rule, message) => faults.push(message);
  const pack = parsePack({ file: 'pack.yaml', text: readFileSync('content/pack.yaml', 'utf8') }, report);
  const source = { file: `materials/mocks/${file}`, text: readFileSync(`${FOLDER}/${file}`, 'utf8') };
  const page = parseMaterial(packNames(pack))(source, report);
  expect([file, faults]).toEqual([file, []]);
  const sections = source.text.split(/^## /m).slice(1);
  return {
    ...(page.fields.value as MaterialFields),
    slug: page.slug,
    sections: new Map(sections.map((text) => [text.split('\n', 1)[0] ?? '', text])),
  };
}

/** The round, but for the two formats that share one with another. */
function formatOf({ tags, round }: Mock): string {
  return ['ai-assisted', 'presentation'].find((tag) => tags.includes(tag)) ?? round ?? 'none';
}

/** The cells of a section's tables, without their heads. */
function rowsOf({ sections }: Mock, title: string): string[][] {
  const tables = (sections.get(title) ?? '').match(/(^\|.*\n)+/gm) ?? [];
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
  );
}
