import type { Frequency, RecurrenceRule } from './recurrence-rule.ts';
import { completeRule, cycleOf, daysOf, firstDayOf } from './rule-days.ts';
import { DAY_SECONDS, dayOfWall } from './time-values.ts';

/** Wall-clock seconds: [from, to). */
export interface WallWindow {
  from: number;
  to: number;
}

/** How many candidates of one rule are looked at before it counts as too long. */
const MOST_STEPS = 1_000_000;
const SUB_DAILY: readonly Frequency[] = ['HOURLY', 'MINUTELY', 'SECONDLY'];
const HOUR_SECONDS = 3600;
const MINUTE_SECONDS = 60;

/**
 * The starts that a recurrence rule generates inside a window, in order (RFC 5545, 3.3.10). All is wall-clock time: days
 * that do not exist are skipped, the phase of INTERVAL counts from DTSTART, BYSETPOS picks from a whole period, and COUNT
 * counts what the rule generates from DTSTART on. UNTIL is an instant, and left to whoever knows the zone.
 *
 * Without COUNT only periods that touch the window are looked at.
 *
 * @throws RangeError where the rule is too long to follow.
 */
export function* expandRule(
  rule: RecurrenceRule,
  startSeconds: number,
  window: WallWindow,
): Generator<number> {
  let counted = 0;
  for (const candidates of periodsOf(completeRule(rule, startSeconds), startSeconds, window)) {
    for (const wall of pickPositions(candidates, rule.bySetPosition)) {
      if (wall < startSeconds) continue;
      counted += 1;
      if (wall >= window.to || counted > (rule.count ?? counted)) return;
      if (wall >= window.from) yield wall;
    }
  }
}

/** BYSETPOS: the n-th of a period's candidates, from 1, or from -1 at the end. */
function pickPositions(
  candidates: readonly number[],
  positions: readonly number[] | undefined,
): readonly number[] {
  if (!positions) return candidates;
  const { length } = candidates;
  return candidates.filter((_, at) => positions.includes(at + 1) || positions.includes(at - length));
}

/** The candidates of each period from DTSTART's, or from the window's first, to the window's end. */
function* periodsOf(
  rule: RecurrenceRule,
  startSeconds: number,
  window: WallWindow,
): Generator<readonly number[]> {
  const work = new Work();
  const isSubDaily = SUB_DAILY.includes(rule.frequency);
  const interval = isSubDaily ? 1 : rule.interval;
  const times = isSubDaily ? [] : timesOfDay(rule, startSeconds);
  const first = cycleOf(rule, dayOfWall(startSeconds));
  const skipped = rule.count === undefined ? cycleOf(rule, dayOfWall(window.from)) - first : 0;
  let period = first + Math.max(0, Math.floor(skipped / interval)) * interval;
  for (; firstDayOf(rule, period) * DAY_SECONDS < window.to; period += interval) {
    const days = daysOf(rule, period);
    work.spend(1 + days.length * times.length);
    if (isSubDaily) for (const day of days) yield* periodsOfDay(rule, startSeconds, day * DAY_SECONDS, work);
    else yield days.flatMap((day) => times.map((time) => day * DAY_SECONDS + time));
  }
}

class Work {
  #steps = 0;

  /** @throws RangeError past the limit. */
  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MOST_STEPS) throw new RangeError('it comes too often to follow');
  }
}

/** Seconds since midnight, by BYHOUR, BYMINUTE and BYSECOND or as in DTSTART. */
function timesOfDay(rule: RecurrenceRule, startSeconds: number): number[] {
  const { hour, minute, second } = clockFields(startSeconds);
  const { byHour = [hour], byMinute = [minute], bySecond = [second] } = rule;
  return byHour.flatMap((h) =>
    byMinute.flatMap((m) => bySecond.map((s) => h * HOUR_SECONDS + m * MINUTE_SECONDS + s)),
  );
}

const ALL_HOURS = Array.from({ length: 24 }, (_, at) => at);
const ALL_MINUTES = Array.from({ length: 60 }, (_, at) => at);

/** The hours, minutes or seconds of a day that have INTERVAL's phase, each with its candidates. */
function* periodsOfDay(
  rule: RecurrenceRule,
  startSeconds: number,
  midnight: number,
  work: Work,
): Generator<readonly number[]> {
  const { frequency, interval, byHour = ALL_HOURS, byMinute, bySecond } = rule;
  const start = clockFields(startSeconds);
  const unit = frequency === 'HOURLY' ? HOUR_SECONDS : MINUTE_SECONDS;
  const first = Math.floor(startSeconds / unit);
  const isInPhase = (at: number) => (Math.floor(at / unit) - first) % interval === 0;
  for (const hour of byHour) {
    const hourAt = midnight + hour * HOUR_SECONDS;
    work.spend(1);
    if (frequency === 'HOURLY') {
      if (!isInPhase(hourAt)) continue;
      const minutes = byMinute ?? [start.minute];
      const seconds = bySecond ?? [start.second];
      work.spend(minutes.length * seconds.length);
      yield minutes.flatMap((minute) => seconds.map((second) => hourAt + minute * MINUTE_SECONDS + second));
      continue;
    }
    for (const minute of byMinute ?? ALL_MINUTES) {
      const minuteAt = hourAt + minute * MINUTE_SECONDS;
      work.spend(1);
      if (frequency === 'SECONDLY') yield* secondsOfMinute(rule, startSeconds, minuteAt, work);
      else if (isInPhase(minuteAt)) yield (bySecond ?? [start.second]).map((second) => minuteAt + second);
    }
  }
}

function* secondsOfMinute(
  { interval, bySecond }: RecurrenceRule,
  startSeconds: number,
  minuteAt: number,
  work: Work,
): Generator<readonly number[]> {
  const late = (((minuteAt - startSeconds) % interval) + interval) % interval;
  for (let second = (interval - late) % interval; second < MINUTE_SECONDS; second += interval) {
    work.spend(1);
    if (!bySecond || bySecond.includes(second)) yield [minuteAt + second];
  }
}

function clockFields(wallSeconds: number): { hour: number; minute: number; second: number } {
  const seconds = wallSeconds - dayOfWall(wallSeconds) * DAY_SECONDS;
  return {
    hour: Math.floor(seconds / HOUR_SECONDS),
    minute: Math.floor(seconds / MINUTE_SECONDS) % 60,
    second: seconds % MINUTE_SECONDS,
  };
}
