import type { SoftConstraint } from './soft-constraint.ts';

/**
 * Free minutes of the weeks that begin nothing new before the last one that does: learning late raises the recall at the
 * interview a little, and who idles for weeks first has been served badly. Of the weeks before it no more is asked than to
 * begin something: how full they are is for `even-load`.
 */
export const earliness: SoftConstraint = {
  id: 'earliness',
  weight: 1,
  cost({ weekBegun, weekTime }) {
    let cost = 0;
    let idle = 0;
    for (let week = 0; week < weekTime.length; week++) {
      if ((weekBegun[week] ?? 0) === 0) idle += weekTime[week] ?? 0;
      else {
        cost += idle;
        idle = 0;
      }
    }
    return cost;
  },
};
