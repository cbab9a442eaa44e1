import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bestOffer, placeReviews } from '../../../src/planner/construct/review.ts';

import { Timetable } from '../../../src/planner/construct/timetable.ts';
import { isMockDay } from '../../../src/planner/model/last-days.ts';
import { REVIEW_SHARE, REVIEWS_PER_ITEM } from '../../../src/planner/model/limits.ts';
import { readiness } from '../../../src/planner/model/memory.ts';
import type { PlanningProblem } from '../../../src/planner/model/planning-problem.ts';
import { BLOCKS } from '../../../testbed/packs/own-pack.ts';
import { plainTasks } from '../../helpers/plain-tasks.ts';
import { inputFor } from '../../helpers/title-items.ts';

const REVIEW_MINUTES = 5;
/** Points of readiness a minute below which a review is not worth its time. */
const LEAST_GAIN = 0.25;

interface Small {
  interviewDay: number;
  /** Days with a session. */
  days: readonly number[];
  /** By item: the day of its first study, a fact of the past, and its weight. */
  items: readonly { learnedOn: number; weight: number }[];
  maxReviewsPerDay: number;
  /** Minutes of each session. */
  capacity: number;
  /** Minutes of study a day that are facts already, of which H14 takes its share. */
  fixedMinutes: number;
}

function timetableOf(small: Small): Timetable {
  const { interviewDay, days, items, capacity, maxReviewsPerDay, fixedMinutes } = small;
  const tasks = plainTasks(
    items.map(({ learnedOn, weight }) => ({
      weight,
      sittings: [],
      minutes: 0,
      isKnown: true,
      touchedOn: learnedOn,
    })),
  );
  const problem: PlanningProblem = {
    request: { ...inputFor([]).request, maxReviewsPerDay, sessionMinutes: { min: 0, max: capacity } },
    calendar: {
      startDate: '2027-01-04',
      days: interviewDay,
      weeks: Math.ceil(interviewDay / 7),
      windows: days.map((day) => ({ day, from: 0, to: capacity })),
      minutesPerDay: 1440,
      minutesPerWeek: 10_080,
    },
    slots: days.map((day, index) => ({
      index,
      day,
      week: Math.floor(day / 7),
      window: index,
      capacity,
      share: capacity,
    })),
    blocks: BLOCKS.map((id) => ({ id, from: 0, to: interviewDay - 1 })),
    tasks,
    interviewDay,
    opensOn: BLOCKS.map(() => 0),
    fixed: days.map((day) => ({ day, minutes: fixedMinutes, reviewMinutes: 0, reviews: 0 })),
  };
  return new Timetable(problem);
}

/** Whether all reviews together keep every limit, counted from nothing but their days. */
function isAllowed(small: Small, plan: readonly (readonly number[])[]): boolean {
  const { days, items, maxReviewsPerDay, capacity, interviewDay, fixedMinutes } = small;
  const counts = new Map<number, number>();
  for (const day of plan.flat()) counts.set(day, (counts.get(day) ?? 0) + 1);
  const isEachAllowed = plan.every(
    (reviews, item) =>
      reviews.length <= REVIEWS_PER_ITEM &&
      new Set(reviews).size === reviews.length &&
      reviews.every((day) => days.includes(day) && day > (items[item]?.learnedOn ?? 0) && day < interviewDay),
  );
  const isDayAllowed = [...counts.values()].every(
    (count) => count <= maxReviewsPerDay && count * REVIEW_MINUTES <= capacity,
  );
  const weeks = new Set(days.map((day) => Math.floor(day / 7)));
  const isWeekAllowed = [...weeks].every((week) => {
    const early = days.filter((day) => Math.floor(day / 7) === week && !isMockDay({ interviewDay }, day));
    const reviewed = early.reduce((sum, day) => sum + (counts.get(day) ?? 0) * REVIEW_MINUTES, 0);
    return reviewed <= REVIEW_SHARE * (reviewed + early.length * fixedMinutes);
  });
  return isEachAllowed && isDayAllowed && isWeekAllowed;
}

function worthOf({ items, interviewDay }: Small, plan: readonly (readonly number[])[]): number {
  return items.reduce(
    (sum, { learnedOn, weight }, item) =>
      sum + weight * readiness(firstMemory(), learnedOn, plan[item] ?? [], interviewDay),
    0,
  );
}

function firstMemory() {
  const memory = plainTasks([{}])[0]?.memory;
  if (!memory) throw new Error('A question is remembered.');
  return memory;
}

/** The rule itself, the slow way: every review that may be added is tried, and the best for its minutes is, in turn. */
function slowly(small: Small, reviews: number): number[][] {
  let plan: number[][] = small.items.map(() => []);
  for (let count = 0; count < reviews; count++) {
    const before = worthOf(small, plan);
    let [best, most]: [number[][] | undefined, number] = [undefined, 0];
    for (const [item, { weight }] of small.items.entries()) {
      for (const day of small.days) {
        const next = plan.map((days, other) =>
          other === item ? [...days, day].sort((a, b) => a - b) : days,
        );
        if (!isAllowed(small, next)) continue;
        const gain = (worthOf(small, next) - before) / REVIEW_MINUTES;
        if (gain > most + 1e-9 && gain / weight > LEAST_GAIN) [best, most] = [next, gain];
      }
    }
    if (!best) break;
    plan = best;
  }
  return plan;
}

function planOf(timetable: Timetable): number[][] {
  return timetable.problem.tasks.map((task) => timetable.reviewDays(task));
}

