import { countWords } from '../count-words.ts';
import { isStrict, type Rule } from '../draft.ts';
import { sectionOf } from '../page.ts';
import { besideList, listIn } from '../structure.ts';

const BULLETS = [3, 5] as const;
const MOST_WORDS = 30;

/** An answer in brief is three to five bullets, each a short paragraph. */
export const inBrief: Rule = {
  name: 'in-brief',
  severity: 'error',
  check(draft, fault) {
    for (const page of draft.questions) {
      const section = sectionOf(page, 'In brief');
      if (section === undefined || section.nodes.length === 0) continue;
      const stray = besideList(section);
      if (stray !== undefined)
        fault(page.at(stray), '`## In brief` holds nothing but one list of `- A point.`');
      const list = listIn(section);
      if (list === undefined) continue;
      if (list.ordered)
        fault(page.at(list), 'the points have no order: write `- A point.`, without a number');
      const count = list.children.length;
      if (isStrict(draft) && (count < BULLETS[0] || count > BULLETS[1])) {
        fault(
          page.at(section.heading),
          `\`## In brief\` has ${count} bullets; it must have ${BULLETS[0]} to ${BULLETS[1]}`,
        );
      }
      for (const item of list.children) {
        const [first, ...others] = item.children;
        const isPlain =
          first?.type === 'paragraph' && others.length === 0 && typeof item.checked !== 'boolean';
        if (!isPlain) fault(page.at(item), 'a bullet is one paragraph, `- A point.`, and nothing below it');
        const words = countWords(item.children);
        if (isStrict(draft) && words > MOST_WORDS)
          fault(page.at(item), `this bullet has ${words} words; it must have at most ${MOST_WORDS}`);
      }
    }
  },
};
