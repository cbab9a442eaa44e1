import { z } from '@hono/zod-openapi';
import { Answer } from '../wire/answer.ts';
import { countSchema, ReleaseId } from '../wire/common.ts';
import { Found } from '../wire/found.ts';
import { Question } from '../wire/question.ts';
import { SkillMap } from '../wire/skill-map.ts';

/** Filters that tools pass on; the API says which words there are where one is wrong. */
export const filters = {
  level: z.array(z.string()).optional().describe('Any of these question levels.'),
  topic: z.array(z.string()).optional().describe('Any of these topics, by slug.'),
  kind: z.array(z.string()).optional().describe('Any of these kinds.'),
  role: z.array(z.string()).optional().describe('Questions that matter to any of these roles, by slug.'),
};

export const questionId = z.string().min(1).max(128).describe('The id or slug of a question.');

const omitted = z.array(z.string()).describe('What was left out so that the result fits; `page` has it.');

/** A question in the lists of tools: enough to ask it. */
const BriefQuestion = Question.pick({
  ...{ id: true, slug: true, title: true, prompt: true, choices: true },
  ...{ level: true, topic: true, kind: true, minutes: true, page: true },
});

/** Questions in order. */
export const QuestionItems = z.object({
  items: z.array(BriefQuestion),
  release: ReleaseId,
  omitted: countSchema('How many at the end were left out so that the result fits.', 0),
});

export const FoundItems = z.object({
  items: z.array(Found),
  total: countSchema('How many there are in all.', 12),
  release: ReleaseId,
});

const page = Question.shape.page;

/** An answer, as far as it fits. */
export const FittedAnswer = Answer.partial().required({ questionId: true }).extend({ page, omitted });

/** What an interviewer grades by. */
export const Rubric = Answer.pick({
  ...{ questionId: true, shortAnswer: true, choices: true, listensFor: true, rubric: true },
  ...{ commonMistakes: true, followUps: true, numbers: true, references: true },
}).extend({ page, omitted });

/** A skill map, as far as it fits. */
export const FittedSkillMap = SkillMap.partial()
  .required({ careerLevel: true, title: true, targets: true, skills: true })
  .extend({ omitted });

/** Leaves out the next of the fields that a reader misses least. */
export function omitFields<T extends { omitted: string[] }>(
  fields: readonly (keyof T & string)[],
): (value: T, step: number) => T | undefined {
  return (value, step) => {
    if (step > fields.length) return undefined;
    const left = fields.slice(0, step).filter((field) => value[field] !== undefined);
    const kept = Object.entries(value).filter(([name]) => !left.includes(name as (typeof left)[number]));
    return { ...(Object.fromEntries(kept) as T), omitted: left };
  };
}
