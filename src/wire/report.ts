import { z } from '@hono/zod-openapi';
import { REPORT_CHARACTERS, REPORT_KINDS, REPORT_PARTS } from '../domain/report.ts';

const someWords = (most: number) =>
  z.string().min(1).max(most).regex(/\S/, { error: 'Words are expected, not blanks alone.' });

/** What a reader says is wrong with a question. */
export const QuestionReport = z
  .strictObject({
    kind: z.enum(REPORT_KINDS).openapi({
      description: 'Whether it is not true, no longer true, hard to follow, or a link that leads nowhere.',
      example: 'outdated',
    }),
    text: someWords(REPORT_CHARACTERS.text).openapi({
      description: 'What is wrong, and what would be right.',
      example: 'The 70B model needs half of that since the release of last month.',
    }),
    part: z
      .enum(REPORT_PARTS)
      .optional()
      .openapi({ description: 'The part of the question or answer.', example: 'numbers' }),
    quote: someWords(REPORT_CHARACTERS.quote)
      .optional()
      .openapi({ description: 'The words that it is about.', example: '1.12 TB of training state' }),
  })
  .openapi('QuestionReport');

/** That a report was taken. */
export const ReportReceipt = z
  .object({
    id: z.string().openapi({
      description: 'The id of the report, for a question about it.',
      example: 'rp_0f1e2d3c4b5a69788796',
    }),
  })
  .openapi('ReportReceipt');
