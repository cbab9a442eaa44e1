import { z } from '@hono/zod-openapi';
import { fieldNames } from '../../../domain/pack-settings.ts';
import {
  canUndo,
  drawPicture,
  exportQrCode,
  openCalendarLinks,
  planKey,
  todayOf,
} from '../../../service/index.ts';
import { dateLanguageOf, firstWeekday } from '../date-language.tsx';
import { answerPersonal, goTo, page } from '../page-operation.ts';
import { KeyParams, openPlan } from './plan-access.ts';
import { renderPlanPage } from './plan-page.tsx';

/** What an address says for once. */
const FlashQuery = z.looseObject({
  marked: z.string().optional(),
  changed: z.string().optional(),
  undone: z.string().optional(),
  rotated: z.string().optional(),
  past: z.string().optional(),
});

/** A plan, for whoever holds its key. */
export const getPlanPage = page(
  {
    operationId: 'getPlanPage',
    path: '/p/{key}',
    summary: 'A plan',
    params: KeyParams,
    query: FlashQuery,
  },
  async (call) => {
    const { deps, params, query } = call;
    const { plan, place } = await openPlan(deps, params.key);
    // The key that the plan had before the secret of the service was replaced leads to the one that it has now.
    const key = planKey(deps.plans, plan);
    if (params.key !== key) return goTo(call, `/p/${key}`);
    const dateLanguage = dateLanguageOf(call);
    const links = await openCalendarLinks(deps.plans, plan);
    return answerPersonal(
      call,
      renderPlanPage(deps, {
        plan,
        fields: fieldNames(deps.catalogue.current().getSettings()),
        place,
        links,
        picture: drawPicture(deps.plans, plan, {
          weekStart: firstWeekday(dateLanguage),
          linkTo: ({ id }) => `${place.path}/sessions/${id}`,
        }),
        qrCode: exportQrCode(links.webcal, 'The address of the calendar as a QR code'),
        today: todayOf(deps.plans, plan),
        now: deps.clock(),
        dateLanguage,
        canUndo: await canUndo(deps.plans, plan),
        flash: {
          marked: query.marked,
          changed: query.changed,
          undone: query.undone,
          rotated: query.rotated,
          saidNothing: query.past === 'nothing',
        },
      }),
    );
  },
);
