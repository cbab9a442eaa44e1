import { z } from '@hono/zod-openapi';
import { dropUndefined } from '../../domain/drop-undefined.ts';
import { fileReport } from '../../service/index.ts';
import { slug } from '../../wire/parameters.ts';
import { QuestionReport, ReportReceipt } from '../../wire/report.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { notFound } from './open-release.ts';

/** A reader says what is wrong. */
export const reportQuestion = operation(
  {
    operationId: 'reportQuestion',
    method: 'post',
    path: '/v1/questions/{id}/reports',
    tag: 'content',
    summary: 'Report what is wrong with a question',
    description:
      'For the operator to read: nothing of it is published. What is sent again while it is open is the same report.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    body: QuestionReport,
    responses: {
      201: {
        description: 'The report is stored.',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
        content: { 'application/json': { schema: ReportReceipt } },
      },
    },
    errors: ['not_found', 'unavailable', 'storage_full'],
    limitedBy: 'reportsPerHour',
  },
  async ({ c, deps, params, body }) => {
    const { catalogue, reports, clock } = deps;
    const id = catalogue.current().findQuestionId(params.id);
    if (id === undefined) throw notFound('question', 'id', params.id);
    const { randomBytes } = deps.plans;
    const answer: z.output<typeof ReportReceipt> = {
      id: await fileReport({ catalogue, reports, clock, randomBytes }, id, dropUndefined(body)),
    };
    return c.json(answer, 201, PERSONAL);
  },
);
