import type { PageRule } from '../draft.ts';

/** A word before another or before a number, outside `\text{…}` and the like: two prices, more likely than a formula. */
const PROSE = /(?<![\\\p{L}])\p{L}{2,} +(?:\p{L}{2,}|\d+)/u;
const NAMED =
  /\\(?:text\w*|math\w+|operatorname\*?|mbox)\s*\{[^{}]*\}|\\[a-zA-Z]+|\\(?:begin|end)\{[^{}]*\}/g;

/** What stands between two dollars is a formula. */
export const proseInMath: PageRule = {
  name: 'prose-in-math',
  severity: 'warning',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type !== 'inlineMath') continue;
      const [words] = PROSE.exec(node.value.replace(NAMED, ' ; ')) ?? [];
      if (words !== undefined)
        fault(
          page.at(node),
          `this math holds prose ("${words}"): write a dollar sign as \`\\$\`, and words in a formula as \`\\text{…}\``,
        );
    }
  },
};
