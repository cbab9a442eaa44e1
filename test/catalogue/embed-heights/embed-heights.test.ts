import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/catalogue/embed-heights/block.ts';
import { BODY, textWidth } from '../../../src/catalogue/embed-heights/font.ts';
import { parseHtml, writtenText } from '../../../src/catalogue/embed-heights/html-tree.ts';
import { measureMath } from '../../../src/catalogue/embed-heights/math-box.ts';

const LINE = BODY.linePixels;
const boxOf = (html: string, width = 600) => readBlocks(parseHtml(html), BODY)(width);
const heightOf = (html: string, width?: number) => boxOf(html, width).height;
/** Digits are equally wide: a word of so many of them is as wide as so many pixels at least. */
const word = (pixels: number) => '0'.repeat(Math.ceil(pixels / textWidth('0', BODY)));

describe('reading rendered content', () => {
  it('takes attributes with a bracket in them for attributes, an entity for a character', () => {
    const html = '<p>a <img alt="1 > 0"> b &#x26;&amp; <em>c</em></p>';
    expect(parseHtml(html).map(writtenText)).toEqual(['a  b && c']);
  });
});

describe('lines', () => {
  it('begin anew where the next word does not fit, and not before', () => {
    const [half, gap] = [word(300), textWidth(' ', BODY)];
    const width = 2 * textWidth(half, BODY) + gap;
    expect(heightOf(`${half} ${half}`, width)).toBe(LINE);
    expect(heightOf(`${half} ${half}`, width - 1)).toBe(2 * LINE);
  });

  it('end after a hyphen, but not between a word and what touches it', () => {
    const half = word(300);
    expect(heightOf(`${half}-${half}`, 400)).toBe(2 * LINE);
    expect(heightOf(`a (<em>${half}</em>${half})`, 620)).toBe(2 * LINE);
  });

  it('go on with a word that is longer than one', () => {
    expect(heightOf(word(1700), 600)).toBe(3 * LINE);
  });

  it('are as high as the highest formula in them', () => {
    const fraction = '<math><mfrac><mn>1</mn><msup><mi>n</mi><mn>2</mn></msup></mfrac></math>';
    expect(heightOf(`a ${fraction} b`)).toBeGreaterThan(LINE);
    expect(heightOf('a <math><mi>n</mi></math> b')).toBe(LINE);
  });

  it('hold more in a narrower face', () => {
    expect(textWidth('mmm', { ...BODY, bold: true })).toBeGreaterThan(textWidth('mmm', BODY));
    expect(textWidth('mmm', { ...BODY, mono: true })).toBeLessThan(textWidth('mmm', BODY));
  });
});

describe('blocks', () => {
  it('share the larger of two margins', () => {
    expect(heightOf('<p>a</p><p>b</p>')).toBe(2 * LINE + 12);
    expect(heightOf('<p>a</p><h2>b</h2>')).toBe(LINE + 28 + 27.3);
    expect(boxOf('<ul><li><p>a</p></li></ul>')).toEqual({ marginTop: 0, height: LINE, marginBottom: 12 });
  });

  it('of code have a line for each line, and room for a bar where one is too long', () => {
    const code = (line: string) => `<pre class="code"><code>${line}\nb\n</code></pre>`;
    expect(heightOf(code('a'))).toBe(2 * 22.5 + 24);
    expect(heightOf(code(word(900)))).toBe(2 * 22.5 + 24 + 16);
  });

  it('of images keep their proportions, and are no wider than they are', () => {
    const image = '<img src="a.svg" alt="" width="640" height="320">';
    expect(heightOf(image, 320)).toBeCloseTo(160 + LINE / 3, 6);
    expect(heightOf(image, 1000)).toBeCloseTo(320 + LINE / 3, 6);
    expect(heightOf('<img src="a.png" alt="">', 300)).toBeCloseTo(300 + LINE / 3, 6);
  });

  it('of tables give width to the column that needs it', () => {
    const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const table = (...rows: string[][]) =>
      `<table><thead></thead><tbody>${rows.map(row).join('')}</tbody></table>`;
    const long = 'word '.repeat(40);
    expect(heightOf(table(['a', 'b'], ['c', 'd']))).toBe(1 + 2 * (22.5 + 9));
    expect(heightOf(table([long, 'a']))).toBeLessThan(heightOf(table([long, long])));
    expect(heightOf(table([word(400), word(400)]))).toBe(1 + 22.5 + 9 + 16);
  });

  it('of deeper lists are narrower', () => {
    const item = `<li>${'word '.repeat(30)}</li>`;
    expect(heightOf(`<ul><li><ul>${item}</ul></li></ul>`, 300)).toBeGreaterThan(
      heightOf(`<ul>${item}</ul>`, 300),
    );
  });
});

describe('formulas', () => {
  const measure = (html: string, display = false) => {
    const box = measureMath({ tag: 'mrow', attributes: '', children: parseHtml(html) }, display);
    return [box.width, box.ascent, box.descent];
  };
  /** Width, height above and depth below the baseline in ems, as Chromium 156 draws it with DejaVu's mathematical face. */
  const drawn: [name: string, html: string, display: boolean, box: [number, number, number]][] = [
    ['a letter', '<mi>x</mi>', false, [0.71, 0.55, 0]],
    ['a sum of letters', '<mi>a</mi><mo>=</mo><mi>b</mi>', false, [2.74, 0.76, 0.02]],
    ['a power', '<msup><mn>10</mn><mn>6</mn></msup>', false, [1.82, 1.35, 0.01]],
    ['an index', '<msub><mi>x</mi><mi>i</mi></msub>', false, [1.05, 0.55, 0.06]],
    ['both', '<msubsup><mi>x</mi><mi>y</mi><mn>2</mn></msubsup>', false, [1.37, 1.15, 0.24]],
    ['a fraction in a line', '<mfrac><mn>1</mn><mi>n</mi></mfrac>', false, [0.55, 0.97, 0.2]],
    ['a fraction by itself', '<mfrac><mn>1</mn><mi>n</mi></mfrac>', true, [0.68, 1.2, 0.4]],
    ['a root', '<msqrt><mi>d</mi></msqrt>', true, [1.38, 1.03, 0.02]],
    ['limits in a line', '<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>', false, [1.58, 1.17, 0.2]],
    [
      'limits by themselves',
      '<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>',
      true,
      [1.29, 1.41, 0.95],
    ],
    ['an accent', '<mover><mi>β</mi><mo stretchy="false">ˆ</mo></mover>', false, [0.72, 1.1, 0.21]],
    ['a large bracket', '<mo minsize="1.2em" maxsize="1.2em">(</mo>', false, [0.5, 1.5, 0.88]],
    [
      'brackets that grow',
      '<mrow><mo fence="true">(</mo><mfrac><mn>1</mn><mi>n</mi></mfrac><mo fence="true">)</mo></mrow>',
      true,
      [1.68, 1.5, 0.88],
    ],
  ];
  it.each(drawn)('%s takes about what a browser gives it', (_name, html, display, expected) => {
    for (const [at, value] of measure(html, display).entries())
      expect(
        Math.abs(value - (expected[at] ?? 0)),
        `${['width', 'ascent', 'descent'][at]} ${value}`,
      ).toBeLessThan(0.3);
  });
});
