import { z } from '@hono/zod-openapi';
import { exportSession } from '../../../service/index.ts';
import { notFound } from '../../content/open-release.ts';
import { sessionFileHeaders } from '../../plans/plan-files.ts';
import { PERSONAL } from '../../protocol/caching.ts';
import { page } from '../page-operation.ts';
import { openPlan } from '../plan/plan-access.ts';
import { findSession } from './session-pages.ts';

/** One session as a calendar file. */
export const exportSessionPage = page(
  {
    operationId: 'exportSessionPage',
    path: '/p/{key}/sessions/{session}.ics',
    summary: 'A session as a calendar file',
    params: z.strictObject({ key: z.string(), session: z.string() }),
  },
  async ({ c, deps, params }) => {
    const { plan } = await openPlan(deps, params.key);
    const session = findSession(plan, params.session);
    if (!session) throw notFound('session', 'session', params.session);
    return c.body(exportSession(deps.plans, plan, session), 200, {
      ...sessionFileHeaders(session),
      ...PERSONAL,
      'X-Robots-Tag': 'noindex, nofollow',
    });
  },
);
