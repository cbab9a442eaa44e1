import { nearest } from '../../domain/nearest.ts';
import type { QuestionRule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import type { Section } from '../page.ts';
import { disguisedHeadings, missingSections, SECTION_TITLES } from '../question-sections.ts';
import { isEmptySection } from '../structure.ts';

/** A question's page has the fixed sections, in order, none empty, and nothing outside them; of an open pack it may lack all but the first. */
export const headings: QuestionRule = {
  name: 'headings',
  severity: 'error',
  check(page, fault, pack) {
    const { sections } = page;
    const disguised = disguisedHeadings(page, pack);
    const [stray] = page.preamble;
    if (stray !== undefined && !disguised.has(stray))
      fault(page.at(stray), 'nothing may stand before `## Question`');
    const meant = meantSections(sections, missingSections(page, pack));
    let last = -1;
    for (const [index, section] of sections.entries()) {
      const { title, heading } = section;
      const order = SECTION_TITLES.indexOf(title);
      const place = page.at(heading);
      if (order < 0) {
        const isUnderlined = !page.text.startsWith('#', heading.position?.start.offset);
        fault(place, explainUnknown(title, { meant: meant.get(section), isUnderlined }));
      } else if (sections.findIndex((other) => other.title === title) < index) {
        fault(place, `\`## ${title}\` is there twice`);
      } else if (order < last) {
        fault(place, `\`## ${title}\` must stand before \`## ${SECTION_TITLES[last]}\``);
      } else {
        last = order;
      }
      const next = sections[index + 1];
      // What stands under an unknown heading is this one's, more likely than not.
      const isCut = next !== undefined && !SECTION_TITLES.includes(next.title);
      if (isEmptySection(section) && !isCut) fault(place, `\`## ${title}\` is empty`);
    }
    const isMeant = new Set([...meant.values(), ...disguised.values()]);
    for (const [node, title] of disguised)
      fault(page.at(node), `this must be a heading of the second level: \`## ${title}\``);
    for (const title of missingSections(page, pack)) {
      if (!isMeant.has(title)) fault({ file: page.file, line: 1, column: 1 }, `\`## ${title}\` is missing`);
    }
    for (const node of page.body) {
      if (node.type === 'heading' && node.depth === 1 && !disguised.has(node))
        fault(page.at(node), 'a first-level heading: the title stands in the front matter');
    }
  },
};

/** The missing section that each unknown heading stands for: one of almost its name, else one that belongs at its place. */
function meantSections(sections: readonly Section[], missing: readonly string[]): Map<Section, string> {
  const meant = new Map<Section, string>();
  for (const [index, section] of sections.entries()) {
    if (SECTION_TITLES.includes(section.title)) continue;
    const left = missing.filter((title) => ![...meant.values()].includes(title));
    const title = nearest(section.title, left) ?? left.find((each) => belongsAt(sections, index, each));
    if (title !== undefined) meant.set(section, title);
  }
  return meant;
}

/** Whether the known headings before and after a place stand before and after a title in the order of all. */
function belongsAt(sections: readonly Section[], index: number, title: string): boolean {
  const orders = sections.map((section) => SECTION_TITLES.indexOf(section.title));
  const order = SECTION_TITLES.indexOf(title);
  return (
    orders.slice(0, index).every((other) => other < order) &&
    orders.slice(index + 1).every((other) => other < 0 || other > order)
  );
}

function explainUnknown(
  title: string,
  { meant, isUnderlined }: { meant: string | undefined; isUnderlined: boolean },
): string {
  const advice = meant === undefined ? suggest(title, SECTION_TITLES) : `; did you mean \`${meant}\`?`;
  const reason = isUnderlined ? ', which a line of `---` or `===` right under a text makes' : '';
  return `unknown heading \`## ${title}\`${reason}${advice}`;
}
