import { z } from '@hono/zod-openapi';
import { isCivilDate } from '../../../domain/civil-date.ts';
import { AppError } from '../../../domain/error.ts';
import { formatDatesIn } from '../../../domain/format.ts';
import { LOCAL_TIME } from '../../../domain/request-limits.ts';
import { moveSession, recordProgress } from '../../../service/index.ts';
import { notFound } from '../../content/open-release.ts';
import { readFormBody } from '../form-body.ts';
import { keepFormDraft } from '../form-draft.ts';
import { goTo, page } from '../page-operation.ts';
import { anyAccessOf, openPlan } from '../plan/plan-access.ts';
import { findSession, readMark } from './session-pages.ts';

/** Marks, grades or moves a session. */
export const changeSessionPage = page(
  {
    operationId: 'changeSessionPage',
    method: 'post',
    path: '/p/{key}/sessions/{session}',
    summary: 'Changes a session',
    limitedBy: 'marksPerMinute',
    params: z.strictObject({ key: z.string(), session: z.string() }),
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    const session = findSession(plan, params.session);
    if (!session) throw notFound('session', 'session', params.session);
    const path = `${place.path}/sessions/${session.id}`;
    const access = anyAccessOf(plan, params.key);
    const mark = readMark(values, session.items);
    if (mark) {
      await recordProgress(deps.plans, access, { sessionId: session.id, ...mark });
      if (values.from?.[0] === 'plan') return goTo(call, `${place.path}?marked=${session.id}`);
      return goTo(call, path);
    }
    const outsideWindows = values.outside !== undefined;
    const to = { date: values.date?.[0] ?? '', from: values.time?.[0] ?? '', outsideWindows };
    const message = await tryMove(() => {
      if (!isCivilDate(to.date) || !LOCAL_TIME.test(to.from)) {
        throw new AppError('invalid', 'Pick a day and a time.');
      }
      return moveSession(deps.plans, access, session.id, to);
    });
    if (message === undefined) return goTo(call, path);
    const id = await keepFormDraft(deps, { values, faults: new Map([['move', [message]]]) });
    return goTo(call, `${path}?draft=${id}#elsewhere`);
  },
);

/** Why it cannot be moved there; undefined once it is. */
async function tryMove(move: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await move();
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid')
      return formatDatesIn(error.issues[0]?.message ?? error.message);
    throw error;
  }
}
