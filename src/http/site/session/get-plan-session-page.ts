import { z } from '@hono/zod-openapi';
import { notFound } from '../../content/open-release.ts';
import { openFormDraft } from '../form-draft.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { openPlan } from '../plan/plan-access.ts';
import { renderSessionPage } from './session-page.tsx';
import { findSession, readEntries } from './session-pages.ts';

/** A session, for the holder of its plan. */
export const getPlanSessionPage = page(
  {
    operationId: 'getPlanSessionPage',
    path: '/p/{key}/sessions/{session}',
    summary: 'A session of a plan',
    params: z.strictObject({ key: z.string(), session: z.string() }),
    query: z.looseObject({ draft: z.string().optional() }),
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
        planPath: place.path,
        now: deps.clock(),
        form:
          query.draft === undefined
            ? { values: {}, faults: new Map() }
            : await openFormDraft(deps, query.draft),
      }),
    );
  },
);
