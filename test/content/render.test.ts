import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { visit } from 'unist-util-visit';
import { expect, test, vi } from 'vitest';
import { highlightStylesheet } from '../../src/content/index.ts';
import { readPage } from '../../src/content/page.ts';
import { guideFields } from '../../src/content/parse-guide.ts';
import { createRenderer } from '../../src/content/render.ts';
import type { Reference } from '../../src/domain/reference.ts';
import type { RichText } from '../../src/domain/rich-text.ts';
import { NAMES } from '../../testbed/packs/own-pack.ts';

const REFERENCES = new Map(
  [
    reference('knuth1998art', ['Knuth, Donald E.'], 1998),
    reference('kingma2014adam', ['Kingma, Diederik P.', 'Ba, Jimmy'], 2014),
    reference('vaswani2017attention', ['Vaswani, Ashish', 'Shazeer, Noam', 'et al.'], 2017),
    reference('numpy2025mean', ['NumPy Developers'], 2025),
  ].map((record) => [record.key, record]),
);

function reference(key: string, authors: string[], year: number): Reference {
  return {
    key,
    title: `On ${key}`,
    authors,
    year,
    url: `https://example.org/${key}`,
    type: 'book',
    primary: true,
  };
}

function pageOf(markdown: string) {
  return readPage(guideFields(NAMES), { file: 'guides/a.md', text: markdown }, () => {});
}

function render(markdown: string): RichText {
  const page = pageOf(markdown);
  return createRenderer(page, { references: REFERENCES, targets: new Map() }).blocks(page.body);
}

test.each([
  ['h&#116;tps://example.org/a', 'https://example.org/a'],
  ['www\\.example.org', 'http://www.example.org'],
  ['WWW&period;example.org', 'http://WWW.example.org'],
  ['a&#64;example.org', 'mailto:a@example.org'],
])('an address that only the text without its escapes holds, as %s, is a link', (written, url) => {
  expect(render(`See **this**: ${written}`).html).toContain(`href="${url}"`);
});

test('an address in running text is a link, beside an e-mail address, which is one too, as without', () => {
  const links = (text: string) => [...render(text).html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url);
  const pages = 'See https://example.org/a, www.example.org and [@knuth1998art].';
  const found = ['https://example.org/a', 'http://www.example.org', 'https://example.org/knuth1998art'];
  expect(links(pages)).toEqual(found);
  expect(links(`${pages} Write to a.b-c_@example.org, or to +1@example.org.`)).toEqual([
    ...found,
    'mailto:a.b-c_@example.org',
    'mailto:+1@example.org',
  ]);
});

test('a citation links to the work in HTML, names it in text and stays in Markdown', () => {
  const rich = render('As shown [@vaswani2017attention], and *before [@knuth1998art; @kingma2014adam]*.');
  expect(rich.html).toBe(
    '<p>As shown (<a href="https://example.org/vaswani2017attention" title="On vaswani2017attention" class="citation">' +
      'Vaswani et al. 2017</a>), and <em>before (<a href="https://example.org/knuth1998art" title="On knuth1998art" ' +
      'class="citation">Knuth 1998</a>; <a href="https://example.org/kingma2014adam" title="On kingma2014adam" ' +
      'class="citation">Kingma and Ba 2014</a>)</em>.</p>',
  );
  expect(rich.text).toBe('As shown (Vaswani et al. 2017), and before (Knuth 1998; Kingma and Ba 2014).');
  expect(rich.markdown).toBe(
    'As shown [@vaswani2017attention], and *before [@knuth1998art; @kingma2014adam]*.',
  );
});

test('code and math cite nothing', () => {
  const page = pageOf('`[@numpy2025mean]` $[@numpy2025mean]$\n\n```text\n[@numpy2025mean]\n```\n');
  expect(page.citations).toEqual([]);
});

test('a citation on a later line of a list item is found at its place', () => {
  const page = pageOf('- one\n- two\n  and [@knuth1998art;\n  @numpy2025mean]\n');
  expect(page.citations.map(({ key, place }) => [key, place.line, place.column])).toEqual([
    ['knuth1998art', 3, 8],
    ['numpy2025mean', 4, 3],
  ]);
});

test('plain text keeps words apart and code as it is', () => {
  const markdown = `### Head\n\nOne *two*\\\nthree ~5 and ~6.\n\n1. a\n2. b\n   - c\n\n| x | y |\n| - | - |\n| 1 | |\n\n\`\`\`python\na = [1]\n\n# b\n\`\`\`\n\n> q\n\n$$\nx^2\n$$\n\n![alt](https://example.org/a.png)`;
  expect(render(markdown).text).toBe(
    'Head\n\nOne two\nthree ~5 and ~6.\n\n1. a\n2. b\n  - c\n\nx | y\n1 | \n\na = [1]\n\n# b\n\nq\n\nx²\n\nalt',
  );
});

