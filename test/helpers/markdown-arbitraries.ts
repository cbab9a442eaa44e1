import fc from 'fast-check';

/** A word that no Markdown is made of and that is not part of another. */
const word = fc
  .array(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 4, maxLength: 4 })
  .map((letters) => `zq${letters.join('')}`);
const WORD = /zq[a-p]{4}/g;

/** The words of a text, sorted: some forms move notes to where they are referred to, others to the end. */
export function sortedWords(text: string): string[] {
  return [...text.matchAll(WORD)].map(([found]) => found).sort();
}

/** Two words between which nothing is left. */
export function findMergedWords(text: string): string[] {
  return [...text.matchAll(/zq[a-p]{4}zq[a-p]{4}/g)].map(([found]) => found);
}

const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));

const wrap = (before: string, inner: fc.Arbitrary<string>, after = before) =>
  inner.map((text) => `${before}${text}${after}`);

/** A run of phrases, `within` a table cell without what would end the cell or the line. */
function phrases(within: 'paragraph' | 'cell'): fc.Arbitrary<string> {
  const { run } = fc.letrec<{ run: string; phrase: string }>((tie) => ({
    phrase: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: words },
      { weight: 1, arbitrary: wrap('`', words) },
      { weight: 1, arbitrary: fc.tuple(words, words).map((pair) => pair.join('<br>')) },
      { weight: 1, arbitrary: wrap('![', words, '](red.svg)') },
      { weight: 1, arbitrary: wrap('*', tie('run')) },
      { weight: 1, arbitrary: wrap('**', tie('run')) },
      { weight: 1, arbitrary: wrap('~~', words) },
      { weight: 1, arbitrary: wrap('<sub>', words, '</sub>') },
      { weight: 1, arbitrary: wrap('<kbd>', words, '</kbd>') },
      { weight: 1, arbitrary: wrap('[', words, '](https://example.org/a)') },
      { weight: 1, arbitrary: wrap('[', words, '][label]') },
      { weight: 1, arbitrary: wrap('a < b, c > d, \\*', words, '\\*, $5 & $10, &amp;') },
      { weight: 1, arbitrary: words.map((text) => `$x_1$ ${text}`) },
      { weight: 1, arbitrary: words.map((text) => `${text}[^1]`) },
      ...(within === 'paragraph'
        ? [
            { weight: 1, arbitrary: fc.tuple(words, words).map((pair) => pair.join('\\\n')) },
            { weight: 1, arbitrary: fc.tuple(words, words).map((pair) => pair.join('\n')) },
          ]
        : []),
    ),
    run: fc.array(tie('phrase'), { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
  }));
  return run;
}

const indent = (text: string, by: string) => text.replace(/\n(?=.)/g, `\n${by}`);
const lines = (list: readonly string[]) => list.join('\n');

const table = fc
  .array(fc.tuple(phrases('cell'), phrases('cell')), { minLength: 2, maxLength: 3 })
  .map(([head, ...rows]) => lines([head, ['-', '-'], ...rows].map((row) => `| ${row?.join(' | ')} |`)));

const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: phrases('paragraph') },
    { weight: 1, arbitrary: words.map((text) => `### ${text}`) },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: words.map((text) => `\`\`\`text\n${text}\n  <b>${text}\n\`\`\``) },
    { weight: 1, arbitrary: words.map((text) => `    ${text}`) },
    {
      weight: 1,
      arbitrary: tie('blocks').map((text) => `> ${indent(text, '> ')}`.replace(/\n\n/g, '\n>\n')),
    },
    { weight: 1, arbitrary: listOf('- ', tie('blocks')) },
    { weight: 1, arbitrary: listOf('1. ', tie('blocks')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(words, tie('blocks'))
        .map(([summary, text]) => `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`),
    },
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n')),
}));

function listOf(marker: string, item: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((items) => lines(items.map((text) => `${marker}${indent(text, ' '.repeat(marker.length))}`)));
}

/** A document of everything that a page may hold, with the link and the note that it refers to. */
export const markdownDocuments: fc.Arbitrary<string> = fc.tuple(blocks, words).map(([body, note]) => {
  const label = body.includes('[label]') ? ['[label]: https://example.org/label'] : [];
  return [body, ...label, ...(body.includes('[^1]') ? [`[^1]: ${note}`] : [])].join('\n\n');
});
