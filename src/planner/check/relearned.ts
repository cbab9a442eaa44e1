import type { StudyItem } from '../../domain/study-item.ts';
import { type Fault, groupBy, nameOf, type PlanView, type Touch } from './plan-view.ts';

const FORGOTTEN_TIMES = 2;

/** Half of the first pass, in steps of five minutes. */
export function relearnMinutes({ minutes }: StudyItem): number {
  return 5 * Math.ceil(minutes / 10);
}

/**
 * What is learned again was graded `again` twice since it was learned, or learned again, before, and is so once; what is
 * fact is not judged.
 */
export function relearnFaults({ touches }: PlanView): Fault[] {
  return [...groupBy(touches, ({ entry }) => entry.itemId)].flatMap(([id, met]) =>
    met.flatMap((touch, index) => {
      if (!touch.timed.judged || touch.entry.activity !== 'relearn') return [];
      if (timesForgotten(met.slice(0, index)) >= FORGOTTEN_TIMES) return [];
      const { session } = touch.timed;
      const message = `${id} in ${nameOf(session)} is learned again, and was not forgotten ${FORGOTTEN_TIMES} times before`;
      return [{ message, sessionIds: [session.id] }];
    }),
  );
}

function timesForgotten(before: readonly Touch[]): number {
  const last = before.findLastIndex(({ entry }) => entry.activity === 'relearn');
  // How it went when it was learned again counts towards the next time.
  return before.slice(Math.max(0, last)).filter(({ entry }) => entry.grade === 'again').length;
}
