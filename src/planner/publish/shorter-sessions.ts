import { daysBetween } from '../../domain/civil-date.ts';
import { formatCount } from '../../domain/format.ts';
import type { PlannerInput, PlanOutcome, Schedule } from '../../domain/schedule.ts';
import { minuteOf } from '../../time/wall-clock.ts';
import { SHORTEST_REVIEW_SESSION, START_STEP_MINUTES } from '../model/limits.ts';
import { type FreeWindow, freeTime } from '../model/slots.ts';

/** Below this share of the free windows in use, shorter sessions are tried. */
const LITTLE_USE = 0.5;
/** How many times as many windows they have to use to be worth a word. */
const WORTHWHILE = 1.5;

/**
 * What shorter sessions would make of free time that the schedule leaves empty, in a sentence; undefined where most of it
 * is used, or they would not use much more.
 * @param plan makes the plan with them.
 */
export function adviseShorterSessions(
  input: PlannerInput,
  schedule: Schedule,
  plan: (input: PlannerInput) => PlanOutcome,
): string | undefined {
  const { request } = input;
  const { min, max } = request.sessionMinutes;
  const shorter = Math.max(
    SHORTEST_REVIEW_SESSION,
    START_STEP_MINUTES * Math.floor(min / 2 / START_STEP_MINUTES),
  );
  const { windows } = freeTime(request);
  const used = countUsed(input, schedule, windows);
  if (shorter >= min || used >= LITTLE_USE * windows.length) return undefined;
  const other = plan({ ...input, request: { ...request, sessionMinutes: { min: shorter, max } } });
  const wouldUse = other.ok ? countUsed(input, other.schedule, windows) : 0;
  if (wouldUse < WORTHWHILE * Math.max(1, used)) return undefined;
  return `Sessions of ${shorter} minutes instead of ${min} would use ${wouldUse} of your ${formatCount(windows.length, 'window')}; now ${used} ${used === 1 ? 'is' : 'are'} used.`;
}

function countUsed(
  { request }: PlannerInput,
  { sessions }: Schedule,
  windows: readonly FreeWindow[],
): number {
  return windows.filter(({ day, from, to }) =>
    sessions.some(
      (session) =>
        daysBetween(request.startDate, session.date) === day &&
        minuteOf(session.from) >= from &&
        minuteOf(session.to) <= to,
    ),
  ).length;
}
