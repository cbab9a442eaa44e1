import type { DropReason, Schedule } from '../../../domain/schedule.ts';
import type { Session } from '../../../domain/session.ts';
import { MINUTES_PER_DAY } from '../../../time/wall-clock.ts';
import { Timetable } from '../../construct/timetable.ts';
import { at } from '../../model/at.ts';
import type { PlanningProblem, Task } from '../../model/planning-problem.ts';
import { freeTime, makeSlots, type Slot } from '../../model/slots.ts';
import { writeNotes } from '../../publish/notes.ts';
import { reportBlocks, reportCoverage } from '../../publish/report-schedule.ts';
import { unselectedTask } from '../facts/pinned-items.ts';
import type { ReplanContext } from '../facts/replan-context.ts';
import { reportRecall } from '../facts/report-recall.ts';
import type { RepairState } from '../place/repair-state.ts';

/** What a repaired plan says of itself: blocks, coverage, recall and notes over all that was done and is planned. */
export function reportRepair(
  { plan, prepared }: ReplanContext,
  sessions: Session[],
  state: RepairState,
): Omit<Schedule, 'sessions'> {
  const told = sessions.filter(({ status }) => status === 'planned' || status === 'done');
  const timetable = timetableOf(state, told);
  const { pool } = state;
  const reasons = new Map<string, DropReason>(pool.excluded);
  for (const { item } of pool.tasks)
    if (lacksRequired(timetable, item.id)) reasons.set(item.id, 'requires_dropped');
  return {
    blocks: reportBlocks(timetable),
    coverage: reportCoverage(timetable, { ...prepared, idSeed: plan.id }, reasons),
    recall: reportRecall({ ...plan, ...prepared, sessions }),
    notes: writeNotes(timetable, prepared.taxonomy),
  };
}

function lacksRequired(timetable: Timetable, id: string): boolean {
  const { tasks } = timetable.problem;
  const task = tasks.find(({ item }) => item.id === id);
  if (!task || timetable.isLearned(task)) return false;
  return task.requires.some((index) => !timetable.isLearned(at(tasks, index)));
}

/** A timetable with one slot for each session, past ones as well, beside the free time that the person has in all. */
function timetableOf(state: RepairState, sessions: readonly Session[]): Timetable {
  const { request } = state.context.prepared;
  const calendar = freeTime(request);
  const free = makeSlots(request, calendar);
  const held: Slot[] = sessions
    .map((session) => Math.floor(state.sessionTime(session) / MINUTES_PER_DAY))
    .map((day, place) => ({
      index: free.length + place,
      day: Math.min(Math.max(0, day), calendar.days - 1),
      week: Math.floor(Math.min(Math.max(0, day), calendar.days - 1) / 7),
      window: 0,
      capacity: 0,
      share: 0,
    }));
  const tasks = tasksOf(state, sessions);
  const problem: PlanningProblem = {
    ...state.timetable.problem,
    calendar,
    slots: [...free, ...held],
    tasks,
    opensOn: state.timetable.opensOn,
    fixed: [],
  };
  const timetable = new Timetable(problem);
  const byId = new Map(tasks.map((task) => [task.item.id, task]));
  const slotsOf = new Map<Task, number[]>();
  for (const [place, { items }] of sessions.entries()) {
    for (const { itemId, activity } of items) {
      const task = byId.get(itemId);
      if (!task) continue;
      if (activity === 'review') timetable.review(task, free.length + place);
      else slotsOf.set(task, [...(slotsOf.get(task) ?? []), free.length + place]);
    }
  }
  for (const [task, slots] of slotsOf) timetable.restore(task, slots);
  return timetable;
}

/** All that may be planned or was, with the sittings that it has. */
function tasksOf({ pool, context }: RepairState, sessions: readonly Session[]): Task[] {
  const { prepared, plan } = context;
  const minutes = new Map<string, number[]>();
  for (const { itemId, activity, minutes: each } of sessions.flatMap(({ items }) => items)) {
    if (activity !== 'review') minutes.set(itemId, [...(minutes.get(itemId) ?? []), each]);
  }
  const known = new Set(prepared.request.known.questions);
  // Learning again is one more sitting of the item.
  const own = pool.tasks.filter(({ relearns }) => relearns === undefined);
  const selected = own.map((task): Task => {
    const sittings = minutes.get(task.item.id) ?? [];
    return {
      ...task,
      // Recall is told by the history, which knows more than a timetable.
      memory: undefined,
      sittings,
      minutes: sum(sittings),
      isKnown: known.has(task.item.id),
    };
  });
  const ids = new Set(own.map(({ item }) => item.id));
  const others = prepared.items.filter(({ id }) => !ids.has(id) && minutes.has(id));
  return [
    ...selected,
    ...others.map((item, place): Task => {
      const sittings = minutes.get(item.id) ?? [];
      const task = unselectedTask({ ...prepared, idSeed: plan.id }, item, selected.length + place);
      return { ...task, sittings, minutes: sum(sittings), isKnown: false };
    }),
  ];
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0);
}
