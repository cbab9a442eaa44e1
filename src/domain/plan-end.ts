import type { Plan } from './plan.ts';

type End = Pick<Plan, 'endsByWeeks'>;

/** What a plan leads to, in a sentence: an interview, or where none is known its own end. */
export function nameEnd({ endsByWeeks }: End): string {
  return endsByWeeks ? 'the end of the plan' : 'the interview';
}

/** The day that a plan's forecasts are for, in a sentence. */
export function nameLastDay({ endsByWeeks }: End): string {
  return endsByWeeks ? 'the last day' : 'the day of the interview';
}
