import { z } from '@hono/zod-openapi';
import { isCivilDate } from '../../../domain/civil-date.ts';
import { AppError } from '../../../domain/error.ts';
import { LOCAL_TIME } from '../../../domain/request-limits.ts';
import { type FreeStart, moveSession, recordProgress } from '../../../service/index.ts';
import { notFound } from '../../content/open-release.ts';
import type { FormValues } from '../builder/builder-form.ts';
import { readFormBody } from '../form-body.ts';
import { keepFormDraft } from '../form-draft.ts';
import { goTo, page } from '../page-operation.ts';
import { anyAccessOf, openPlan } from '../plan/plan-access.ts';
import { type MoveRefusal, sayRefusal } from './say-refusal.ts';
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
    const to = readStart(values);
    const refusal = await tryMove(
      () => moveSession(deps.plans, access, session.id, checkStart(to)),
      to.outsideWindows === true,
    );
    if (refusal === undefined) return goTo(call, `${path}?moved=yes`);
    const id = await keepFormDraft(deps, {
      values: { date: [to.date], time: [to.from], refused: refusal.codes },
      faults: new Map([['move', [refusal.message]]]),
    });
    return goTo(call, `${path}?draft=${id}#elsewhere`);
  },
);

/** The start that a button offered, or the one that was typed. */
function readStart({ move, date, time }: FormValues): FreeStart {
  const [offeredDate = '', offeredTime, outside] = (move?.[0] ?? '').split(' ');
  const start = offeredTime
    ? { date: offeredDate, from: offeredTime }
    : { date: date?.[0] ?? '', from: time?.[0] ?? '' };
  const isOutside = move?.[0] === 'outside' || outside === 'outside';
  return isOutside ? { ...start, outsideWindows: true } : start;
}

function checkStart(to: FreeStart): FreeStart {
  if (isCivilDate(to.date) && LOCAL_TIME.test(to.from)) return to;
  throw new AppError('invalid', 'Pick a day and a time.');
}

/** Why it cannot be moved there; undefined once it is. */
async function tryMove(move: () => Promise<unknown>, isOutside: boolean): Promise<MoveRefusal | undefined> {
  try {
    await move();
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return sayRefusal(error, isOutside);
    throw error;
  }
}
