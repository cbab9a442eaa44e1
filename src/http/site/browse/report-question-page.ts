import { z } from '@hono/zod-openapi';
import { REPORT_KINDS } from '../../../domain/report.ts';
import { fileReport } from '../../../service/index.ts';
import { QuestionReport } from '../../../wire/report.ts';
import { notFound } from '../../content/open-release.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';

/** Files what a reader says is wrong with a question, and goes back to it. */
export const reportQuestionPage = page(
  {
    operationId: 'reportQuestionPage',
    method: 'post',
    path: '/questions/{slug}/report',
    summary: 'Reports an error',
    params: z.strictObject({ slug: z.string() }),
    limitedBy: 'reportsPerHour',
  },
  async (call) => {
    const { c, deps, params } = call;
    const { catalogue, reports, clock } = deps;
    const question = catalogue.current().findQuestion(params.slug);
    if (!question) throw notFound('question', 'slug', params.slug);
    const { values } = await readFormBody(c, deps);
    const kind = REPORT_KINDS.find((each) => each === values.kind?.[0]) ?? 'wrong';
    const said = QuestionReport.safeParse({ kind, text: values.text?.[0]?.trim() });
    if (!said.success) return goTo(call, `/questions/${question.slug}?reported=empty#report`);
    const { randomBytes } = deps.plans;
    const { text } = said.data;
    await fileReport({ catalogue, reports, clock, randomBytes }, question.id, { kind, text });
    return goTo(call, `/questions/${question.slug}?reported=yes#report`);
  },
);
