import { z } from '@hono/zod-openapi';
import { keepBusyCalendars } from '../../../service/index.ts';
import { dateLanguageOf } from '../date-language.tsx';
import { answerPersonal, page } from '../page-operation.ts';
import { openBusyDraft } from './busy-draft.ts';
import { renderBusyPage } from './busy-page.tsx';
import { anyAccessOf, KeyParams, openPlan, renderBusyDifference } from './plan-access.ts';

/** The busy calendars of a plan; with a draft what those that were read would move, or what is wrong with them. */
export const getBusyPage = page(
  {
    operationId: 'getBusyPage',
    path: '/p/{key}/busy',
    summary: 'Calendars of busy times',
    params: KeyParams,
    query: z.looseObject({ draft: z.string().optional(), late: z.string().optional() }),
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { deps, params, query } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const draft = query.draft === undefined ? undefined : await openBusyDraft(deps, query.draft);
    if (!draft || draft.fault) {
      const { field = '', message = '', name = '' } = draft?.fault ?? {};
      const faults = new Map(draft ? [[field, [message]]] : []);
      const form = { values: { name: [name] }, faults };
      return answerPersonal(
        call,
        renderBusyPage(deps, { plan, place, form, dateLanguage: dateLanguageOf(call) }),
      );
    }
    const { calendars, ignored } = draft;
    const access = anyAccessOf(plan, params.key);
    const replanned = await keepBusyCalendars(deps.plans, access, calendars, { dryRun: true });
    const accept = { to: '/busy', fields: { draft: query.draft ?? '' }, isLate: query.late !== undefined };
    const shown = { ...replanned, busy: { ...replanned.busy, ignored } };
    return answerPersonal(call, renderBusyDifference(call, plan, place, shown, accept));
  },
);
