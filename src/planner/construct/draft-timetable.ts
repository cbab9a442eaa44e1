import type { DropReason, PlannerInput } from '../../domain/schedule.ts';
import { layBlocks } from '../model/blocks.ts';
import type { PlanningProblem } from '../model/planning-problem.ts';
import { freeTime, makeSlots } from '../model/slots.ts';
import { allocate, fillSlack, leftOver } from './allocate.ts';
import { leastBlockMinutes } from './least-block-minutes.ts';
import { placeReviews } from './review.ts';
import { type Selection, select } from './select.ts';
import { settleEarlyOpenings } from './settle-early-openings.ts';
import { shareTime } from './share.ts';
import { sittingCost } from './sitting-cost.ts';
import type { Timetable } from './timetable.ts';

/** A feasible timetable, made constructively. */
export function draftTimetable(input: PlannerInput): {
  timetable: Timetable;
  excluded: Map<string, DropReason>;
} {
  const { problem, candidates, excluded } = stateProblem(input);
  return { timetable: construct(problem, candidates, input.topics), excluded };
}

/** A feasible timetable of a problem's tasks: blocks' shares, first passes, reviews, and what fits besides. */
export function construct(
  problem: PlanningProblem,
  candidates: Selection['candidates'],
  topics: PlannerInput['topics'],
): Timetable {
  const shares = shareTime(problem, candidates, topics);
  const timetable = allocate(problem, shares);
  placeReviews(timetable);
  fillSlack(timetable, leftOver(timetable, shares));
  placeReviews(timetable, 'any');
  settleEarlyOpenings(timetable, shares, candidates);
  timetable.leastMinutes = leastBlockMinutes(timetable);
  return timetable;
}

/** The request as numbers, with its items and why others are none of them. */
export function stateProblem(input: PlannerInput): Selection & { problem: PlanningProblem } {
  const calendar = freeTime(input.request);
  const slots = makeSlots(input.request, calendar);
  const selection = select(
    input,
    Math.max(0, ...slots.map(({ capacity }) => capacity)),
    sittingCost(slots, calendar),
  );
  const blocks = layBlocks(calendar.days, input.taxonomy.blocks);
  const problem: PlanningProblem = {
    request: input.request,
    calendar,
    slots,
    blocks,
    tasks: selection.tasks,
    interviewDay: calendar.days,
    opensOn: blocks.map(({ from }) => from),
    buildsOn: new Map(input.topics.map(({ slug, buildsOn }) => [slug, buildsOn])),
  };
  return { ...selection, problem };
}
