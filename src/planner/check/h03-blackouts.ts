import { type Constraint, nameOf } from './plan-view.ts';

/** Blackouts are inclusive at both ends, and hold against exceptions too. */
export const blackouts: Constraint = {
  id: 'H3',
  meaning: 'Nothing is planned on a blackout day.',
  check: ({ plan, judged }) =>
    judged.flatMap(({ session }) => {
      const { date } = session;
      const blackout = plan.request.blackouts.find(({ from, to }) => from <= date && date <= to);
      if (!blackout) return [];
      const message = `${nameOf(session)} lies in the blackout ${blackout.from} to ${blackout.to}`;
      return [{ message, sessionIds: [session.id] }];
    }),
};
