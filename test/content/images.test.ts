import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { findSvgFaults } from '../../src/content/svg.ts';
import type { PackFiles } from '../../testbed/packs/valid-pack.ts';
import { writePack } from '../helpers/content-pack.ts';

const GUIDE = 'guides/red-flags.md';
const ATTRIBUTES = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"';
const DRAWING = `<svg ${ATTRIBUTES}><title>A step</title><path d="M0 9h9v9"/></svg>\n`;
const GIF =
  'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000,\u0000\u0000\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u0002\u0000;';

/** The pack with these words at the end of its guide, and these files beside it. */
function load(markdown: string, others: Record<string, string> = {}) {
  const dir = writePack((files: PackFiles) => {
    files.set(GUIDE, `${files.get(GUIDE)}\n${markdown}\n`);
    for (const [file, text] of Object.entries(others)) files.set(file, text);
  });
  return loadContent(dir, { today: '2026-11-30' });
}

test('an image is served under a name of its bytes, and each form shows it there', () => {
  const { pack, messages } = load(
    '![A *step*][s] and ![again](<Two Steps.svg> "A title")\n\n[s]: Two%20Steps.svg',
    {
      'guides/Two Steps.svg': DRAWING,
    },
  );
  expect(messages).toEqual([]);
  const hash = createHash('sha256').update(DRAWING).digest('hex').slice(0, 12);
  const name = `two-steps.${hash}.svg`;
  expect(pack?.assets).toEqual([{ name, type: 'image/svg+xml', bytes: new TextEncoder().encode(DRAWING) }]);
  const url = `https://content.invalid/v1/assets/${name}`;
  const body = pack?.guides[0]?.body;
  expect(body?.markdown).toMatch(`![A *step*][s] and ![again](${url} "A title")\n\n[s]: ${url}`);
  expect(body?.html).toContain(
    `<img src="${url}" alt="A step" width="40" height="30"> and <img src="${url}" alt="again" title="A title" width="40" height="30">`,
  );
  expect(body?.text).toMatch(/A step and again$/);
});

test('the same bytes under the same name in two folders are one image', () => {
  const { pack, messages } = load('![a](a.svg) ![b](../questions/a.svg)', {
    'guides/a.svg': DRAWING,
    'questions/a.svg': DRAWING,
  });
  expect(messages).toEqual([]);
  expect(pack?.assets).toHaveLength(1);
});

describe('a fault of an image', () => {
  test.each<[string, string, Record<string, string>, { file?: string; column?: number; says: string }]>([
    [
      'no alternative text',
      '![ ](a.svg)',
      { 'guides/a.svg': DRAWING },
      { says: 'this image has no alternative text' },
    ],
    [
      'a file that is not there',
      '![a](b.svg) [a](a.svg)',
      { 'guides/a.svg': DRAWING },
      { says: 'the image `b.svg` is not there; did you mean `guides/a.svg`?' },
    ],
    [
      'another host',
      '![a](https://example.org/a.png)',
      {},
      { says: 'a page loads nothing from elsewhere: put `https://example.org/a.png` beside this file' },
    ],
    ['a text', '![a](red-flags.md)', {}, { says: '`red-flags.md` is no image: .png, .jpg' }],
    [
      'a text by a definition',
      '![a][b]\n\n[b]: red-flags.md',
      {},
      { says: '`red-flags.md` is no image: .png, .jpg' },
    ],
    [
      'too many bytes',
      '![a](a.svg)',
      { 'guides/a.svg': DRAWING.padEnd(500_001) },
      { file: 'guides/a.svg', says: 'this image has 501 kB; it may have 500' },
    ],
    [
      'another type than its name says',
      '![a](a.png)',
      { 'guides/a.png': GIF },
      { file: 'guides/a.png', says: 'the bytes of this file are image/gif: its name ends in `.gif` then' },
    ],
    [
      'no image at all',
      '![a](a.png)',
      { 'guides/a.png': '<html>' },
      { file: 'guides/a.png', says: 'the bytes of this file are no image of a kind that is served: .png' },
    ],
    [
      'shown by nobody',
      '',
      { 'guides/a.gif': GIF },
      { file: 'guides/a.gif', says: 'no text shows this image' },
    ],
    [
      'an ending in capitals',
      '',
      { 'guides/a.PNG': GIF },
      { file: 'guides/a.PNG', says: 'write its ending in small letters, `.png`' },
    ],
    [
      'a script in a drawing',
      '![a](a.svg)',
      { 'guides/a.svg': `<svg ${ATTRIBUTES}>\n  <script>alert(1)</script></svg>` },
      { file: 'guides/a.svg', column: 3, says: '`<script>` is no element of a drawing that is served' },
    ],
  ])('%s', (_name, markdown, others, { file = GUIDE, column = 1, says }) => {
    const { messages } = load(markdown, others);
    expect(messages).toEqual([
      expect.objectContaining({ file, column, severity: 'error', message: expect.stringContaining(says) }),
    ]);
  });
});

