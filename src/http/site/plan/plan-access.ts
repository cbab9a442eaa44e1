import { z } from '@hono/zod-openapi';
import { describeDifference } from '../../../domain/describe-difference.ts';
import { AppError } from '../../../domain/error.ts';
import type { Plan } from '../../../domain/plan.ts';
import {
  type BusyImport,
  type BusyReplanned,
  drawPicture,
  findPlanByKey,
  type PlanAccess,
  type Replanned,
} from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import type { Call } from '../../protocol/operation.ts';
import type { FormValues } from '../builder/builder-form.ts';
import { dateLanguageOf, firstWeekday } from '../date-language.tsx';
import { type DifferencePageOptions, renderDifferencePage } from './difference-page.tsx';
import type { PlanPlace } from './plan-next.tsx';

/** The path of a plan's pages. */
export const KeyParams = z.strictObject({ key: z.string() });

/** @throws AppError `not_found` for a key that opens nothing: wrong, deleted and never made are alike. */
export async function openPlan(deps: HttpDeps, key: string): Promise<{ plan: Plan; place: PlanPlace }> {
  const plan = await findPlanByKey(deps.plans, key);
  if (!plan) {
    throw new AppError(
      'not_found',
      'No plan is at this address. Perhaps it was deleted, or the link was cut short.',
    );
  }
  return { plan, place: { path: `/p/${key}`, revision: plan.revision } };
}

/** The right to change a plan at the revision that a form was made for. */
export function accessOf(plan: Plan, key: string, values: FormValues): PlanAccess {
  const revision = values.revision?.[0] ?? '';
  return { id: plan.id, key, revisions: /^\d{1,9}$/.test(revision) ? [Number(revision)] : [] };
}

/** The right to change a plan whatever has become of it since: a mark is true at any revision. */
export function anyAccessOf(plan: Plan, key: string): PlanAccess {
  return { id: plan.id, key, revisions: 'any' };
}

/** How a plan is planned again, as an address or a form says it. */
export function toReplanMode(text: string | undefined): 'repair' | 'rebuild' {
  return text === 'rebuild' ? 'rebuild' : 'repair';
}

/** What other busy times would change, with a button that accepts them. */
export function renderBusyDifference(
  call: Pick<Call, 'c' | 'deps'>,
  before: Plan,
  place: PlanPlace,
  { busy, ...replanned }: BusyReplanned,
  accept: DifferencePageOptions['accept'],
): Content {
  return renderDifference(call, before, place, replanned, accept, busy);
}

/** What a replan would change, with a button that accepts it. */
export function renderDifference(
  call: Pick<Call, 'c' | 'deps'>,
  before: Plan,
  place: PlanPlace,
  { plan: after, difference, alternatives }: Replanned,
  accept: DifferencePageOptions['accept'],
  busy?: BusyImport,
): Content {
  const { deps } = call;
  const dateLanguage = dateLanguageOf(call);
  return renderDifferencePage(deps, {
    before,
    after,
    difference,
    place,
    sentences: describeDifference(difference, 0),
    picture: drawPicture(deps.plans, after, { weekStart: firstWeekday(dateLanguage) }),
    alternatives,
    accept,
    dateLanguage,
    ...(busy && { busy }),
  });
}
