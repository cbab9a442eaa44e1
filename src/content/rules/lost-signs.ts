import type { Nodes } from 'mdast';
import type { PageRule } from '../draft.ts';

/** Stars that multiply (`2*3*4`, `a**2 + b**2`) and underscores of a name (`__init__`) are not taken for emphasis and lost. */
export const lostSigns: PageRule = {
  name: 'lost-signs',
  severity: 'warning',
  check({ nodes, text, at }, fault) {
    for (const node of nodes) {
      if (node.type !== 'emphasis' && node.type !== 'strong') continue;
      const { written, before, after } = around(node, text);
      if (written.startsWith('*') && /\w/.test(before) && /\w/.test(after))
        fault(at(node), 'these stars inside a word are read as emphasis: write code, a formula or `\\*`');
      if (/^__[a-z\d]+(?:_[a-z\d]+)*__$/.test(written))
        fault(at(node), `\`${written}\` is read as bold: write the name as code, or bold with stars`);
    }
  },
};

/** A node as it was written, and the characters beside it. */
function around(node: Nodes, text: string) {
  const { start, end } = node.position ?? {};
  const [from = 0, to = 0] = [start?.offset, end?.offset];
  return { written: text.slice(from, to), before: text.charAt(from - 1), after: text.charAt(to) };
}
