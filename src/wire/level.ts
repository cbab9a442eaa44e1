import { z } from '@hono/zod-openapi';
import { Career, Level as QuestionLevel } from './common.ts';

/** One of the pack's depths of question. */
export const LevelEntry = z
  .object({
    level: QuestionLevel,
    order: z.int().min(1).openapi({ description: '1 is the easiest.', example: 2 }),
    questions: z.int().min(0).openapi({ description: 'How many questions it has.', example: 60 }),
    careerLevels: z
      .array(Career)
      .openapi({ description: 'The career levels at which it is asked.', example: ['mid'] }),
  })
  .openapi('Level');
