import { toString as toPlain } from 'mdast-util-to-string';
import type { PageRule } from '../draft.ts';

/** A heading inside a section has words; those of sections have their own rules. */
export const emptyHeadings: PageRule = {
  name: 'empty-headings',
  severity: 'error',
  check(page, fault) {
    for (const node of page.nodes)
      if (node.type === 'heading' && node.depth > 2 && toPlain(node).trim() === '')
        fault(page.at(node), 'this heading has no words: write them behind its `#` signs, or take it out');
  },
};
