import type { DropReason, PlannerInput, PlanOutcome } from '../domain/plan.ts';
import { allocate, fillSlack, leftOver } from './allocate.ts';
import { layBlocks } from './blocks.ts';
import { faultOf } from './fault.ts';
import { settleAndHandOn } from './hand-on.ts';
import { improve, movesFor } from './improve.ts';
import { explainInfeasibility } from './infeasible.ts';
import { writeNotes } from './notes.ts';
import type { Problem } from './problem.ts';
import { publishSessions } from './publish.ts';
import { reportBlocks, reportCoverage, reportRecall } from './report.ts';
import { placeReviews } from './review.ts';
import { type Selection, select } from './select.ts';
import { leastMinutesOf, shareTime } from './share.ts';
import { sittingCost } from './sitting-cost.ts';
import { freeTime, makeSlots } from './slots.ts';
import type { Timetable } from './timetable.ts';

/**
 * A plan for a request: the best that a fixed amount of search finds, or the constraint that leaves no room for one.
 * Pure: the same input gives the same bytes, in whatever order the items come.
 */
export function makePlan(input: PlannerInput): PlanOutcome {
  const draft = faultOf(input) ? undefined : draftTimetable(input);
  if (!draft || isEmpty(draft.timetable)) {
    const canPlan = (relaxed: PlannerInput) => !isEmpty(draftTimetable(relaxed).timetable);
    return { ok: false, infeasible: explainInfeasibility(input, canPlan) };
  }
  const { timetable, excluded } = draft;
  improve(timetable, { seed: input.request.seed, iterations: movesFor(timetable.problem) });
  return {
    ok: true,
    schedule: {
      blocks: reportBlocks(timetable),
      sessions: publishSessions(timetable, input.idSeed),
      coverage: reportCoverage(timetable, input, excluded),
      recall: reportRecall(timetable),
      notes: writeNotes(timetable),
    },
  };
}

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
  problem: Problem,
  candidates: Selection['candidates'],
  topics: PlannerInput['topics'],
): Timetable {
  const shares = shareTime(problem, candidates, topics);
  const timetable = allocate(problem, shares);
  placeReviews(timetable);
  fillSlack(timetable, leftOver(timetable, shares));
  placeReviews(timetable, 'any');
  settleAndHandOn(timetable, shares, candidates);
  problem.leastMinutes = leastMinutesOf(timetable);
  return timetable;
}

function isEmpty({ slotMinutes }: Timetable): boolean {
  return slotMinutes.every((minutes) => minutes === 0);
}

/** The request as numbers, with its items and why others are none of them. */
export function stateProblem(input: PlannerInput): Selection & { problem: Problem } {
  const calendar = freeTime(input.request);
  const slots = makeSlots(input.request, calendar);
  const selection = select(
    input,
    Math.max(0, ...slots.map(({ capacity }) => capacity)),
    sittingCost(slots, calendar),
  );
  const blocks = layBlocks(calendar.days);
  const problem: Problem = {
    request: input.request,
    calendar,
    slots,
    blocks,
    tasks: selection.tasks,
    interviewDay: calendar.days,
    opensOn: blocks.map(({ from }) => from),
    leastMinutes: [],
  };
  return { ...selection, problem };
}
