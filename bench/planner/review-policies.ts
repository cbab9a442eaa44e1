import { fsrs } from 'ts-fsrs';
import type { PolicyStart } from './closed-loop.ts';

/** Days of an item's touches and how its reviews went. */
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

/** What is due by a rule, the most overdue first. */
export function byRule(rule: DueRule): PolicyStart {
  return ({ learnDays, maxReviewsPerDay }) => {
    const items = learnDays.map((day) => {
      const seen: Seen = { days: [day], passed: [] };
      return { seen, dueOn: dueAfter(seen, rule) };
    });
    return {
      choose: (day) =>
        items
          .map(({ dueOn }, item) => ({ item, dueOn }))
          .filter(({ dueOn }) => dueOn <= day)
          .sort((a, b) => a.dueOn - b.dueOn)
          .slice(0, maxReviewsPerDay)
          .map(({ item }) => item),
      saw(index, day, isPassed) {
        const item = items[index];
        if (!item) return;
        item.seen.days.push(day);
        item.seen.passed.push(isPassed);
        item.dueOn = dueAfter(item.seen, rule);
      },
    };
  };
}

function dueAfter(seen: Seen, rule: DueRule): number {
  const gap = rule(seen);
  return gap === undefined ? Number.POSITIVE_INFINITY : (seen.days.at(-1) ?? 0) + gap;
}
