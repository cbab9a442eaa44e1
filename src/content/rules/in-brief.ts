import { countWords } from '../count-words.ts';
import { isStrict, type QuestionRule } from '../draft.ts';
import { sectionOf } from '../page.ts';
import { besideList, listIn } from '../structure.ts';

const BULLETS = [3, 5] as const;
const MOST_WORDS = 30;

/** An answer in brief is three to five bullets, each a short paragraph. */
export const inBrief: QuestionRule = {
  name: 'in-brief',
  severity: 'error',
  check(page, fault, pack) {
    const section = sectionOf(page, 'In brief');
    if (section === undefined || section.nodes.length === 0) return;
    const stray = besideList(section);
    if (stray !== undefined)
      fault(page.at(stray), '`## In brief` holds nothing but one list of `- A point.`');
    const list = listIn(section);
    if (list === undefined) return;
    if (list.ordered) fault(page.at(list), 'the points have no order: write `- A point.`, without a number');
    const count = list.children.length;
    if (isStrict(pack) && stray?.type !== 'list' && (count < BULLETS[0] || count > BULLETS[1])) {
      fault(
        page.at(section.heading),
        `\`## In brief\` has ${count} bullets; it must have ${BULLETS[0]} to ${BULLETS[1]}`,
      );
    }
    for (const item of list.children) {
      const [first, ...others] = item.children;
      const isPlain = first?.type === 'paragraph' && others.length === 0 && typeof item.checked !== 'boolean';
      if (!isPlain) fault(page.at(item), 'a bullet is one paragraph, `- A point.`, and nothing below it');
      const words = countWords(item.children);
      if (isStrict(pack) && words > MOST_WORDS)
        fault(page.at(item), `this bullet has ${words} words; it must have at most ${MOST_WORDS}`);
    }
  },
};
