import { toString as toPlain } from 'mdast-util-to-string';
import { CITATION } from '../../domain/citation.ts';
import type { PageRule } from '../draft.ts';
import { placeInText } from '../page.ts';

/** Brackets of a link in running text that are not escaped: with a space where none may be, in the wrong order, or not closed. */
export const LIKE_A_LINK =
  /(?<!\\)\]\((?=$|[^()\n]*(?:\.md|:\/\/|#))|(?<!\\)\] \((?=[^()\s]*(?:\.md\b|:\/\/)[^()\s]*\))|(?<=\([^()[\]]*)(?<!\\)\)\[(?=[^[\]\s]*(?:\.md\b|:\/\/))/g;

/** What was meant as a link is one, with words to read and an address to go to. */
export const brokenLinks: PageRule = {
  name: 'broken-links',
  severity: 'error',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type === 'link' && node.url === '')
        fault(page.at(node), 'this link has no address: write it between the round brackets');
      else if (node.type === 'link' && toPlain(node).trim() === '')
        fault(page.at(node), 'this link has no words: write them between the square brackets');
      else if (node.type.startsWith('link') && toPlain(node).search(CITATION) >= 0)
        fault(page.at(node), 'a citation in a link is not read: write it behind the link');
      if (node.type !== 'text') continue;
      const written = page.text.slice(node.position?.start.offset, node.position?.end.offset);
      for (const { index } of written.matchAll(LIKE_A_LINK))
        fault(
          placeInText(page, node, index),
          'this looks like a link and is none: write `[words](path.md)`, without spaces between the brackets or in the path',
        );
    }
  },
};
