import { placeReviews } from '../../src/planner/construct/review.ts';
import { Timetable } from '../../src/planner/construct/timetable.ts';
import { learned, type MemoryState, type readiness, recallAt } from '../../src/planner/model/memory.ts';
import type { PlanningProblem, Task } from '../../src/planner/model/planning-problem.ts';
import { improve } from '../../src/planner/search/improve.ts';
import type { SoftConstraint } from '../../src/planner/soft/soft-constraint.ts';
import { BLOCKS } from '../../testbed/packs/own-pack.ts';
import type { PolicyStart } from './closed-loop.ts';
import { plainTask } from './engine.ts';
import { plainRequest } from './requests.ts';
import type { Scenario } from './review-scenario.ts';

/** Long enough that reviews never reach 35 % of a week (H14), which the scenario does not limit. */
const LEARN_MINUTES = 240;
/** Moves of the local search: once for a plan that stays, and on each of 57 days for one that follows the grades. */
const [ITERATIONS_ONCE, ITERATIONS_DAILY] = [40_000, 600];
/** Reviews in which the planner trusts its own minutes as much as those that the reviews so far have taken. */
const PRIOR_REVIEWS = 20;

/** What the planner knows of an item: what its grades have left, and the day of its last touch. */
interface Belief {
  memory: MemoryState;
  touchedOn: number;
}

/** What the planner aims at: the three dates of its objective, or the interview's day alone. */
export type Aim = 'three dates' | 'interview alone';

const READINESS: Record<Aim, typeof readiness | undefined> = {
  'three dates': undefined,
  'interview alone': (...touches) => 100 * recallAt(...touches),
};

/** The days on which the planner reviews each item, with at most so many reviews in all, decided before the first. */
export function reviewByPlanner(scenario: Scenario, reviews: number, aim: Aim): number[][] {
  const options = { from: 0, reviews, iterations: ITERATIONS_ONCE, aim };
  return chooseReviews(scenario, firstBeliefs(scenario), options);
}

/**
 * The planner as a person lives with it: what a review's grade says changes the memory of its item, and each day the
 * reviews to come are chosen anew, as many as the minutes left allow if they go on to take what they have taken.
 */
export function byPlanner(minutes: number, aim: Aim = 'three dates'): PolicyStart {
  return (scenario) => {
    const beliefs = firstBeliefs(scenario);
    const { minutesPerReview, minutesPerFailure } = scenario;
    let done = 0;
    return {
      choose(day, minutesSpent) {
        const left = minutes - minutesSpent;
        const each = (minutesSpent + PRIOR_REVIEWS * minutesPerReview) / (done + PRIOR_REVIEWS);
        const options = { from: day, reviews: Math.floor(left / each), iterations: ITERATIONS_DAILY, aim };
        return chooseReviews(scenario, beliefs, options)
          .flatMap((days, item) => (days[0] === day ? [item] : []))
          .slice(0, Math.max(0, Math.floor(left / (minutesPerReview + minutesPerFailure))));
      },
      saw(item, day, isPassed) {
        const belief = beliefs[item];
        if (!belief) return;
        belief.memory = belief.memory.graded(day - belief.touchedOn, isPassed ? 'good' : 'again');
        belief.touchedOn = day;
        done++;
      },
    };
  };
}

function firstBeliefs({ learnDays }: Scenario): Belief[] {
  return learnDays.map((touchedOn) => ({ memory: learned(), touchedOn }));
}

/**
 * The days, from one on, of each item's reviews: the planner's review pass, then its local search. First passes are
 * facts, which the search leaves where they are.
 */
function chooseReviews(
  scenario: Scenario,
  beliefs: readonly Belief[],
  { from, reviews, iterations, aim }: { from: number; reviews: number; iterations: number; aim: Aim },
): number[][] {
  const readinessAfter = READINESS[aim];
  const timetable = new Timetable({
    ...reviewProblem(scenario, beliefs, from),
    ...(readinessAfter ? { readiness: readinessAfter } : {}),
  });
  placeReviews(timetable, 'any', reviews * scenario.minutesPerReview);
  improve(timetable, { seed: 1, iterations, soft: [atMost(reviews)] });
  return timetable.problem.tasks.map((task) => timetable.reviewDays(task));
}

function reviewProblem(scenario: Scenario, beliefs: readonly Belief[], from: number): PlanningProblem {
  const { learnDays, interviewDay, maxReviewsPerDay, minutesPerReview, isDayOff } = scenario;
  const days = Array.from({ length: interviewDay }, (_, day) => day).filter(
    (day) => day >= from && !isDayOff(day),
  );
  const capacity = 24 * 60;
  return {
    request: plainRequest({ maxReviewsPerDay, sessionMinutes: { min: 0, max: capacity } }),
    calendar: {
      startDate: '2027-01-04',
      days: interviewDay,
      weeks: Math.ceil(interviewDay / 7),
      windows: days.map((day) => ({ day, from: 0, to: capacity })),
      minutesPerDay: capacity,
      minutesPerWeek: 7 * capacity,
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
    tasks: beliefs.map((belief, index) => alreadyLearned(belief, index, minutesPerReview)),
    fixed: learnDays.map((day) => ({ day, minutes: LEARN_MINUTES, reviewMinutes: 0, reviews: 0 })),
    interviewDay,
    opensOn: BLOCKS.map(() => 0),
  };
}

function alreadyLearned({ memory, touchedOn }: Belief, index: number, reviewMinutes: number): Task {
  const plain = { minutes: LEARN_MINUTES, reviewMinutes, weight: 1, topic: 0, block: 0, requires: [] };
  return { ...plainTask(plain, index, []), sittings: [], minutes: 0, isKnown: true, memory, touchedOn };
}

/** A wall that no gain is worth: the search itself has no budget. */
function atMost(reviews: number): SoftConstraint {
  return {
    id: 'budget',
    weight: 1e6,
    cost: ({ reviewSlots }) =>
      Math.max(0, reviewSlots.reduce((sum, slots) => sum + slots.length, 0) - reviews),
  };
}
