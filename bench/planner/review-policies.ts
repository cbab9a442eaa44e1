import { fsrs } from 'ts-fsrs';
import type { Draw } from './draw.ts';
import { recallPattern, type Truth } from './truth.ts';

/** The people of "Reviews for a fixed date": what they learn when, and when they may review. */
export interface Scenario {
  /** By item: the day of its first study. */
  learnDays: readonly number[];
  interviewDay: number;
  maxReviewsPerDay: number;
  minutesPerReview: number;
  /** What a review that fails takes on top: the answer is studied again. */
  minutesPerFailure: number;
  isDayOff(day: number): boolean;
}

export interface PolicyResult {
  /** Mean probability of recall on the interview's day and 14 days later, 0–1. */
  atInterview: number;
  later: number;
  hours: number;
}

/** 60 items over 8 weeks, interview on day 70, at most 6 reviews a day of 5 minutes, 10 if failed, one day off a week. */
export function standardScenario(): Scenario {
  const isDayOff = (day: number) => day % 7 === 6;
  const days = Array.from({ length: 56 }, (_, day) => day).filter((day) => !isDayOff(day));
  return {
    learnDays: Array.from({ length: 60 }, (_, item) => days[Math.floor((item * days.length) / 60)] ?? 0),
    interviewDay: 70,
    maxReviewsPerDay: 6,
    minutesPerReview: 5,
    minutesPerFailure: 5,
    isDayOff,
  };
}

/** Reviews on days that were chosen before the first: exact, in expectation over pass and fail. */
export function runOpenLoop(
  scenario: Scenario,
  truth: Truth,
  reviewDays: readonly (readonly number[])[],
): PolicyResult {
  const { learnDays, interviewDay, minutesPerReview, minutesPerFailure } = scenario;
  const at = (horizon: number) =>
    learnDays.reduce(
      (sum, day, item) => sum + recallPattern(truth, day, reviewDays[item] ?? [], horizon),
      0,
    ) / learnDays.length;
  let minutes = 0;
  for (const [item, days] of reviewDays.entries()) {
    for (const [review, day] of days.entries()) {
      const pass = recallPattern(truth, learnDays[item] ?? 0, days.slice(0, review), day);
      minutes += minutesPerReview + (1 - pass) * minutesPerFailure;
    }
  }
  return { atInterview: at(interviewDay), later: at(interviewDay + 14), hours: minutes / 60 };
}

/** What a policy knows of an item: days of its touches and how the reviews went, never the truth. */
export interface Seen {
  days: number[];
  passed: boolean[];
}

/** Days after the last touch on which the next review is due; undefined: never. */
export type DueRule = (seen: Seen) => number | undefined;

/** The same gaps for everything, counted from the first study. */
export function fixedRule(days: readonly number[]): DueRule {
  return (seen) => {
    const next = days[seen.passed.length];
    const [first = 0] = seen.days;
    return next === undefined ? undefined : Math.max(1, first + next - (seen.days.at(-1) ?? 0));
  };
}

/** FSRS with default weights at a desired retention: due when predicted recall has fallen to it. */
export function fsrsRule(retention: number): DueRule {
  const scheduler = fsrs({ enable_fuzz: false, request_retention: retention });
  return ({ days, passed }) => {
    let state = scheduler.next_state(null, 0, 3);
    for (const [review, isPassed] of passed.entries()) {
      state = scheduler.next_state(state, (days[review + 1] ?? 0) - (days[review] ?? 0), isPassed ? 3 : 1);
    }
    return scheduler.next_interval(state.stability, 0);
  };
}

/** Reviews decided day by day from the grades seen so far; one draw of all grades. The most overdue come first. */
export function runClosedLoop(scenario: Scenario, truth: Truth, rule: DueRule, draw: Draw): PolicyResult {
  const { learnDays, interviewDay, maxReviewsPerDay, minutesPerReview, minutesPerFailure, isDayOff } =
    scenario;
  const items = learnDays.map((day) => {
    const seen: Seen = { days: [day], passed: [] };
    return { seen, state: truth.first(), dueOn: dueAfter(seen, rule) };
  });
  let minutes = 0;
  for (let day = 0; day < interviewDay; day++) {
    if (isDayOff(day)) continue;
    const due = items.filter(({ dueOn }) => dueOn <= day).sort((a, b) => a.dueOn - b.dueOn);
    for (const item of due.slice(0, maxReviewsPerDay)) {
      const gap = day - (item.seen.days.at(-1) ?? 0);
      const isPassed = draw.chance(truth.recall(item.state, gap));
      item.state = truth.next(item.state, gap, isPassed);
      item.seen.days.push(day);
      item.seen.passed.push(isPassed);
      item.dueOn = dueAfter(item.seen, rule);
      minutes += minutesPerReview + (isPassed ? 0 : minutesPerFailure);
    }
  }
  const at = (horizon: number) =>
    items.reduce((sum, { state, seen }) => sum + truth.recall(state, horizon - (seen.days.at(-1) ?? 0)), 0) /
    items.length;
  return { atInterview: at(interviewDay), later: at(interviewDay + 14), hours: minutes / 60 };
}

function dueAfter(seen: Seen, rule: DueRule): number {
  const gap = rule(seen);
  return gap === undefined ? Number.POSITIVE_INFINITY : (seen.days.at(-1) ?? 0) + gap;
}
