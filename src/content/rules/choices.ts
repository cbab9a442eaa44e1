import { toString as toPlain } from 'mdast-util-to-string';
import { choiceItems } from '../choices.ts';
import type { QuestionRule } from '../draft.ts';
import { sectionOf } from '../page.ts';
import { besideList } from '../structure.ts';

const FORM = '`- [x] The text. Why.` or `- [ ] The text. Why.`';
const ITEMS = [2, 6] as const;

/** Choices are two to six, right ones and wrong ones, each with its reason. */
export const choices: QuestionRule = {
  name: 'choices',
  severity: 'error',
  check(page, fault) {
    const section = sectionOf(page, 'Choices');
    if (section === undefined || section.nodes.length === 0) return;
    const stray = besideList(section);
    if (stray !== undefined) fault(page.at(stray), `\`## Choices\` holds nothing but one list of ${FORM}`);
    const items = choiceItems(section, page.text);
    if (items.length === 0) return;
    const here = page.at(section.heading);
    const isCounted = items.length >= ITEMS[0] && items.length <= ITEMS[1];
    if (!isCounted && stray?.type !== 'list')
      fault(here, `\`## Choices\` has ${items.length} items; it must have ${ITEMS[0]} to ${ITEMS[1]}`);
    const isMarked = isCounted && items.every(({ correct }) => correct !== undefined);
    if (isMarked && !items.some(({ correct }) => correct))
      fault(here, 'no choice is right: mark one or more with `[x]`');
    if (isMarked && items.every(({ correct }) => correct))
      fault(here, 'every choice is right: at least one must be wrong, `[ ]`');
    const seen = new Map<string, number>();
    for (const { node, correct, text, why } of items) {
      const place = page.at(node);
      if (correct === undefined) {
        fault(place, `a choice starts with a box: ${FORM}`);
      } else if (why.length === 0) {
        fault(
          place,
          `this choice does not say why: write ${FORM}, and set the text in bold, with its full stop, where its first sentence is not all of it`,
        );
      }
      const words = toPlain({ type: 'paragraph', children: text }).trim().toLowerCase();
      const before = seen.get(words);
      if (before !== undefined) fault(place, `this choice is there already, at line ${before}`);
      else seen.set(words, place.line);
    }
  },
};
