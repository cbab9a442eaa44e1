import { daysBetween } from '../../domain/civil-date.ts';
import { firstPassTouches } from './first-pass.ts';
import { type Constraint, type Fault, nameOf, type Touch } from './plan-view.ts';

const MOST_DAYS = 10;

/**
 * Reading: each part follows the one before within ten days. Only parts that have both not begun are weighed, because the
 * rest of what was begun is learned when there is time for it, however late. Plans of before this rule (`dayRules` absent)
 * are not judged by it until they are rebuilt.
 */
export const partsTogether: Constraint = {
  id: 'H18',
  meaning: 'The parts of an item follow each other within 10 days.',
  check: (view) => (view.plan.dayRules ? [...firstPassTouches(view).values()].flatMap(gapFaults) : []),
};

function gapFaults(passes: readonly Touch[]): Fault[] {
  const parts = passes.filter(({ timed, entry }) => timed.judged && entry.part !== undefined);
  return parts.flatMap(({ timed, entry, day }, index) => {
    const before = parts[index - 1];
    const days = before ? daysBetween(before.day, day) : 0;
    if (days <= MOST_DAYS) return [];
    const message = `part ${entry.part} of ${entry.itemId} in ${nameOf(timed.session)} follows ${days} days after the part before it, not within ${MOST_DAYS}`;
    return [{ message, sessionIds: [timed.session.id] }];
  });
}
