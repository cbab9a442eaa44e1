import type { PlannerInput, PlanOutcome } from '../domain/plan.ts';
import { allocate, fillSlack, leftOver } from './allocate.ts';
import { layBlocks } from './blocks.ts';
import { findInfeasibility } from './infeasible.ts';
import { writeNotes } from './notes.ts';
import type { Problem } from './problem.ts';
import { publishSessions } from './publish.ts';
import { reportBlocks, reportCoverage, reportRecall } from './report.ts';
import { placeReviews } from './review.ts';
import { select } from './select.ts';
import { settle } from './settle.ts';
import { shareTime } from './share.ts';
import { freeTime, makeSlots } from './slots.ts';

/**
 * A plan for a request: the best that a fixed amount of search finds, or the constraint that leaves no room for one.
 * Pure: the same input gives the same bytes, in whatever order the items come.
 */
export function makePlan(input: PlannerInput): PlanOutcome {
  const infeasible = findInfeasibility(input);
  if (infeasible) return { ok: false, infeasible };
  const calendar = freeTime(input.request);
  const slots = makeSlots(input.request, calendar);
  const { tasks, candidates, excluded } = select(input, Math.max(...slots.map(({ capacity }) => capacity)));
  const blocks = layBlocks(calendar.days);
  const problem: Problem = {
    request: input.request,
    calendar,
    slots,
    blocks,
    tasks,
    interviewDay: calendar.days,
    opensOn: blocks.map(({ from }) => from),
  };
  const shares = shareTime(problem, candidates, input.topics);
  const timetable = allocate(problem, shares);
  placeReviews(timetable);
  fillSlack(timetable, leftOver(timetable, shares));
  placeReviews(timetable, 'any');
  settle(timetable, leftOver(timetable, shares));
  return {
    ok: true,
    schedule: {
      blocks: reportBlocks(
        timetable,
        shares.blocks.map(({ wantedMinutes }) => wantedMinutes),
      ),
      sessions: publishSessions(timetable, input.idSeed),
      coverage: reportCoverage(timetable, input, excluded),
      recall: reportRecall(timetable),
      notes: writeNotes(timetable, shares),
    },
  };
}
