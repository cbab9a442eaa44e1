import type { SoftConstraint } from './soft-constraint.ts';

/** Sessions: each costs its setting up, so that the same minutes in fewer sessions are better. */
export const slotWaste: SoftConstraint = {
  id: 'slot-waste',
  weight: 0.5,
  cost({ slotMinutes }) {
    let sessions = 0;
    for (const minutes of slotMinutes) if (minutes > 0) sessions++;
    return sessions;
  },
};
