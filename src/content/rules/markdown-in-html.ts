import type { PageRule } from '../draft.ts';
import { placeInText } from '../page.ts';
import { htmlPieces } from '../raw-html.ts';

/** The signs of Markdown that are most likely meant as such: of code, emphasis, math, links, lists, quotes and headings. */
const MARKDOWN = /`|\*\S|(?<!\w)_\S|\$\S|\]\(|\[[@^]|^(?:[-+*>]|#+|\d+\.) |^\|/m;

/** The lines right below a tag are HTML, in which no Markdown is read: it would be served as it was written. */
export const markdownInHtml: PageRule = {
  name: 'markdown-in-html',
  severity: 'warning',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type !== 'html') continue;
      const pieces = htmlPieces(node.value);
      // What may not stay is a fault of its own.
      if (pieces.some(({ kind }) => kind === 'foreign')) continue;
      let end = 0;
      for (const { kind, written } of pieces) {
        const sign = kind === 'text' ? written.search(MARKDOWN) : -1;
        if (sign >= 0)
          fault(
            placeInText(page, node, end + sign),
            'Markdown right below a tag is not read: leave an empty line between them',
          );
        end += written.length;
      }
    }
  },
};
