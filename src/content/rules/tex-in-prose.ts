import type { PageRule } from '../draft.ts';
import { placeInText } from '../page.ts';

/** A command with its argument, or TeX's own brackets, of which Markdown leaves the ordinary ones. */
const TEX = /\\[a-zA-Z]{2,}\{|\\\([^()\n]*\\\)|\\\[[^[\]\n]*\\\]/g;

/** TeX stands between dollars; elsewhere it is served as it was written. */
export const texInProse: PageRule = {
  name: 'tex-in-prose',
  severity: 'warning',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type !== 'text') continue;
      const written = page.text.slice(node.position?.start.offset, node.position?.end.offset);
      for (const { index } of written.matchAll(TEX))
        fault(placeInText(page, node, index), 'this TeX is no formula: write it between dollar signs, `$…$`');
    }
  },
};
