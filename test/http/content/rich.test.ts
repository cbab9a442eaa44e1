import { expect, it } from 'vitest';
import { Rich } from '../../../src/http/content/rich.tsx';

const drawing = (width: number) =>
  `<p><img src="/v1/assets/a.svg" alt="a" width="${width}" height="300"></p>`;
const show = (html: string) => String(Rich({ text: { html } as never }));

it.each([640, 1200])('a picture of %i pixels keeps its size in a box that scrolls, and says so', (width) => {
  const shown = show(drawing(width));
  expect(shown).toMatch(
    /<div class="scroll" role="group" aria-label="Picture" tabindex="0"><img [^>]*><\/div>/,
  );
  expect(shown).toContain('Scroll it sideways for the rest.');
});

it.each([4, 639])('a picture of %i pixels shrinks with its column', (width) => {
  expect(show(drawing(width))).toBe(`<div class="prose">${drawing(width)}</div>`);
});

it('a picture within a sentence stays there', () => {
  const line = '<p>See <img src="/v1/assets/a.svg" alt="a" width="800" height="300">.</p>';
  expect(show(line)).toBe(`<div class="prose">${line}</div>`);
});
