import { expect, test } from 'vitest';
import { programOf } from '../../src/content/code-fences.ts';
import { readPage } from '../../src/content/page.ts';
import { guideFields } from '../../src/content/parse-guide.ts';
import { createRenderer } from '../../src/content/render.ts';
import { NAMES } from '../../testbed/packs/own-pack.ts';

function pageOf(markdown: string) {
  return readPage(guideFields(NAMES), { file: 'guides/a.md', text: markdown }, () => {});
}

function render(markdown: string) {
  const page = pageOf(markdown);
  return createRenderer(page, { references: new Map(), targets: new Map() }).blocks(page.body);
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
    '<kbd>AT&T &copy; &notit; a < b &amp;lt;</kbd>',
    '<p><kbd>AT&#x26;T © &#x26;notit; a &#x3C; b &#x26;lt;</kbd></p>',
    'AT&T © &notit; a < b &lt;',
  ],
  [
    '<details>\n<summary>AT&T &copy; &notit; a < b &amp;lt;</summary>So.\n</details>',
    '<details>\n<summary>AT&#x26;T © &#x26;notit; a &#x3C; b &#x26;lt;</summary>So.\n</details>',
    'AT&T © &notit; a < b &lt;\nSo.',
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

test('the text form says which tasks are done', () => {
  expect(render('- [ ] Open\n- [x] Done\n- Neither').text).toBe('- [ ] Open\n- [x] Done\n- Neither');
});

/** What people write, whole in HTML and text; the Markdown stays as it was written. */
test.each([
  [
    'code in a list between its words',
    '1. Run:\n   ```text\n   a | b\n   ```\n   then read.\n2. Next',
    '<ol>\n<li>Run:\n<pre class="code" tabindex="0"><code>a | b</code></pre>\nthen read.</li>\n<li>Next</li>\n</ol>',
    '1. Run:\n  a | b\n  then read.\n2. Next',
  ],
  [
    'a list moved in by tabs',
    '- one\n\t- two\n\t\t- three',
    '<ul>\n<li>one\n<ul>\n<li>two\n<ul>\n<li>three</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>',
    '- one\n  - two\n    - three',
  ],
  [
    'labels used before they are defined',
    'See [the book], [that][b] and [Book][].\n\n[the book]: https://example.org/1\n[b]: <https://example.org/2>\n[book]: https://example.org/3',
    '<p>See <a href="https://example.org/1">the book</a>, <a href="https://example.org/2">that</a> and <a href="https://example.org/3">Book</a>.</p>',
    'See the book, that and Book.',
  ],
  [
    'addresses with signs of Markdown',
    'See <https://example.org/a_b?c=d&e=f> and https://example.org/x_(y).',
    '<p>See <a href="https://example.org/a_b?c=d&#x26;e=f">https://example.org/a_b?c=d&#x26;e=f</a> and <a href="https://example.org/x_(y)">https://example.org/x_(y)</a>.</p>',
    'See https://example.org/a_b?c=d&e=f and https://example.org/x_(y).',
  ],
  [
    'names of characters, known and unknown',
    '&copy; AT&T &le; &bogus; &amp;lt;',
    '<p>© AT&#x26;T ≤ &#x26;bogus; &#x26;lt;</p>',
    '© AT&T ≤ &bogus; &lt;',
  ],
  [
    'quotes in quotes, with a line that lacks its sign',
    '> a\n> > b\n> > > - c\nlazy',
    '<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n<blockquote>\n<ul>\n<li>c\nlazy</li>\n</ul>\n</blockquote>\n</blockquote>\n</blockquote>',
    'a\n\nb\n\n- c\n  lazy',
  ],
  [
    'letters that join and turn',
    '*你好*世界 👨‍👩‍👧 שלום می‌خواهم',
    '<p><em>你好</em>世界 👨‍👩‍👧 שלום می‌خواهم</p>',
    '你好世界 👨‍👩‍👧 שלום می‌خواهم',
  ],
  [
    'code with backticks and signs of HTML',
    '``a`b`` and `&lt; <T>`',
    '<p><code>a`b</code> and <code>&#x26;lt; &#x3C;T></code></p>',
    'a`b and &lt; <T>',
  ],
])('%s', (_name, markdown, html, text) => {
  expect(render(markdown)).toMatchObject({ markdown, html, text });
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
  ['It costs $10, **$x$ more** than [$y$](https://example.org/a)', 2],
])('formulas are formulas: %j', (markdown, count) => {
  expect(render(markdown).html.match(/<math/g)).toHaveLength(count);
});

/** The one cell under the header of the page's table. */
function renderCell(markdown: string) {
  const page = pageOf(markdown);
  const [table] = page.body;
  const cell = table?.type === 'table' ? table.children[1]?.children[0] : undefined;
  if (cell === undefined) throw new Error('no cell');
  return createRenderer(page, { references: new Map(), targets: new Map() }).inline(cell.children);
}

test('labels and notes hold in a table cell, which has no foot', () => {
  const { html, text, markdown } = renderCell(
    '| a |\n| - |\n| [ref][l] said[^1] |\n\n[l]: https://example.org/l\n\n[^1]: Only *once*, [as there][m].\n\n    Then twice.\n\n[m]: https://example.org/m\n',
  );
  expect(html).toBe(
    '<a href="https://example.org/l">ref</a> said (Only <em>once</em>, <a href="https://example.org/m">as there</a>. Then twice.)',
  );
  expect(text).toBe('ref said (Only once, as there. Then twice.)');
  expect(markdown).toBe(
    '[ref][l] said[^1]\n\n[l]: https://example.org/l\n\n[^1]: Only *once*, [as there][m].\n\n    Then twice.\n\n[m]: https://example.org/m',
  );
});

test('a note that refers to itself ends', () => {
  expect(render('a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n').text).toBe('a (b (c))');
});

test.each(['    first\n      deeper\n\nThen.', '\tfirst\n\tsecond'])(
  'code by indentation stays code at the beginning of a part: %j',
  (markdown) => {
    const { markdown: served, html } = render(markdown);
    expect(served).toBe(markdown);
    expect(html).toMatch(/^<pre/);
  },
);

test.each([
  ['\\mathrm{softmax}(QK^\\top/\\sqrt{d_k})', 'softmax(QKᵀ/√dₖ)'],
  ['é + \\ddot{u}', 'é + ü'],
  ['\\operatorname{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d}}\\right)V', 'softmax(QKᵀ/√d)V'],
  ['\\hat{y} = -\\sum_{i=1}^{n} x_i \\log p(y\\mid x)', 'ŷ = −∑ᵢ₌₁ⁿxᵢ log p(y|x)'],
  ['\\mathbb{E}[X] \\ge 10^{-3}', 'E[X] ≥ 10⁻³'],
  ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '(1 2; 3 4)'],
  ['\\frac{a+b}{c^{\\gamma}}', '(a + b)/(c^γ)'],
  ['\\mathbf{x}_{t+1} \\to 70\\,000 \\text{ per day}', 'xₜ₊₁ → 70 000 per day'],
  ['\\sqrt[3]{x} \\pm \\lVert x \\rVert_2', '³√x ± ‖x‖₂'],
])('the text form has no command of TeX: %s', (tex, text) => {
  expect(render(`$${tex}$`).text).toBe(text);
});

test.each(['python test', 'py test', 'Python test', 'python3 test', 'PY Test'])(
  'a fence of `%s` is tested',
  (info) => {
    expect(programOf(pageOf(`\`\`\`${info}\nassert False\n\`\`\``))?.fences).toEqual([
      { line: 2, source: 'assert False' },
    ]);
  },
);
