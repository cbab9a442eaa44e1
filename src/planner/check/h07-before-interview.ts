import { type Constraint, nameOf } from './plan-view.ts';

/**
 * The request knows the interview's day and no hour, so the interview starts with its day: a plan covers
 * [startDate, interviewDate). A session may end at 24:00 of the day before; that its instants belong to its day is
 * H10's affair.
 */
export const beforeInterview: Constraint = {
  id: 'H7',
  meaning: 'Nothing is planned at or after the start of the interview.',
  check: ({ plan, judged }) =>
    judged
      .filter(({ session }) => session.date >= plan.request.interviewDate)
      .map(({ session }) => ({
        message: `${nameOf(session)} is not before the day of the interview, ${plan.request.interviewDate}`,
        sessionIds: [session.id],
      })),
};
