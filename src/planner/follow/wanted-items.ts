import type { Plan } from '../../domain/plan.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { isInWindow, isNotAsked, isSetAside, weightOf } from '../model/fit.ts';

/** A question or primer that a plan's target asks for. */
export interface WantedItem {
  item: StudyItem;
  /** Its part of the weight of all, 0–1. */
  part: number;
}

/**
 * What readiness is measured by: the questions and primers of the target's window of levels, whether or not they are in
 * the plan, without the specialisations that were not chosen, what only other rounds ask, and what is worth nothing for the
 * role.
 */
export function wantedItems(
  plan: Pick<Plan, 'id' | 'request' | 'items' | 'topics' | 'targets' | 'levels' | 'taxonomy'>,
): WantedItem[] {
  const input = { ...plan, idSeed: plan.id };
  const weighed = plan.items
    .filter((item) => (item.kind === 'question' || item.kind === 'primer') && isInWindow(plan, item))
    .filter((item) => !isSetAside(input, item) && !isNotAsked(input, item))
    .map((item) => ({ item, weight: weightOf(input, item) }))
    .filter(({ weight }) => weight > 0);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map(({ item, weight }) => ({ item, part: weight / total }));
}
