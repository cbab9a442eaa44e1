import { z } from '@hono/zod-openapi';
import { AppError } from '../../../domain/error.ts';
import { changeRequest } from '../../../service/index.ts';
import { listChoices } from '../builder/builder.ts';
import { readForm, toForm } from '../builder/builder-form.ts';
import { dateLanguageOf } from '../date-language.tsx';
import { openFormDraft } from '../form-draft.ts';
import { faultsByField } from '../form-faults.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { renderChangePage } from './change-page.tsx';
import { anyAccessOf, KeyParams, openPlan, renderDifference, toReplanMode } from './plan-access.ts';
import { readChange } from './read-change.ts';

/** What of a plan can change, as a form; with a draft what that would move, or what is wrong with it. */
export const getChangePage = page(
  {
    operationId: 'getChangePage',
    path: '/p/{key}/change',
    summary: 'Changes of a plan',
    params: KeyParams,
    query: z.looseObject({
      draft: z.string().optional(),
      edit: z.string().optional(),
      late: z.string().optional(),
      mode: z.string().optional(),
    }),
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { deps, params, query } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const id = query.draft;
    const values = id === undefined ? toForm(plan.request) : (await openFormDraft(deps, id)).values;
    const show = (faults: Map<string, string[]>) =>
      answerPersonal(
        call,
        renderChangePage(deps, {
          form: { values, faults },
          choices: listChoices(deps),
          place,
          dateLanguage: dateLanguageOf(call),
          ...(plan.endsByWeeks && { endsByWeeks: true }),
        }),
      );
    if (id === undefined || values.more || query.edit) return show(new Map());
    try {
      const access = anyAccessOf(plan, params.key);
      const mode = toReplanMode(query.mode);
      const change = readChange(values, plan);
      const replanned = await changeRequest(deps.plans, access, change, { dryRun: true, mode });
      const address = `${place.path}/change?draft=${id}`;
      return answerPersonal(
        call,
        renderDifference(call, plan, place, replanned, {
          to: '/change',
          fields: { draft: id, mode },
          isLate: query.late !== undefined,
          edit: `${address}&edit=yes`,
          other:
            mode === 'repair'
              ? { label: 'Rather plan everything ahead afresh', href: `${address}&mode=rebuild` }
              : { label: 'Rather keep what can stay', href: address },
        }),
      );
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'invalid' && error.code !== 'infeasible'))
        throw error;
      return show(faultsByField(error, readForm(values).fields));
    }
  },
);
