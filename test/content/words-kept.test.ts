import { expect, test } from 'vitest';
import { checkWords } from '../helpers/check-words.ts';

/** What people write; the words of `zq` and four letters must stand in every form, each once and apart. */
const INPUTS = [
  // Signs of HTML in prose.
  'if zqaaaa<zqbbbb and zqcccc>zqdddd then zqeeee',
  'zqaaaa <zqbbbb> zqcccc',
  'zqaaaa &lt;zqbbbb&gt; zqcccc &amp; zqdddd',
  'a <!-- b --> zqaaaa and <? zqbbbb ?> zqcccc',
  '<section>zqaaaa</section> zqbbbb',
  '<p align="center">\nzqaaaa\n</p>\n\nzqbbbb',
  '<kbd>zqaaaa</kbd>+<kbd>zqbbbb</kbd>',
  'zqaaaa<br />zqbbbb<br>zqcccc',
  '<details>\n<summary>zqaaaa</summary>\n\n| zqbbbb | zqcccc |\n| --- | --- |\n| zqdddd | zqeeee |\n\n</details>',
  '<details><summary>zqaaaa</summary>\n\n1. zqbbbb\n2. zqcccc\n\n</details>\n\nzqdddd',
  'x<sup>zqaaaa</sup> and x<sub>*zqbbbb*</sub>',
  '- zqaaaa\n\n  <details>\n  <summary>zqbbbb</summary>\n\n  zqcccc\n\n  </details>\n- zqdddd',
  // Dollars and signs of TeX.
  'zqaaaa costs $5 and zqbbbb $10, zqcccc $3.50',
  '$5-zqaaaa or $10-zqbbbb, never $',
  'US$1 zqaaaa, \\$2 zqbbbb, $ 3 zqcccc $',
  '**$5** zqaaaa **$10** zqbbbb',
  '| zqaaaa | $5 |\n| --- | --- |\n| zqbbbb | $10 |',
  'zqaaaa $$ zqbbbb',
  // Tables.
  '| zqaaaa | zqbbbb |\n| - | - |\n| zqcccc \\| zqdddd | `x \\| y` zqeeee |',
  'zqaaaa | zqbbbb\n--- | ---\nzqcccc | zqdddd',
  '| zqaaaa |\n| --- |\n| zqbbbb<br>zqcccc |\n\nzqdddd',
  '| zqaaaa | zqbbbb |\n| :-: | --: |\n| **zqcccc** | [zqdddd](https://example.org) |\n| zqeeee |',
  '> | zqaaaa |\n> | --- |\n> | zqbbbb |',
  '- zqaaaa\n\n  | zqbbbb |\n  | --- |\n  | zqcccc |',
  'zqaaaa\n| zqbbbb | zqcccc |\n| --- | --- |\n| zqdddd | zqeeee |',
  // Lists.
  '* zqaaaa\n+ zqbbbb\n- zqcccc',
  '3) zqaaaa\n4) zqbbbb',
  '- zqaaaa\n\n\n- zqbbbb\n\n      zqcccc',
  '1. zqaaaa\n   1. zqbbbb\n      - zqcccc\n\n   zqdddd',
  '- [ ] zqaaaa\n- [X] zqbbbb **zqcccc**',
  '-\n  zqaaaa\n- zqbbbb',
  '- # zqaaaa\n- > zqbbbb',
  'zqaaaa\n- zqbbbb\nzqcccc',
  '10. zqaaaa\n\n    ```text\n    zqbbbb\n    ```\n\n    zqcccc',
  // Links, images, labels and notes.
  '[zqaaaa](<https://example.org/a b> "t") zqbbbb',
  '[zqaaaa][l] and [l] zqbbbb\n\n[l]: https://example.org',
  '![zqaaaa](https://example.org/a.png) zqbbbb',
  '[![zqaaaa](https://example.org/a.png)](https://example.org) zqbbbb',
  '[zqaaaa [zqbbbb] zqcccc](https://example.org)',
  '[zqaaaa](https://example.org), [zqbbbb](https://example.org)',
  'zqaaaa [zqbbbb] (zqcccc) [zqdddd]: zqeeee',
  'zqaaaa[^1] zqbbbb\n\n[^1]: zqcccc',
  '| zqaaaa[^1] |\n| --- |\n| zqbbbb |\n\n[^1]: zqcccc',
  '- zqaaaa[^1]\n\n[^1]: zqcccc *zqdddd*',
  'https://example.org/x?y=(z)&w zqaaaa',
  // Emphasis, escapes and breaks.
  'zqaaaa\\\nzqbbbb  \nzqcccc',
  '\\*zqaaaa\\* \\_zqbbbb\\_ \\[zqcccc\\] \\# zqdddd',
  '***zqaaaa** zqbbbb* ~~zqcccc~~ ~zqdddd~',
  '2 * zqaaaa * 3 and __zqbbbb__ and zqcccc_',
  '`` zqaaaa ` zqbbbb `` and ``zqcccc``',
  '&#122;zqaaaa &nbsp;zqbbbb &mdash; zqcccc',
  // Headings, quotes, rules and code.
  'zqaaaa\n===\n\nzqbbbb\n---\n\nzqcccc',
  '### zqaaaa `zqbbbb` ###\n#### zqcccc',
  '> zqaaaa\nzqbbbb\n>\n> zqcccc\n\nzqdddd',
  '> - zqaaaa\n>   > zqbbbb\n> 1. zqcccc',
  'zqaaaa\n\n* * *\n\nzqbbbb\n\n___',
  '~~~text\nzqaaaa ``` zqbbbb\n~~~\nzqcccc',
  '````text\n```\nzqaaaa\n```\n````',
  '    zqaaaa\n\n\tzqbbbb\n\nzqcccc',
  '```{.text #zqid}\nzqaaaa\n```\n\nzqbbbb',
  '#zqaaaa and #1 zqbbbb\n\n#zqcccc',
] as const;

test.each(INPUTS)('every word stands in every form: %j', (markdown) => {
  expect(checkWords(markdown)).toEqual([]);
});
