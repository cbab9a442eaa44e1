import { expect, test } from 'vitest';
import { readPage } from '../../src/content/page.ts';
import { guideFields } from '../../src/content/parse-guide.ts';
import { createRenderer } from '../../src/content/render.ts';
import { NAMES } from '../../testbed/packs/own-pack.ts';

function render(markdown: string) {
  const page = readPage(guideFields(NAMES), { file: 'guides/a.md', text: markdown }, () => {});
  return createRenderer(page, new Map()).blocks(page.body);
}

test.each([
  ['H<sub>2</sub>O', '<p>H<sub>2</sub>O</p>', 'H2O'],
  ['10<sup>*n*</sup>', '<p>10<sup><em>n</em></sup></p>', '10n'],
  ['Press <kbd>Ctrl</kbd>.', '<p>Press <kbd>Ctrl</kbd>.</p>', 'Press Ctrl.'],
  ['one<br/>two<BR>three', '<p>one<br>two<br>three</p>', 'one\ntwo\nthree'],
  [
    '<details><summary>Why &lt; how</summary>Because.</details>',
    '<details><summary>Why &#x3C; how</summary>Because.</details>',
    'Why < how\nBecause.',
  ],
  [
    '<details open>\n<summary>Proof</summary>\n\nIt *holds*.\n\n- so\n\n</details>\n\nEnd.',
    '<details open>\n<summary>Proof</summary><p>It <em>holds</em>.</p><ul>\n<li>so</li>\n</ul></details>\n<p>End.</p>',
    'Proof\n\nIt holds.\n\n- so\n\nEnd.',
  ],
])('HTML that may stay: %j', (markdown, html, text) => {
  const rich = render(markdown);
  expect(rich.markdown).toBe(markdown);
  expect(rich.html.replace(/\n(?=<)|(?<=>)\n/g, '')).toBe(html.replace(/\n(?=<)|(?<=>)\n/g, ''));
  expect(rich.text).toBe(text);
});

test('a line break in a table cell parts its words in each form', () => {
  const { html, text } = render('| a | b |\n| - | - |\n| x<br>y | z |');
  expect(html).toMatch(/<td>x<br>\s*y<\/td>/);
  expect(text).toBe('a | b\nx y | z');
});

test('HTML that may not stay is shown as it was written, should a caller render it', () => {
  const { html, text } = render('if a<b and c>d then `x`');
  expect(html).toBe('<p>if a&#x3C;b and c>d then <code>x</code></p>');
  expect(text).toBe('if a<b and c>d then x');
});

test.each([
  'It costs $5 today and $10 tomorrow.',
  'From $5 *each* to $10, not $ 3 $ or $x $.',
  'US$5 and US$6',
  'A dollar $ alone',
])('prices are prose: %j', (markdown) => {
  const { html, text } = render(markdown);
  expect(html).not.toContain('<math');
  expect(text).toBe(markdown.replace(/\*/g, ''));
});

test.each([
  ['$x$', 1],
  ['($x$)-th and $y$.', 2],
  ['$$x$$5 and $a_1$', 2],
  ['price \\$5 and $x+1$', 1],
  ['$5$ or $10$', 2],
])('formulas are formulas: %j', (markdown, count) => {
  expect(render(markdown).html.match(/<math/g)).toHaveLength(count);
});
