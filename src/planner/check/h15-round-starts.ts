import { type Constraint, nameOf } from './plan-view.ts';
import { minuteOfDay } from './zone-clock.ts';

const STEP_MINUTES = 5;

/** On the wall clock. Plans of before this rule (`dayRules` absent) are not judged by it until they are rebuilt. */
export const roundStarts: Constraint = {
  id: 'H15',
  meaning: 'Sessions start at multiples of five minutes.',
  check: ({ plan, judged }) =>
    (plan.dayRules ? judged : [])
      .filter(({ session }) => minuteOfDay(session.from) % STEP_MINUTES !== 0)
      .map(({ session }) => ({
        message: `${nameOf(session)} does not start at a multiple of ${STEP_MINUTES} minutes`,
        sessionIds: [session.id],
      })),
};