describe('a drawing', () => {
  test.each([
    DRAWING,
    `\ufeff<?xml version="1.0"?>\n<!-- by hand -->\n<svg ${ATTRIBUTES} role="img"><style>text { fill: #111 } @media (prefers-color-scheme: dark) { text { fill: #eee } }</style>
      <defs><marker id="m"><path d="M0 0"/></marker></defs><use href="#m" style="fill: url(#g)"/><text x='1'>a &amp; b &#8594; c</text></svg>`,
  ])('that only draws is served: %#', (source) => {
    expect(findSvgFaults(source)).toEqual([]);
  });

  test.each([
    ['<script href="#x"/>', '`<script>` is no element'],
    ['<foreignObject><p>x</p></foreignObject>', '`<foreignObject>` is no element'],
    ['<image href="https://example.org/x.png"/>', '`<image>` is no element'],
    ['<a href="#x"/>', '`<a>` is no element'],
    ['<animate attributeName="href" to="x"/>', '`<animate>` is no element'],
    ['<path onclick="alert(1)"/>', '`onclick` is a handler'],
    ['<path ONload="x"/>', '`ONload` is a handler'],
    ['<use href="other.svg#m"/>', '`href` refers to something else'],
    ['<use xlink:href="data:image/svg+xml,x"/>', '`xlink:href` refers to something else'],
    ['<path fill="url(https://example.org/#g)"/>', '`fill` could load something'],
    ['<path style="background: url( &quot;x.png&quot; )"/>', '`style` could load something'],
    ['<path style="fill: u\\72l(x)"/>', '`style` could load something'],
    ['<style>@import "x.css";</style>', '`@import` in a style could load'],
    ['<style>text { background: image-set("x.png" 1x) }</style>', '`image-set` in a style could load'],
    ['<style>@font-face { src: url(x.woff) }</style>', '`url(` in a style could load'],
    ['<path xml:base="https://example.org/"/>', '`xml:base` turns references elsewhere'],
    ['<path xmlns="http://www.w3.org/1999/xhtml"/>', '`http://www.w3.org/1999/xhtml` is no namespace'],
    ['<path d="M0" d="M1"/>', '`d` stands twice'],
    ['<text>a & b</text>', 'an `&` that begins no entity'],
    ['<text>&evil;</text>', 'an `&` that begins no entity'],
    ['<![CDATA[x]]>', 'in the place of a CDATA section'],
    ['<path d=M0/>', 'this is not well-formed XML: `<path d=M0/>'],
    ['<g></path></g>', '`</path>` closes nothing that is open here'],
    ['<g>', '`<g>` is not closed'],
  ])('with %s is refused', (inner, says) => {
    const source = `<svg ${ATTRIBUTES}>${inner}</svg>`;
    const [fault] = findSvgFaults(source);
    expect(fault?.message).toContain(says);
    expect(fault?.offset).toBeGreaterThan(source.indexOf('>'));
  });

  test.each([
    [`<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg ${ATTRIBUTES}/>`, 'a document type', 0],
    ['<svg viewBox="0 0 1 1"/>', 'the drawing needs `xmlns=', 4],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'the drawing needs a `viewBox`', 4],
    [
      `<svg ${ATTRIBUTES}/><svg ${ATTRIBUTES}/>`,
      '`<svg>` stands behind the end',
      `<svg ${ATTRIBUTES}/>`.length,
    ],
    [`<svg ${ATTRIBUTES}>`, '`<svg>` is not closed', 0],
  ])('as a whole: %s', (source, says, offset) => {
    expect(findSvgFaults(source)).toEqual([{ offset, message: expect.stringContaining(says) }]);
  });
});
