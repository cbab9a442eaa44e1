import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine, cleanText, escapeText } from '../../../src/calendar/feed/clean-text.ts';
import { awkwardText } from '../../../testbed/feeds/awkward-text.ts';
import { injectionProperty } from '../../../testbed/feeds/injection-property.ts';

it('shows every text as it is, and no text as a line of its own', { timeout: 60_000 }, () => {
  fc.assert(injectionProperty(), { numRuns: 300 });
});

it.each([
  ['a\r\nb\rc\nd\u2028e\u0085f', 'a\nb\nc\nd\ne\nf'],
  ['tab\tand\u0000nul\u007f\u009f', 'tab andnul'],
  ['\ufefflone \ud800 half', 'lone \ufffd half'],
])('cleans %j', (text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});

it('cleans once for all, and leaves plain text alone', () => {
  fc.assert(
    fc.property(awkwardText, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
    }),
    { numRuns: 300 },
  );
  expect(cleanLine('  Größe: «確率» 🎲, a;b\\c ')).toBe('Größe: «確率» 🎲, a;b\\c');
});

it('escapes what TEXT gives a meaning', () => {
  expect(escapeText('a\\b;c,d\ne:f"g"')).toBe('a\\\\b\\;c\\,d\\ne:f"g"');
});
