import { type CivilDate, daysBetween } from '../../domain/civil-date.ts';

/** The dates that a plan lies between: its first day, and the interview's. */
export interface PlanDates {
  startDate: CivilDate;
  interviewDate: CivilDate;
}

/** Days before the interview in which mocks lie and reviews may take any share: 14, and of a short plan a quarter. */
export function mockDaysOf({ startDate, interviewDate }: PlanDates): number {
  return Math.min(14, Math.ceil(daysBetween(startDate, interviewDate) / 4));
}

/** Days before the interview without new material: 7, and of a short plan an eighth. */
export function quietDaysOf({ startDate, interviewDate }: PlanDates): number {
  return Math.min(7, Math.ceil(daysBetween(startDate, interviewDate) / 8));
}
