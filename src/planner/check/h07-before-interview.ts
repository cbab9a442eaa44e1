import { type Constraint, nameOf } from './plan-view.ts';

/**
 * The request knows the interview's day and no hour, so the interview starts with its day: a plan covers
 * [startDate, interviewDate). A session may end at 24:00 of the day before.
 */
export const beforeInterview: Constraint = {
  id: 'H7',
  meaning: 'Nothing is planned at or after the start of the interview.',
  check({ plan, judged, clock }) {
    const { interviewDate } = plan.request;
    const interviewMs = clock.instantsOf(interviewDate, 0)[0] ?? Number.POSITIVE_INFINITY;
    return judged
      .filter(
        ({ session, endMs }) => session.date >= interviewDate || (endMs < Infinity && endMs > interviewMs),
      )
      .map(({ session }) => ({
        message: `${nameOf(session)} is not over when the day of the interview, ${interviewDate}, begins`,
        sessionIds: [session.id],
      }));
  },
};
