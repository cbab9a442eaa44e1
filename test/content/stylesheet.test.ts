import { expect, test } from 'vitest';
import { highlightStylesheet } from '../../src/content/index.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of "relative luminance"). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const PAIR = /(background|color): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
const pairs = [...highlightStylesheet.matchAll(PAIR)].map(([, property, light, dark]) => ({
  property,
  light,
  dark,
}));
const background = pairs.find(({ property }) => property === 'background');
const colours = pairs.filter(({ property }) => property === 'color');

test('there are colours to look at', () => {
  expect(background).toBeDefined();
  expect(colours.length).toBeGreaterThan(6);
});

test.each(colours)('$light on light and $dark on dark can be read', ({ light, dark }) => {
  expect(contrast(light ?? '', background?.light ?? '')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(dark ?? '', background?.dark ?? '')).toBeGreaterThanOrEqual(4.5);
});

test('it loads nothing from elsewhere', () => {
  expect(highlightStylesheet).not.toMatch(/url\(|@import/);
});
