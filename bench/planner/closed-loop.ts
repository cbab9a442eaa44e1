import { Draw } from './draw.ts';
import { mean } from './report.ts';
import type { PolicyResult, Scenario } from './review-scenario.ts';
import type { Truth } from './truth.ts';

/** Decides one person's reviews day by day. It sees how each went, and never the truth. */
export interface Policy {
  /** The items to review on a day, at most as many as it may hold. */
  choose(day: number, minutesSpent: number): readonly number[];
  saw(item: number, day: number, isPassed: boolean): void;
}

/** A policy at the start of a life. */
export type PolicyStart = (scenario: Scenario) => Policy;

/** One person, grade by grade: recall at the end is what the reviews that were drawn have left. */
export function runClosedLoop(
  scenario: Scenario,
  truth: Truth,
  start: PolicyStart,
  person: number,
): PolicyResult {
  const { learnDays, interviewDay, minutesPerReview, minutesPerFailure, isDayOff } = scenario;
  const luck = luckOf(person, learnDays.length);
  const touched = [...learnDays];
  const states = learnDays.map(() => truth.first());
  const gapOn = (item: number, day: number) => day - (touched[item] ?? 0);
  const policy = start(scenario);
  let minutes = 0;
  for (let day = 0; day < interviewDay; day++) {
    if (isDayOff(day)) continue;
    for (const item of policy.choose(day, minutes)) {
      const gap = gapOn(item, day);
      const isPassed = luck(item) < truth.recall(states[item], gap);
      states[item] = truth.next(states[item], gap, isPassed);
      touched[item] = day;
      policy.saw(item, day, isPassed);
      minutes += minutesPerReview + (isPassed ? 0 : minutesPerFailure);
    }
  }
  const at = (horizon: number) =>
    mean(states.map((state, item) => truth.recall(state, gapOn(item, horizon))));
  return { atInterview: at(interviewDay), later: at(interviewDay + 14), hours: minutes / 60 };
}

/** Persons, the same ones for a seed whatever the policy. */
export function personsOf(seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, person) => seed * 7919 + person);
}

export function averageLives(
  scenario: Scenario,
  truth: Truth,
  start: PolicyStart,
  { persons, seed }: { persons: number; seed: number },
): PolicyResult {
  const lives = personsOf(seed, persons).map((person) => runClosedLoop(scenario, truth, start, person));
  return {
    atInterview: mean(lives.map(({ atInterview }) => atInterview)),
    later: mean(lives.map(({ later }) => later)),
    hours: mean(lives.map(({ hours }) => hours)),
  };
}

/** The n-th review of an item draws the same number for a person under every policy, so that luck favours none. */
function luckOf(person: number, items: number): (item: number) => number {
  const draws = Array.from({ length: items }, (_, item) => new Draw(person * 1009 + item));
  return (item) => draws[item]?.unit() ?? 0;
}
