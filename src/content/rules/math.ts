import { pagesOf, type Rule } from '../draft.ts';
import { explainTexFault } from '../math.ts';

/** Every TeX expression can be typeset. */
export const math: Rule = {
  name: 'math',
  severity: 'error',
  check(draft, fault) {
    for (const page of pagesOf(draft)) {
      for (const node of page.nodes) {
        if (node.type !== 'math' && node.type !== 'inlineMath') continue;
        const reason = explainTexFault(node.value, node.type === 'math');
        if (reason !== undefined) fault(page.at(node), `this math cannot be typeset: ${reason}`);
      }
    }
  },
};
