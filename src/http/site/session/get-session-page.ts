import { z } from '@hono/zod-openapi';
import { AppError } from '../../../domain/error.ts';
import { findPlanBySessionToken } from '../../../service/index.ts';
import { dateLanguageOf } from '../date-language.tsx';
import { answerPersonal, page } from '../page-operation.ts';
import { renderSessionPage } from './session-page.tsx';
import { findSession, readEntries } from './session-pages.ts';

/** A session, by the link in its calendar event. Opening it marks nothing, for calendars open links by themselves. */
export const getSessionPage = page(
  {
    operationId: 'getSessionPage',
    path: '/s/{token}',
    summary: 'A session',
    params: z.strictObject({ token: z.string() }),
  },
  async (call) => {
    const { deps, params } = call;
    const opened = await findPlanBySessionToken(deps.plans, params.token);
    const session = opened && findSession(opened.plan, opened.sessionId);
    if (!session) {
      throw new AppError(
        'not_found',
        'No session is at this address. It may have left the plan, or the calendar has got a new address.',
      );
    }
    return answerPersonal(
      call,
      renderSessionPage(deps, {
        plan: opened.plan,
        session,
        entries: readEntries(deps.catalogue.current(), session),
        target: { action: `/s/${params.token}` },
        now: deps.clock(),
        dateLanguage: dateLanguageOf(call),
      }),
    );
  },
);
