import { z } from '@hono/zod-openapi';
import { AppError } from '../../../domain/error.ts';
import { reportProgress } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { anyAccessOf, openPlan } from '../plan/plan-access.ts';
import { findSession, readGrades } from '../session/session-pages.ts';

/** Marks the sessions of a study run as done, each with the grades of its items. */
export const markStudiedPage = page(
  {
    operationId: 'markStudiedPage',
    method: 'post',
    path: '/p/{key}/study',
    summary: 'Marks what was studied',
    params: z.strictObject({ key: z.string() }),
    limitedBy: 'marksPerMinute',
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    const sessions = [...new Set(values.session)].flatMap((id) => findSession(plan, id) ?? []);
    const [first] = sessions;
    if (!first) throw new AppError('invalid', 'Tick at least one session that is done.');
    await reportProgress(deps.plans, anyAccessOf(plan, params.key), {
      spans: [],
      sessions: sessions.map(({ id, items }) => {
        const grades = readGrades(values, items);
        return { sessionId: id, status: 'done' as const, ...(grades.length > 0 && { grades }) };
      }),
    });
    return goTo(call, sessions.length === 1 ? `${place.path}?marked=${first.id}` : place.path);
  },
);
