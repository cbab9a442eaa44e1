import { MOCK_DAYS, QUIET_DAYS } from './limits.ts';

interface Dated {
  /** Days from the plan's first to the interview. */
  readonly interviewDay: number;
}

/** Whether a day is one of the last 7 (of a short plan the last eighth), which bring no new material (H8). */
export function isQuietDay({ interviewDay }: Dated, day: number): boolean {
  return day >= interviewDay - quietDays({ interviewDay });
}

/** How many of a plan's last days bring no new material (H8). */
export function quietDays({ interviewDay }: Dated): number {
  return lastDays(QUIET_DAYS, interviewDay);
}

/** How many of a plan's last days hold the mocks (H9). */
export function mockDays({ interviewDay }: Dated): number {
  return lastDays(MOCK_DAYS, interviewDay);
}

/** Whether a day is one of those: mocks lie in them, and reviews may take more than their share (H14). */
export function isMockDay(dated: Dated, day: number): boolean {
  return day >= dated.interviewDay - mockDays(dated);
}

function lastDays({ most, share }: { most: number; share: number }, days: number): number {
  return Math.min(most, Math.ceil(days * share));
}

/** Whether a day is the last before the interview, which is light (H17). */
export function isEve({ interviewDay }: Dated, day: number): boolean {
  return day === interviewDay - 1;
}

/** Whether mocks may lie on a day: one of the last that hold them, and not the eve (H9, H17). */
export function mayHoldMock(problem: Dated, day: number): boolean {
  return isMockDay(problem, day) && !isEve(problem, day);
}
