import { countWords } from '../count-words.ts';
import { isStrict, type QuestionRule } from '../draft.ts';
import type { Fields } from '../fields.ts';
import { sectionOf } from '../page.ts';
import type { PackFields } from '../parse-pack.ts';
import { disguisedHeadings } from '../question-sections.ts';
import { isEmptySection } from '../structure.ts';

const SHORT_ANSWER = [40, 90] as const;

/** A short answer is half a minute of speech, an answer as long as its level and kind ask. */
export const lengths: QuestionRule = {
  name: 'lengths',
  severity: 'error',
  check(page, fault, pack) {
    const { level, kind } = page.fields.value;
    const disguised = disguisedHeadings(page, pack);
    for (const [title, range] of [
      ['Short answer', isStrict(pack) ? SHORT_ANSWER : undefined],
      ['Answer', answerRange(pack, level, kind)],
    ] as const) {
      const section = sectionOf(page, title);
      if (section === undefined || range === undefined || range[1] < range[0]) continue;
      // What should be the next section's is no part of this one; an empty one has a message of its own.
      if (isEmptySection(section) || section.nodes.some((node) => disguised.has(node))) continue;
      const words = countWords(section.nodes);
      if (words < range[0] || words > range[1]) {
        fault(
          page.at(section.heading),
          `\`## ${title}\` has ${words} words; it must have ${range[0]} to ${range[1]}`,
        );
      }
    }
  },
};

/** A kind's own range goes before its level's; a pack that gives none wants none. */
function answerRange(pack: Fields<PackFields>, level: string | undefined, kind: string | undefined) {
  if (level === undefined || kind === undefined) return undefined;
  const of = (terms: readonly { slug?: string; answerWords?: [number, number] }[] = [], slug: string) =>
    terms.find((term) => term.slug === slug)?.answerWords;
  return of(pack.value.kinds, kind) ?? of(pack.value.questionLevels, level);
}
