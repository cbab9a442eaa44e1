import { z } from '@hono/zod-openapi';
import { AppError } from '../../../domain/error.ts';
import { findPlanBySessionToken, markSession } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { findSession, readMark } from './session-pages.ts';

/** Marks the session of a link, or grades one of its items. */
export const markSessionPage = page(
  {
    operationId: 'markSessionPage',
    method: 'post',
    path: '/s/{token}',
    summary: 'Marks a session',
    limitedBy: 'marksPerMinute',
    params: z.strictObject({ token: z.string() }),
  },
  async (call) => {
    const { c, deps, params } = call;
    const opened = await findPlanBySessionToken(deps.plans, params.token);
    const session = opened && findSession(opened.plan, opened.sessionId);
    if (!session) throw new AppError('not_found', 'No session is at this address.');
    const { values } = await readFormBody(c, deps);
    const mark = readMark(values, session.items);
    if (!mark) throw new AppError('malformed', 'The form does not say what to mark.');
    await markSession(deps.plans, params.token, mark);
    return goTo(call, `/s/${params.token}`);
  },
);
