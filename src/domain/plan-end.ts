import type { Plan } from './plan.ts';

type End = Pick<Plan, 'endsByWeeks'>;

/**
 * From when on nobody has done anything with a plan that is over, RFC 3339 UTC: its last change, or the end of its last
 * day (in UTC, since a year hence nobody asks for the zone), whichever is later.
 */
export function idleSince({ updatedAt, request }: Pick<Plan, 'updatedAt' | 'request'>): string {
  const endedAt = `${request.interviewDate}T23:59:59Z`;
  return updatedAt > endedAt ? updatedAt : endedAt;
}

/** What a plan leads to, in a sentence: an interview, or where none is known its own end. */
export function nameEnd({ endsByWeeks }: End): string {
  return endsByWeeks ? 'the end of the plan' : 'the interview';
}

/** The day that a plan's forecasts are for, in a sentence. */
export function nameLastDay({ endsByWeeks }: End): string {
  return endsByWeeks ? 'the last day' : 'the day of the interview';
}
