import type { QuestionKind, QuestionLevel } from '../../domain/taxonomy.ts';
import { countWords } from '../count-words.ts';
import type { Rule } from '../draft.ts';
import { sectionOf } from '../page.ts';

const SHORT_ANSWER = [40, 90] as const;
const SYSTEM_DESIGN = [1200, 2500] as const;
const ANSWER: Record<QuestionLevel, readonly [number, number]> = {
  entry: [250, 600],
  intermediate: [500, 1000],
  advanced: [500, 1000],
  senior: [800, 1600],
  expert: [800, 1600],
  research: [800, 1600],
};

/** A short answer is half a minute of speech, an answer as long as its level and kind ask. */
export const lengths: Rule = {
  name: 'lengths',
  severity: 'error',
  check(draft, fault) {
    for (const page of draft.questions) {
      const { level, kind } = page.fields.value;
      for (const [title, range] of [
        ['Short answer', SHORT_ANSWER],
        ['Answer', answerRange(level, kind)],
      ] as const) {
        const section = sectionOf(page, title);
        if (section === undefined || range === undefined) continue;
        const words = countWords(section.nodes);
        if (words < range[0] || words > range[1]) {
          fault(
            page.at(section.heading),
            `\`## ${title}\` has ${words} words; it must have ${range[0]} to ${range[1]}`,
          );
        }
      }
    }
  },
};

function answerRange(level: QuestionLevel | undefined, kind: QuestionKind | undefined) {
  if (level === undefined || kind === undefined) return undefined;
  return kind === 'system-design' ? SYSTEM_DESIGN : ANSWER[level];
}
