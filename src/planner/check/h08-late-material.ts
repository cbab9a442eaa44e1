import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { hasTrait, isOfPart, type Taxonomy } from '../../domain/pack-settings.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { type PlanDates, quietDaysOf } from './last-days.ts';
import { type Constraint, nameOf } from './plan-view.ts';

/**
 * The quiet days are E−q … E−1, where E is the day of the interview, and q = min(7, ⌈days / 8⌉) for a plan of so many
 * days.
 *
 * Readings: new material is any first pass, so a later part of a split item, a primer, a lab and a person's own item
 * are new too. A question is judged by its kind (`inLastWeek` in the pack), whatever its topic; the mock block's activities
 * are activities of a block of that part, not its primers or labs.
 */
export const lateMaterial: Constraint = {
  id: 'H8',
  meaning:
    "There is no new material in the last 7 days (of a short plan the last eighth), except questions of kinds that the pack lets in, the mock block's activities and mocks.",
  check: ({ plan, touches }) =>
    touches
      .filter(
        ({ timed, isFirstPass, item, day }) =>
          timed.judged && isFirstPass && item && !isLearnableOn(item, day, plan),
      )
      .map(({ timed: { session }, entry }) => ({
        message: `${entry.itemId} is new in ${nameOf(session)}, in the last ${quietDaysOf(plan.request)} days before the interview`,
        sessionIds: [session.id],
      })),
};

/** Whether an item may still be new on a day. */
export function isLearnableOn(
  item: StudyItem,
  day: CivilDate,
  { request, taxonomy }: { request: PlanDates; taxonomy: Taxonomy },
): boolean {
  if (day < addDays(request.interviewDate, -quietDaysOf(request)) || item.kind === 'mock') return true;
  if (item.kind === 'question') return hasTrait(taxonomy, item.questionKind, 'inLastWeek');
  return item.kind === 'activity' && isOfPart(taxonomy, item.block, 'mock');
}
