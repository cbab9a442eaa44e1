import { z } from '@hono/zod-openapi';
import { draftPlan } from '../../../service/index.ts';
import { dateLanguageOf, firstWeekday } from '../date-language.tsx';
import { openFormDraft } from '../form-draft.ts';
import { answerPersonal, page } from '../page-operation.ts';
import type { PreviewOptions } from '../plan/plan-preview.tsx';
import { renderBuilder, toPreview, tryForm } from './builder.ts';

/** The builder as it was filled in, with the plan that it makes, or with what keeps it from making one. */
export const getDraftPage = page(
  {
    operationId: 'getDraftPage',
    path: '/plan/drafts/{draft}',
    summary: 'A plan before it is made',
    params: z.strictObject({ draft: z.string() }),
    query: z.looseObject({ changed: z.string().optional() }),
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { deps, params, query } = call;
    const { values, faults } = await openFormDraft(deps, params.draft);
    const dateLanguage = dateLanguageOf(call);
    const show = (found: Map<string, string[]>, preview?: PreviewOptions) =>
      answerPersonal(
        call,
        renderBuilder(deps, { values, faults: found }, { dateLanguage, ...(preview && { preview }) }),
      );
    // The button that asks for more rows asks for nothing else.
    if (values.more) return show(new Map());
    const tried = await tryForm(deps, values, async (draft) =>
      toPreview(deps, await draftPlan(deps.plans, draft), {
        draft,
        weekStart: firstWeekday(dateLanguage),
        wasChanged: query.changed !== undefined,
      }),
    );
    if (!tried.ok) return show(new Map([...tried.faults, ...faults]));
    return faults.size > 0 ? show(faults) : show(faults, tried.value);
  },
);
