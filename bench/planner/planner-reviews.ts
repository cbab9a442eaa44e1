import { BLOCKS } from '../../src/domain/taxonomy.ts';
import { improve } from '../../src/planner/improve.ts';
import type { Problem, Task } from '../../src/planner/problem.ts';
import { placeReviews } from '../../src/planner/review.ts';
import type { SoftConstraint } from '../../src/planner/soft/soft-constraint.ts';
import { Timetable } from '../../src/planner/timetable.ts';
import { plainTask } from './engine.ts';
import { plainRequest } from './requests.ts';
import type { Scenario } from './review-policies.ts';

/** Long enough that reviews never reach 35 % of a week (H14), which the scenario does not limit. */
const LEARN_MINUTES = 240;
const ITERATIONS = 20_000;

/**
 * The days on which the planner reviews each item, with at most so many reviews in all: its review pass, then its local
 * search. First passes are facts of the past, which the search leaves where they are.
 */
export function reviewByPlanner(scenario: Scenario, reviews: number): number[][] {
  const { learnDays, interviewDay, maxReviewsPerDay, minutesPerReview, isDayOff } = scenario;
  const days = Array.from({ length: interviewDay }, (_, day) => day).filter((day) => !isDayOff(day));
  const capacity = 24 * 60;
  const problem: Problem = {
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
    tasks: learnDays.map((day, index) =>
      alreadyLearned(
        plainTask(
          {
            minutes: LEARN_MINUTES,
            reviewMinutes: minutesPerReview,
            weight: 1,
            topic: 0,
            block: 0,
            requires: [],
          },
          index,
          [],
        ),
        day,
      ),
    ),
    fixed: learnDays.map((day) => ({ day, minutes: LEARN_MINUTES, reviewMinutes: 0, reviews: 0 })),
    interviewDay,
    opensOn: BLOCKS.map(() => 0),
    limits: [],
  };
  const timetable = new Timetable(problem);
  placeReviews(timetable, 'any', reviews * minutesPerReview);
  improve(timetable, { seed: 1, iterations: ITERATIONS, soft: [atMost(reviews)] });
  return problem.tasks.map((task) => timetable.reviewDays(task));
}

function alreadyLearned(task: Task, touchedOn: number): Task {
  return { ...task, sittings: [], minutes: 0, isKnown: true, touchedOn };
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
