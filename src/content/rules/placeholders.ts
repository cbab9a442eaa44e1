import type { PageRule } from '../draft.ts';

/** Nothing is left for later. */
export const placeholders: PageRule = {
  name: 'placeholders',
  severity: 'warning',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type !== 'text') continue;
      const [mark] = /\b(?:TODO|FIXME|TBD)\b|\blorem ipsum\b/i.exec(node.value) ?? [];
      if (mark !== undefined) fault(page.at(node), `\`${mark}\` is left for later: write it, or take it out`);
    }
  },
};
