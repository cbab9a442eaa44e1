import type { SoftConstraint } from './soft-constraint.ts';

/** L: minutes of the heaviest week. */
export const evenLoad: SoftConstraint = {
  id: 'even-load',
  weight: 0.5,
  cost({ weekMinutes }) {
    let most = 0;
    for (const minutes of weekMinutes) if (minutes > most) most = minutes;
    return most;
  },
};
