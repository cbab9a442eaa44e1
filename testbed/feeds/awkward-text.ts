import fc from 'fast-check';

/** Pieces that have broken a calendar somewhere: line ends, separators, escapes, property lines, wide characters. */
const PIECES = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  '\u0000',
  '\u001b',
  '\u007f',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\\',
  '\\n',
  '\\\\n',
  ';',
  ',',
  ':',
  '"',
  '\t',
  ' ',
  '\r\nBEGIN:VEVENT',
  '\r\nEND:VCALENDAR',
  '\nATTACH:http://evil.test/x',
  '\r\n METHOD:CANCEL',
  '🎲',
  '確率',
  'é',
  'e\u0301',
  '\u202e',
  '👩🏽‍🚀',
  '^n',
  "^'",
  '%0d%0a',
  '=\r\n',
];

/** Text of any kind, often hostile, sometimes long enough to be folded through it. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 24 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);
