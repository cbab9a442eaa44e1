import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { type Constraint, nameOf } from './plan-view.ts';

/**
 * The last seven days are E−7 … E−1, where E is the day of the interview.
 *
 * Readings: new material is any first pass, so a later part of a split item, a primer, a lab and a person's own item
 * are new too. Behavioural questions are questions of that kind, whatever their topic; the mock block's activities are
 * activities of the block `mock-interviews`, not its primers or labs.
 */
export const lateMaterial: Constraint = {
  id: 'H8',
  meaning:
    "There is no new material in the last 7 days, except behavioural questions, the mock block's activities and mocks.",
  check: ({ plan, touches }) =>
    touches
      .filter(
        ({ timed, isReview, item, day }) =>
          timed.judged && !isReview && item && !isLearnableOn(item, day, plan.request.interviewDate),
      )
      .map(({ timed: { session }, entry }) => ({
        message: `${entry.itemId} is new in ${nameOf(session)}, in the last 7 days before the interview`,
        sessionIds: [session.id],
      })),
};

/** Whether an item may still be new on a day. */
export function isLearnableOn(item: StudyItem, day: CivilDate, interviewDate: CivilDate): boolean {
  if (day < addDays(interviewDate, -7) || item.kind === 'mock') return true;
  if (item.kind === 'question') return item.questionKind === 'behavioural';
  return item.kind === 'activity' && item.block === 'mock-interviews';
}
