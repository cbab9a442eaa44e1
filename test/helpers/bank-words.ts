import type { RichText } from '../../src/domain/rich-text.ts';
import { shownText } from './html-words.ts';

/** Every text of a value, whatever it is in. */
export function textsIn(value: unknown): RichText[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  if ('markdown' in value && 'html' in value) return [value as RichText];
  return Object.values(value).flatMap(textsIn);
}

/** The words of a text's source that one of its forms does not have, or not as often; formulas and citations aside. */
export function findLostWords({ markdown, html, text }: RichText): string[] {
  const written = countEach(proseOf(markdown));
  return Object.entries({ html: shownText(html), text }).flatMap(([form, shown]) => {
    const found = countEach(shown);
    return [...written]
      .filter(([word, count]) => count > (found.get(word) ?? 0))
      .map(([word]) => `${form}: ${word} of ${markdown.slice(0, 60)}`);
  });
}

/** The source without what is no word of it, by its signs alone. */
function proseOf(markdown: string): string {
  return markdown
    .replace(/^[ >]*\d+\. /gm, ' ')
    .replace(/^( *)(`{3,})[^\n]*\n([\s\S]*?)\n *\2$/gm, ' $3 ')
    .replace(/\$\$[\s\S]*?\$\$/g, ' ')
    .replace(/(?<![\\\w`])\$[^\s$](?:[^$`]*[^\s$\\])?\$(?!\d)/g, ' ')
    .replace(/\[@[^\][]*\]/g, ' ')
    .replace(/\]\([^()\s]*(?: "[^"]*")?\)/g, ' ')
    .replace(/^\[[^\]]+\]: \S+$/gm, ' ')
    .replace(/<\/?(?:br|sub|sup|kbd|details|summary)\b[^>]*>/g, ' ');
}

function countEach(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{Script=Latin}\p{N}]{2,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
