import { expect } from 'vitest';
import { Timetable } from '../../src/planner/construct/timetable.ts';
import type { Task } from '../../src/planner/model/planning-problem.ts';
import type { Random } from '../../src/planner/model/random.ts';
import { requiredFirst } from '../../src/planner/model/required-first.ts';
import { MOVES, proposeMove } from '../../src/planner/search/moves/index.ts';
import type { Move } from '../../src/planner/search/moves/move.ts';

/** The numbers in turn; a move that asks for more fails. */
export function scripted(...numbers: readonly number[]): Random {
  return inTurn([...numbers]);
}

function inTurn(left: number[]): Random {
  const { length } = left;
  return () => {
    const next = left.shift();
    if (next === undefined) throw new Error(`More than ${length} random numbers were asked for.`);
    return next;
  };
}

/** Who is learned and reviewed where. */
export function stateOf({ learnSlots, reviewSlots }: Timetable): {
  learned: number[][];
  reviewed: number[][];
} {
  return structuredClone({ learned: learnSlots, reviewed: reviewSlots });
}

/** Holds that the search tries a move at all, and with what it is given. */
export function expectProposed(move: Move, make: () => Timetable, numbers: readonly number[]): void {
  const place = MOVES.findIndex(([, other]) => other === move);
  expect(MOVES[place]?.[0] ?? 0, `the share of ${move.name} in MOVES`).toBeGreaterThan(0);
  const before = MOVES.slice(0, place).reduce((sum, [share]) => sum + share, 0);
  const inside = before + (MOVES[place]?.[0] ?? 0) / 2;
  const [proposed, moved] = [make(), make()];
  expect(proposeMove(proposed, scripted(inside, ...numbers))).toBe(move(moved, scripted(...numbers)));
  expect(stateOf(proposed)).toEqual(stateOf(moved));
  expect(stateOf(moved), `what ${move.name} does`).not.toEqual(stateOf(make()));
}

/** Holds that a move is refused, and that the timetable is as before once its caller has taken it back. */
export function expectRefused(move: Move, timetable: Timetable, numbers: readonly number[]): void {
  const before = { ...stateOf(timetable), counts: countsOf(timetable) };
  const left = [...numbers];
  timetable.begin();
  expect(move(timetable, inTurn(left)), `${move.name} is refused`).toBe(false);
  expect(left, 'numbers that were not asked for').toEqual([]);
  timetable.rollBack();
  expect({ ...stateOf(timetable), counts: countsOf(timetable) }).toEqual(before);
}

/** All that a timetable counts besides. */
function countsOf(timetable: Timetable) {
  const { value, readiness, slotMinutes, dayReviews, dayDesigns, blockMinutes, topics, draws } = timetable;
  const { opensOn } = timetable;
  const { massed, inversions, againstFoundations } = topics;
  const lists = structuredClone({ readiness, slotMinutes, dayReviews, dayDesigns, blockMinutes });
  return {
    ...lists,
    value: value.toFixed(6),
    massed,
    inversions,
    againstFoundations,
    left: draws.passedOver(opensOn).toFixed(6),
  };
}

/** What of a timetable an empty one refuses when it is put in again, task by task: nothing, where every step is allowed. */
export function refusedOf(timetable: Timetable): string[] {
  const { tasks } = timetable.problem;
  const fresh = new Timetable({ ...timetable.problem, opensOn: timetable.opensOn });
  const firstSlot = (task: Task) => timetable.learnSlots[task.index]?.[0] ?? 0;
  const byStart = [...tasks].sort((a, b) => firstSlot(a) - firstSlot(b) || a.index - b.index);
  const refused: string[] = [];
  for (const task of requiredFirst(byStart)) {
    const slots = timetable.learnSlots[task.index] ?? [];
    if (slots.length > 0 && !fresh.tryLearn(task, slots)) refused.push(`learn ${task.item.id}`);
  }
  for (const task of tasks)
    for (const slot of timetable.reviewSlots[task.index] ?? [])
      if (!fresh.tryReview(task, slot)) refused.push(`review ${task.item.id}`);
  return refused;
}
