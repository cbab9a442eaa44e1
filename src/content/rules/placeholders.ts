import { pagesOf, type Rule } from '../draft.ts';

/** Nothing is left for later. */
export const placeholders: Rule = {
  name: 'placeholders',
  severity: 'warning',
  check(draft, fault) {
    for (const page of pagesOf(draft)) {
      for (const node of page.nodes) {
        if (node.type !== 'text') continue;
        const [mark] = /\b(?:TODO|FIXME|TBD)\b|\blorem ipsum\b/i.exec(node.value) ?? [];
        if (mark !== undefined)
          fault(page.at(node), `\`${mark}\` is left for later: write it, or take it out`);
      }
    }
  },
};
