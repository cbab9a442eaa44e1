import { z } from '@hono/zod-openapi';
import { isCivilDate } from '../../../domain/civil-date.ts';
import type { Plan } from '../../../domain/plan.ts';
import { LOCAL_TIME } from '../../../domain/request-limits.ts';
import type { Session } from '../../../domain/session.ts';
import { findFreeStarts } from '../../../service/index.ts';
import { notFound } from '../../content/open-release.ts';
import type { HttpDeps } from '../../deps.ts';
import { dateLanguageOf } from '../date-language.tsx';
import { openFormDraft } from '../form-draft.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { openPlan } from '../plan/plan-access.ts';
import { canBeWaived } from './say-refusal.ts';
import { renderSessionPage } from './session-page.tsx';
import { findSession, readEntries } from './session-pages.ts';

/** Free times that are offered in the place of one that was refused. */
const MOST_OFFERED = 4;

/** A session, for the holder of its plan. */
export const getPlanSessionPage = page(
  {
    operationId: 'getPlanSessionPage',
    path: '/p/{key}/sessions/{session}',
    summary: 'A session of a plan',
    params: z.strictObject({ key: z.string(), session: z.string() }),
    query: z.looseObject({ draft: z.string().optional(), moved: z.string().optional() }),
  },
  async (call) => {
    const { deps, params, query } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const session = findSession(plan, params.session);
    if (!session) throw notFound('session', 'session', params.session);
    return answerPersonal(
      call,
      renderSessionPage(deps, {
        plan,
        session,
        entries: readEntries(deps.catalogue.current(), session),
        target: { action: `${place.path}/sessions/${session.id}`, revision: plan.revision },
        holder: {
          planPath: place.path,
          wasMoved: query.moved !== undefined,
          move: await readMove(deps, plan, session, query.draft),
        },
        now: deps.clock(),
        dateLanguage: dateLanguageOf(call),
      }),
    );
  },
);

/** Where the move of a session stands: nothing typed yet, or refused, with what can be had instead. */
async function readMove(deps: HttpDeps, plan: Plan, session: Session, draft: string | undefined) {
  if (draft === undefined)
    return { form: { values: {}, faults: new Map() }, canBeWaived: false, freeStarts: [] };
  const form = await openFormDraft(deps, draft);
  const { date: [date = ''] = [], time: [from = ''] = [], refused = [] } = form.values;
  const wish = isCivilDate(date) && LOCAL_TIME.test(from) ? { date, from } : session;
  return {
    form,
    canBeWaived: canBeWaived(refused),
    freeStarts: findFreeStarts(plan, session, wish, { now: deps.clock(), most: MOST_OFFERED }),
  };
}
