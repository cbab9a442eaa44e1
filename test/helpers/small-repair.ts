import { addDays } from '../../src/domain/civil-date.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Task } from '../../src/planner/model/planning-problem.ts';
import type { ReplanContext } from '../../src/planner/repair/facts/replan-context.ts';
import { RepairState } from '../../src/planner/repair/place/repair-state.ts';
import { restoreSessions } from '../../src/planner/repair/place/restore-sessions.ts';
import { FIRST_DAY, type PlanParts } from './checked-plan.ts';
import { followedPlan } from './stored-plan.ts';

/** Noon in New York's winter on the day that is so many days after a plan's first. */
export function noonOf(days: number): number {
  return Date.parse(`${addDays(FIRST_DAY, days)}T12:00:00-05:00`);
}

/** What a replan starts from: a hand-made plan whose marks were made on their days, the moment, and what it is to follow. */
export function contextOf(parts: PlanParts, now: number, change: Partial<Plan> = {}): ReplanContext {
  const plan = { ...followedPlan(parts), stamps: {} };
  return { plan, sessions: plan.sessions, prepared: { ...plan, ...change }, now };
}

/** A repair with nothing placed yet. */
export function emptyRepair(parts: PlanParts, now: number, change: Partial<Plan> = {}): RepairState {
  return new RepairState(contextOf(parts, now, change));
}

/** A repair with the sessions to come put back as they are. */
export function restoredRepair(parts: PlanParts, now: number, change: Partial<Plan> = {}): RepairState {
  const state = emptyRepair(parts, now, change);
  restoreSessions(state);
  return state;
}

export function taskOf({ pool }: RepairState, id: string): Task {
  const task = pool.byId.get(id);
  if (!task) throw new Error(`There is no task ${id}.`);
  return task;
}

/** What is learned and reviewed where, by day: `{ 3: 'q1, q2 (q3)' }`, reviews in brackets. */
export function heldByDay({ timetable }: RepairState): Record<number, string> {
  const held: Record<number, string> = {};
  for (const { index, day } of timetable.problem.slots) {
    const ids = (list: readonly number[] = []) => list.map((task) => timetable.task(task).item.id).sort();
    const learned = ids(timetable.slotTasks[index]);
    const reviewed = ids(timetable.slotReviews[index]).map((id) => `(${id})`);
    const all = [...learned, ...reviewed].join(' ');
    if (all !== '') held[day] = held[day] === undefined ? all : `${held[day]} | ${all}`;
  }
  return held;
}

/** Holds that a step is as good as never made once the state goes back to its mark. */
export function snapshotOf(state: RepairState) {
  const { timetable, pending, lostReviews, claims, places } = state;
  const { learnSlots, reviewSlots, slotMinutes } = timetable;
  return structuredClone({
    ...{
      learnSlots,
      reviewSlots,
      slotMinutes,
      places: places.map(({ session, ...place }) => ({ ...place })),
    },
    value: timetable.value.toFixed(6),
    pending: [...pending].map(([{ item }, origin]) => [item.id, origin]).sort(),
    lost: lostReviews.map(({ item }) => item.id),
    claims: [...claims].map(([index, { id }]) => [index, id]),
  });
}
