import type { PageRule } from '../draft.ts';
import { explainTexFault } from '../math.ts';

/** Every TeX expression can be typeset, and means in a table what it means outside. */
export const math: PageRule = {
  name: 'math',
  severity: 'error',
  check(page, fault) {
    for (const cell of page.nodes.filter((node) => node.type === 'tableCell')) {
      for (const node of cell.children) {
        if (node.type === 'inlineMath' && /(?<!\\)\\\|/.test(node.value)) fault(page.at(node), BAR_IN_CELL);
      }
    }
    for (const node of page.nodes) {
      if (node.type !== 'math' && node.type !== 'inlineMath') continue;
      const reason = explainTexFault(node.value, node.type === 'math');
      if (reason !== undefined) fault(page.at(node), `this math cannot be typeset: ${reason}`);
    }
  },
};

const BAR_IN_CELL =
  'in a table cell `\\|` in math is TeX\'s double bar: write `\\mid` for "given", `\\vert` for a bar, `\\Vert` for a norm';