const anySmall: fc.Arbitrary<Small> = fc
  .record({
    interviewDay: fc.integer({ min: 20, max: 40 }),
    rest: fc.nat(6),
    items: fc.array(
      fc.record({ learnedOn: fc.integer({ min: 0, max: 17 }), weight: fc.constantFrom(0.5, 1, 2) }),
      { minLength: 1, maxLength: 6 },
    ),
    maxReviewsPerDay: fc.integer({ min: 1, max: 3 }),
    capacity: fc.constantFrom(5, 10, 60),
    fixedMinutes: fc.constantFrom(0, 5, 30),
  })
  .map(({ rest, ...small }) => ({
    ...small,
    days: Array.from({ length: small.interviewDay }, (_, day) => day).filter((day) => day % 7 !== rest),
  }));

/** One item, and four days with a fixed hour each. */
const ONE_ITEM: Small = {
  interviewDay: 30,
  days: [5, 10, 20, 25],
  items: [{ learnedOn: 2, weight: 1 }],
  maxReviewsPerDay: 6,
  capacity: 60,
  fixedMinutes: 60,
};

describe('placeReviews', () => {
  it('keeps every limit and its budget, and is deterministic', () => {
    fc.assert(
      fc.property(anySmall, fc.nat(12), (small, reviews) => {
        const timetable = timetableOf(small);
        placeReviews(timetable, 'any', reviews * REVIEW_MINUTES);
        const plan = planOf(timetable);
        expect(isAllowed(small, plan)).toBe(true);
        expect(plan.flat().length).toBeLessThanOrEqual(reviews);
        expect(timetable.value).toBeCloseTo(worthOf(small, plan), 6);
        const again = timetableOf(small);
        placeReviews(again, 'any', reviews * REVIEW_MINUTES);
        expect(planOf(again)).toEqual(plan);
      }),
      { numRuns: 150 },
    );
  });

  it('is no worse than the best review again and again, found the slow way', () => {
    fc.assert(
      fc.property(anySmall, fc.integer({ min: 1, max: 8 }), (small, reviews) => {
        const timetable = timetableOf(small);
        placeReviews(timetable, 'any', reviews * REVIEW_MINUTES);
        expect(timetable.value).toBeGreaterThanOrEqual(worthOf(small, slowly(small, reviews)) - 1e-6);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('puts a single review where it does most', () => {
    fc.assert(
      fc.property(anySmall, (small) => {
        const timetable = timetableOf(small);
        placeReviews(timetable, 'any', REVIEW_MINUTES);
        expect(timetable.value).toBeCloseTo(worthOf(small, slowly(small, 1)), 6);
      }),
      { numRuns: 100 },
    );
  });

  it('reviews nothing on the interview’s day or after it', () => {
    const days = Array.from({ length: 40 }, (_, day) => day);
    const items = Array.from({ length: 6 }, () => ({ learnedOn: 3, weight: 2 }));
    const small = { interviewDay: 40, days, items, maxReviewsPerDay: 6, capacity: 60, fixedMinutes: 60 };
    const timetable = timetableOf(small);
    placeReviews(timetable, 'any');
    const reviews = planOf(timetable).flat();
    expect(reviews.length).toBeGreaterThan(6);
    expect(Math.max(...reviews)).toBeLessThan(40);
    expect(Math.min(...reviews)).toBeGreaterThan(3);
  });

  it('fills no session that is not used, unless it may', () => {
    const timetable = timetableOf(ONE_ITEM);
    placeReviews(timetable);
    expect(planOf(timetable)).toEqual([[]]);
    placeReviews(timetable, 'any');
    expect(planOf(timetable).flat()).not.toEqual([]);
  });

  it('leaves out what is practised and not remembered, and what is not learned', () => {
    const { problem } = timetableOf(ONE_ITEM);
    const [known] = problem.tasks;
    if (!known) throw new Error('There is one.');
    const practised = { ...known, index: 1, memory: undefined };
    const open = { ...known, index: 2, isKnown: false, sittings: [30], minutes: 30 };
    const timetable = new Timetable({ ...problem, tasks: [known, practised, open] });
    placeReviews(timetable, 'any');
    expect(timetable.reviewDays(known)).not.toEqual([]);
    expect(timetable.reviewDays(practised)).toEqual([]);
    expect(timetable.reviewDays(open)).toEqual([]);
  });
});

describe('bestOffer', () => {
  const known = { items: [{ learnedOn: 2, weight: 2 }], maxReviewsPerDay: 6, capacity: 60, fixedMinutes: 60 };
  const small: Small = { ...known, interviewDay: 30, days: [1, 5, 10, 20, 25] };

  /** Points a minute that a review on a day adds, without the item's weight. */
  const rateOn = (day: number) => (worthOf(small, [[day]]) - worthOf(small, [[]])) / REVIEW_MINUTES / 2;

  it('is the review of an item that adds most for its minutes', () => {
    const timetable = timetableOf(small);
    const best = [5, 10, 20, 25].reduce((a, b) => (rateOn(b) > rateOn(a) ? b : a));
    const offer = bestOffer(timetable, timetable.task(0));
    expect(offer && timetable.slot(offer.slot).day).toBe(best);
    expect(offer?.gain).toBeCloseTo(2 * rateOn(best), 9);
  });

  it('is none where none is worth its time, or possible', () => {
    const timetable = timetableOf(small);
    expect(bestOffer(timetable, timetable.task(0), { leastRate: 99 })).toBeUndefined();
    for (const slot of [1, 2, 3, 4]) timetable.review(timetable.task(0), slot);
    expect(bestOffer(timetable, timetable.task(0), { leastRate: 0 })).toBeUndefined();
  });

  it('is in a session in use where only those may take it', () => {
    const timetable = timetableOf(small);
    expect(bestOffer(timetable, timetable.task(0), { place: 'used' })).toBeUndefined();
  });
});
