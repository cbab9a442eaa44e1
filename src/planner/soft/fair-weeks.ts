import type { SoftConstraint } from './soft-constraint.ts';

/** How far a week may exceed its fair part of the planned minutes, which is in proportion to its free time. */
const TOLERANCE = 1.08;

/** Minutes of weeks above their fair part: what L alone does not see while one week is heavy anyway. */
export const fairWeeks: SoftConstraint = {
  id: 'fair-weeks',
  weight: 0.5,
  cost({ weekMinutes, weekTime }) {
    let planned = 0;
    let time = 0;
    for (let week = 0; week < weekTime.length; week++) {
      planned += weekMinutes[week] ?? 0;
      time += weekTime[week] ?? 0;
    }
    const rate = (TOLERANCE * planned) / Math.max(1, time);
    let excess = 0;
    for (let week = 0; week < weekTime.length; week++) {
      excess += Math.max(0, (weekMinutes[week] ?? 0) - rate * (weekTime[week] ?? 0));
    }
    return excess;
  },
};
