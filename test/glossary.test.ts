import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Names that the planner had before the terms of scheduling: a metaphor each, or a term with two meanings. */
const FORMER =
  /\b(workbench|situation|seats?|seated|bundles?|victims?|thaw\w*|frozen|hoped|promised|fate|bench|strengthen)\b|is(Frozen|Thawing|Locked)\b|(promised|hoped|seat|frozen)[A-Z]\w*|(makeUp|makeRoom|takeUp|giveWay|giveUp|handOver|hand(s|ed)?On)(?!From)/i;

describe('the glossary', () => {
  const lines = readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  const terms = lines.map((line) => /^- \*\*([a-z -]+)\*\*: \S.*\.$/.exec(line)?.[1] ?? line);
  const sources = sourcesOf('src');

  it('has a line for each term, in the order of the alphabet', () => {
    expect(terms.length).toBeGreaterThan(40);
    expect(terms.filter((term) => !/^[a-z -]+$/.test(term))).toEqual([]);
    expect(terms).toEqual([...new Set(terms)].sort());
  });

  it('has terms that stand in the source', () => {
    const all = sources.map(({ text }) => text).join('\n');
    expect(terms.filter((term) => !inWords(term).test(all))).toEqual([]);
    expect(inWords('ejection chain').test('const placeByEjectionChain = 1')).toBe(true);
    expect(inWords('ejection chain').test('a chain of ejections')).toBe(false);
  });

  it('has taken the place of the names before: none comes back in the planner', () => {
    const former = sources
      .filter(({ file }) => file.startsWith('src/planner/'))
      .flatMap(({ file, text }) =>
        text.split('\n').flatMap((line, index) => {
          const found = FORMER.exec(line)?.[0];
          return found === undefined ? [] : [`${file}:${index + 1}: ${found}`];
        }),
      );
    expect(former).toEqual([]);
    for (const name of ['bench', 'isFrozen', 'seats', 'handsOn', 'promisedItems', 'makeRoom']) {
      expect(FORMER.test(`const ${name} = 1;`), name).toBe(true);
    }
    expect(FORMER.test('handedOnFrom')).toBe(false);
  });
});

function sourcesOf(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

/** A term as words, or as a name in camel case or kebab case. */
function inWords(term: string): RegExp {
  return new RegExp(term.split(/[ -]/).join('[ -]?'), 'i');
}
