import { toString as toPlain } from 'mdast-util-to-string';
import { isStrict, type QuestionRule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';

/** The sections of a question's page in their order; `isRequired` by where the question comes from. */
const SECTIONS: readonly { title: string; isRequired(origin: string | undefined): boolean }[] = [
  { title: 'Question', isRequired: () => true },
  { title: 'Choices', isRequired: () => false },
  { title: 'Short answer', isRequired: () => true },
  { title: 'In brief', isRequired: () => false },
  { title: 'Answer', isRequired: () => true },
  { title: 'What the interviewer listens for', isRequired: () => true },
  { title: 'Rubric', isRequired: () => true },
  { title: 'Common mistakes', isRequired: () => true },
  { title: 'Follow-ups', isRequired: () => true },
  { title: 'Numbers to know', isRequired: () => true },
  { title: 'Code', isRequired: () => false },
  { title: 'Limits and disputes', isRequired: () => true },
  { title: 'Corrections', isRequired: (origin) => origin === 'guide' },
];
const TITLES = SECTIONS.map(({ title }) => title);

/** A question's page has the fixed sections, in order, none empty, and nothing outside them; of an open pack it may lack all but the first. */
export const headings: QuestionRule = {
  name: 'headings',
  severity: 'error',
  check(page, fault, pack) {
    const [stray] = page.preamble;
    if (stray !== undefined) fault(page.at(stray), 'nothing may stand before `## Question`');
    const found = page.sections.map(({ title }) => title);
    let last = -1;
    for (const [index, { title, heading, nodes }] of page.sections.entries()) {
      const order = TITLES.indexOf(title);
      const place = page.at(heading);
      if (order < 0) {
        fault(place, `unknown heading \`## ${title}\`${suggest(title, TITLES)}`);
      } else if (found.indexOf(title) < index) {
        fault(place, `\`## ${title}\` is there twice`);
      } else if (order < last) {
        fault(place, `\`## ${title}\` must stand before \`## ${TITLES[last]}\``);
      } else {
        last = order;
      }
      if (
        nodes.every((node) => node.type !== 'math' && node.type !== 'html' && toPlain(node).trim() === '')
      ) {
        fault(place, `\`## ${title}\` is empty`);
      }
    }
    for (const { title, isRequired } of SECTIONS) {
      const isNeeded = isStrict(pack) ? isRequired(page.fields.value.origin) : title === 'Question';
      if (isNeeded && !found.includes(title)) {
        fault({ file: page.file, line: 1, column: 1 }, `\`## ${title}\` is missing`);
      }
    }
    for (const node of page.body) {
      if (node.type === 'heading' && node.depth === 1) {
        fault(page.at(node), 'a first-level heading: the title stands in the front matter');
      }
    }
  },
};
