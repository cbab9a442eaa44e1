import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { differingWords, textsIn } from '../helpers/compare-words.ts';

test('no word of the content that ships is lost or added in any form', { timeout: 600_000 }, () => {
  const texts = textsIn(loadContent('content', { today: '2026-11-30' }).pack);
  expect(texts.length).toBeGreaterThan(5000);
  expect(
    texts.flatMap((text) => differingWords(text).map((difference) => `${difference}: ${text.markdown}`)),
  ).toEqual([]);
});

const RIGHT = {
  markdown: 'A $\\Delta$loss of *one* [word](a.md) [@key]\n\n1. and `x`.',
  html: '<p>A <math></math>loss of <em>one</em> <a href="a">word</a> (<a class="citation">Key 1</a>)</p><ol><li>and <code>x</code>.</li></ol>',
  text: 'A Δloss of one word (Key 1)\n\n1. and x.',
  ast: { type: 'paragraph', children: [{ type: 'text', value: 'A loss of one word [@key] and' }] },
};

test.each([
  ['nothing where all words are there', {}, []],
  ['a word that the HTML lost', { html: RIGHT.html.replace('one', '') }, ['html lacks one']],
  ['a word that the HTML has twice', { html: `${RIGHT.html} loss` }, ['html adds loss']],
  [
    'two words run together',
    { text: RIGHT.text.replace('one word', 'oneword') },
    ['text lacks one', 'text lacks word'],
  ],
  ['a word that the tree lost', { ast: { type: 'text', value: 'A loss of word and' } }, ['ast lacks one']],
])('the comparison notices %s', (_name, broken, differences) => {
  expect(differingWords({ ...RIGHT, ...broken })).toEqual(differences);
});
