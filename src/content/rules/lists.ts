import { isStrict, type QuestionRule } from '../draft.ts';
import { sectionOf } from '../page.ts';
import { besideList, isEmptySection, leadItems } from '../structure.ts';

const LISTS = [
  { title: 'Common mistakes', least: 3, most: Infinity, form: '- **The mistake.** Its correction.' },
  { title: 'Follow-ups', least: 3, most: 6, form: '- **The question?** The expected direction.' },
] as const;

/** The sections whose items have a form of their own. */
export const LIST_TITLES: readonly string[] = LISTS.map(({ title }) => title);

/** Mistakes come with their correction, follow-ups with their direction, and there are enough of each. */
export const lists: QuestionRule = {
  name: 'lists',
  severity: 'error',
  check(page, fault, pack) {
    for (const { title, least, most, form } of LISTS) {
      const section = sectionOf(page, title);
      if (section === undefined || isEmptySection(section)) continue;
      const items = leadItems(section);
      const stray = besideList(section);
      if (stray !== undefined)
        fault(page.at(stray), `\`## ${title}\` holds nothing but one list of \`${form}\``);
      if (isStrict(pack) && stray?.type !== 'list' && (items.length < least || items.length > most)) {
        const wanted = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
        fault(page.at(section.heading), `\`## ${title}\` has ${items.length} items; it must have ${wanted}`);
      }
      for (const { node, lead, rest } of items) {
        if (lead === undefined || rest.length === 0) fault(page.at(node), `an item has the form \`${form}\``);
      }
    }
  },
};
