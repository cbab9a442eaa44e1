import { readPage } from '../../src/content/page.ts';
import { guideFields } from '../../src/content/parse-guide.ts';
import { createRenderer } from '../../src/content/render.ts';
import type { RichText } from '../../src/domain/rich-text.ts';
import { NAMES } from '../../testbed/packs/own-pack.ts';
import { shownText } from './html-words.ts';
import { findMergedWords, sortedWords } from './markdown-arbitraries.ts';

/** Renders a text and says which of its forms has other words than its source; `broken` replaces forms, to see that it does. */
export function checkWords(markdown: string, broken: Partial<RichText> = {}): string[] {
  const page = readPage(guideFields(NAMES), { file: 'guides/a.md', text: markdown }, () => {});
  const renderer = createRenderer(page, { references: new Map(), targets: new Map() });
  const { text, html, ast, markdown: served } = { ...renderer.blocks(page.body), ...broken };
  const written = sortedWords(markdown).join(' ');
  const [body = '', note = ''] = markdown.split('\n[^1]: ');
  const notes = body
    .split('[^1]')
    .slice(1)
    .map(() => note);
  return [
    ...compare('html', shownText(html), written),
    // A text that is read aloud has a note wherever it is referred to.
    ...compare('text', text, sortedWords([body, ...notes].join(' ')).join(' ')),
    ...compare('ast', JSON.stringify(ast), written),
    ...(served === markdown ? [] : [`markdown: ${served}`]),
  ];
}

function compare(form: string, text: string, expected: string): string[] {
  const merged = findMergedWords(text);
  if (merged.length > 0) return [`${form}: ${merged.join(', ')} run together`];
  const found = sortedWords(text).join(' ');
  return found === expected ? [] : [`${form}: ${found} for ${expected}`];
}
