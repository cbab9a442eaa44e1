import type { Weekday } from '../../../domain/civil-date.ts';
import { AppError } from '../../../domain/error.ts';
import { fieldNames } from '../../../domain/pack-settings.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { StudyRequestDraft } from '../../../domain/study-request.ts';
import { checkDraft, drawPicture } from '../../../service/index.ts';
import { StudyRequest, toDraft } from '../../../wire/study-request.ts';
import type { HttpDeps } from '../../deps.ts';
import { otherFaults } from '../../plans/other-faults.ts';
import type { Content } from '../../protocol/caching.ts';
import { checkBody } from '../../protocol/input.ts';
import { faultsByField } from '../form-faults.ts';
import type { PreviewOptions } from '../plan/plan-preview.tsx';
import { type FormValues, readForm } from './builder-form.ts';
import { type BuilderOptions, renderBuilderPage } from './builder-page.tsx';
import { toCreateButton } from './create-button.ts';

/** The builder with these values; what is wrong with them stands at its field. */
export function renderBuilder(
  deps: HttpDeps,
  form: BuilderOptions['form'],
  personal: Pick<BuilderOptions, 'preview' | 'dateLanguage'> = {},
): Content {
  return renderBuilderPage(deps, {
    release: deps.catalogue.current().release(),
    choices: listChoices(deps),
    form,
    ...personal,
  });
}

/** What of the current release a form of a plan offers. */
export function listChoices(deps: Pick<HttpDeps, 'catalogue'>): BuilderOptions['choices'] {
  const catalogue = deps.catalogue.current();
  return {
    settings: catalogue.getSettings(),
    roles: catalogue.listRoles(),
    topics: catalogue.listTopics(),
  };
}

/**
 * Does something with the request that a form makes, and says what is wrong with the form where it cannot.
 * @throws AppError for what no change of the form would help.
 */
export async function tryForm<T>(
  deps: HttpDeps,
  values: FormValues,
  use: (draft: StudyRequestDraft) => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; faults: Map<string, string[]> }> {
  const { draft, fields } = readForm(values);
  try {
    return { ok: true, value: await use(checkFormDraft(deps, draft)) };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'invalid' || error.code === 'infeasible')) {
      return { ok: false, faults: faultsByField(error, fields) };
    }
    throw error;
  }
}

/** @throws AppError `invalid` with everything that is wrong with the request, so that it can be mended in one go. */
function checkFormDraft(deps: HttpDeps, draft: unknown): StudyRequestDraft {
  const checked = toDraft(checkBody(StudyRequest, draft, otherFaults(deps)));
  checkDraft(deps.plans, checked);
  return checked;
}

/** A plan as the builder shows it, with the button that makes it. */
export function toPreview(
  deps: HttpDeps,
  plan: Plan,
  { draft, weekStart, wasChanged }: { draft: StudyRequestDraft; weekStart: Weekday; wasChanged: boolean },
): PreviewOptions {
  return {
    plan,
    fields: fieldNames(deps.catalogue.current().getSettings()),
    picture: drawPicture(deps.plans, plan, { weekStart }),
    create: toCreateButton(draft),
    wasChanged,
  };
}