test('the tree is mdast without positions or hints for rendering', () => {
  expect(render('Sum $x$ [@knuth1998art]').ast).toEqual({
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'Sum ' },
          { type: 'inlineMath', value: 'x' },
          { type: 'text', value: ' [@knuth1998art]' },
        ],
      },
    ],
  });
});

test('definitions from elsewhere in the file come along where they are used, and only there', () => {
  const page = pageOf('## A\n\nSee [the book][b].\n\n## B\n\nNo link.\n\n[b]: https://example.org/b\n');
  const renderer = createRenderer(page, { references: REFERENCES, targets: new Map() });
  const [first, second] = page.sections.map((section) => renderer.blocks(section.nodes));
  expect(first?.html).toBe('<p>See <a href="https://example.org/b">the book</a>.</p>');
  expect(first?.markdown).toBe('See [the book][b].\n\n[b]: https://example.org/b');
  expect(second?.html).toBe('<p>No link.</p>');
});

test('ids of footnotes differ between fragments, and their links meet them', () => {
  const page = pageOf('## A\n\nOne[^1].\n\n## B\n\nTwo[^1].\n\n[^1]: Note.\n');
  const renderer = createRenderer(page, { references: REFERENCES, targets: new Map() });
  const html = page.sections.map((section) => renderer.blocks(section.nodes).html).join('\n');
  const ids: string[] = [];
  const targets: string[] = [];
  visit(fromHtmlIsomorphic(html, { fragment: true }), 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.push(String(properties.id));
    if (String(properties.href).startsWith('#')) targets.push(String(properties.href).slice(1));
    if (Array.isArray(properties.ariaDescribedBy)) targets.push(...properties.ariaDescribedBy.map(String));
  });
  expect(ids.length).toBeGreaterThanOrEqual(4);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test('$$ in a paragraph of its own is display math, in one line as in three', () => {
  const [line, lines] = [render('a\n\n$$x^2$$\n\nb'), render('a\n\n$$\nx^2\n$$\n\nb')];
  expect(line.html).toBe(lines.html);
  expect(line.html).toContain('display="block"');
  expect(line.ast).toMatchObject({ children: [{}, { type: 'math', value: 'x^2' }, {}] });
  expect(line.markdown).toBe('a\n\n$$x^2$$\n\nb');
  for (const inline of ['a $$x^2$$ b', '$x^2$', 'a\n$$x^2$$']) {
    expect(render(inline).html, inline).not.toContain('display="block"');
  }
  expect(render('- $$x^2$$').html).toContain('display="block"');
});

test('math is MathML without inline styles', () => {
  const markdown = `$\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix} \\color{red}{x} \\boxed{y} \\hat{z}$\n\n$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$`;
  const { html } = render(markdown);
  expect(html.match(/<math/g)).toHaveLength(2);
  expect(html).toContain('display="block"');
  expect(html).toContain('mathcolor="#ff0000"');
  expect(html).not.toMatch(/\sstyle=|<pre|<code/);
});

test('code is highlighted by classes that the stylesheet has, without inline styles', () => {
  const { html } = render('```python\ndef f(x: int):\n    return "a" + str(x)  # why <b>\n```');
  expect(html).toContain('<pre class="code" tabindex="0"><code><span class="code-keyword">def</span>');
  expect(html).toContain('# why &#x3C;b></span>');
  expect(html).not.toMatch(/\sstyle=/);
  for (const [, name] of html.matchAll(/class="(code-[a-z-]+)"/g))
    expect(highlightStylesheet).toContain(`.${name}`);
});

test.each([
  ['python', 'return 1'],
  ['typescript', 'const a = 1'],
  ['javascript', 'const a = 1'],
  ['bash', 'echo "a"'],
  ['sql', 'select 1 from a'],
  ['yaml', 'a: "b"'],
  ['json', '{"a": 1}'],
])('%s is highlighted', (language, code) => {
  const { html, text } = render(`\`\`\`${language}\n${code}\n\`\`\``);
  expect(html).toMatch(/class="code-/);
  expect(text).toBe(code);
});

test.each(['text', 'cobol', ''])('a fence of %j is shown plain', (language) => {
  expect(render(`\`\`\`${language}\nif <b>\n\`\`\``).html).toBe(
    '<pre class="code" tabindex="0"><code>if &#x3C;b></code></pre>',
  );
});

test('an inline part has no paragraph around it', () => {
  const page = pageOf('a **b** `c`');
  const [paragraph] = page.body;
  if (paragraph?.type !== 'paragraph') throw new Error('not a paragraph');
  expect(
    createRenderer(page, { references: REFERENCES, targets: new Map() }).inline(paragraph.children),
  ).toMatchObject({
    markdown: 'a **b** `c`',
    html: 'a <strong>b</strong> <code>c</code>',
    text: 'a b c',
  });
});

test('code is highlighted whole, however slow the machine', () => {
  const code = '```python\nimport numpy as np\nvalues = np.median([1.0, 2.0])  # the middle\n```\n';
  const { html } = render(code);
  let now = Date.now();
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
  expect(render(code).html).toBe(html);
  clock.mockRestore();
});
