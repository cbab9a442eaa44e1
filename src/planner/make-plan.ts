import type { PlannerInput, PlanOutcome } from '../domain/schedule.ts';
import { draftTimetable } from './construct/draft-timetable.ts';
import type { Timetable } from './construct/timetable.ts';
import { faultOf } from './infeasible/fault.ts';
import { explainInfeasibility } from './infeasible/infeasible.ts';
import { adviseMoreTime } from './publish/more-time.ts';
import { writeNotes } from './publish/notes.ts';
import { publishSessions } from './publish/publish-sessions.ts';
import { reportBlocks, reportCoverage, reportPlacedRecall } from './publish/report-schedule.ts';
import { adviseShorterSessions } from './publish/shorter-sessions.ts';
import { improve, movesFor } from './search/improve.ts';

/**
 * A plan for a request: the best that a fixed amount of search finds, or the constraint that leaves no room for one.
 * Pure: the same input gives the same bytes, in whatever order the items come.
 */
export function makePlan(input: PlannerInput): PlanOutcome {
  const draft = faultOf(input) ? undefined : draftTimetable(input);
  if (!draft || isUnused(draft.timetable)) {
    const canPlan = (relaxed: PlannerInput) => !isUnused(draftTimetable(relaxed).timetable);
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
      recall: reportPlacedRecall(timetable),
      notes: writeNotes(timetable, input.taxonomy),
      dayRules: true,
    },
  };
}

/**
 * A plan, with a note on what would make more of the person's time: shorter sessions where most of it lies empty, else one
 * more hour a week. Found by planning that, not by a rule of thumb: it takes twice the time of `makePlan` where something
 * was left out for lack of time, and three times where shorter sessions were tried in vain.
 */
export function planWithAdvice(input: PlannerInput): PlanOutcome {
  const outcome = makePlan(input);
  if (!outcome.ok) return outcome;
  const note =
    adviseShorterSessions(input, outcome.schedule, makePlan) ??
    adviseMoreTime(input, outcome.schedule, makePlan);
  if (note === undefined) return outcome;
  return { ok: true, schedule: { ...outcome.schedule, notes: [...outcome.schedule.notes, note] } };
}

function isUnused({ slotMinutes }: Timetable): boolean {
  return slotMinutes.every((minutes) => minutes === 0);
}
