import type { DropReason, PlannerInput } from '../../../domain/schedule.ts';
import type { Session, SessionItem } from '../../../domain/session.ts';
import type { StudyItem } from '../../../domain/study-item.ts';
import { type Candidate, select } from '../../construct/select.ts';
import { at } from '../../model/at.ts';
import type { MemoryState } from '../../model/memory.ts';
import type { Task } from '../../model/planning-problem.ts';
import { type ItemHistory, replayHistory } from './history.ts';
import { splitItems, touchedToday } from './items-in-sessions.ts';
import { leftOutItems } from './left-out-items.ts';
import { linkOpen } from './link-open.ts';
import { pinnedItems, unselectedTask, withoutKnown } from './pinned-items.ts';
import { withRelearned } from './relearned-tasks.ts';
import type { ReplanContext } from './replan-context.ts';
import { targetMemories } from './target-memory.ts';
import { alreadyLearned, stillToLearn } from './task-so-far.ts';

/** The items that may be in the sessions to come, with what was made of them so far. */
export interface Pool {
  input: PlannerInput;
  tasks: Task[];
  /** By item; what is learned again by the item's own task, not by that of its learning again. */
  byId: ReadonlyMap<string, Task>;
  /** By task; absent: only as a prerequisite. */
  candidates: readonly (Candidate | undefined)[];
  /** By item id: why it is in no session to come, unless something requires it. */
  excluded: ReadonlyMap<string, DropReason>;
  /** Target memory of what was forgotten or hard: what a `good` would have left. */
  targetMemory: ReadonlyMap<Task, MemoryState>;
  /** The numbers of the parts of each task's first pass that are facts, by position. */
  partsDone: readonly (readonly number[])[];
}

/**
 * Selects anew from what the plan follows now. What was learned counts as known, with the memory that its history left;
 * of what was begun the rest is to be learned; what was skipped is out, with whatever requires it.
 *
 * @param isFixed the sessions whose items count as touched.
 * @param costOf as for `select`.
 */
export function poolItems(
  context: ReplanContext,
  longestSession: number,
  isFixed: (session: Session) => boolean,
  costOf?: (sittingMinutes: number) => number,
): Pool {
  const { plan, prepared, sessions } = context;
  const pinned = pinnedItems(context);
  const request = withoutKnown(prepared.request, pinned);
  const histories = replayHistory({ request, sessions: [...sessions], stamps: plan.stamps }, isFixed);
  const outside = leftOutItems(context, histories);
  const current = new Set(prepared.items.map(({ id }) => id));
  // What the content no longer has may have been learned all the same, and something may require it.
  const retired = plan.items
    .filter(({ id }) => !current.has(id) && histories.get(id)?.isLearned)
    .map((item) => ({ ...item, requires: [] }));
  const items = [...prepared.items.filter(({ id }) => !outside.has(id)), ...retired];
  const input: PlannerInput = { ...prepared, request, items, idSeed: plan.id };
  const selection = select(input, longestSession, costOf, prepared.items);
  const split = splitItems(context);
  const touchedLate = touchedToday(context);
  const isLearned = (id: string) => histories.get(id)?.isLearned === true;
  const isPossible = ({ requires }: StudyItem) =>
    requires.every((id) => isLearned(id) || selected.has(id) || pinned.has(id));
  const selected = new Set(selection.tasks.map(({ item }) => item.id));
  // What was learned is still reviewed, and what the pinned hours hold stays, whatever would be selected now.
  const others = prepared.items
    .filter(({ id }) => !selected.has(id) && !outside.has(id))
    .filter((item) => isLearned(item.id) || (pinned.has(item.id) && item.kind !== 'mock' && isPossible(item)))
    .map((item, place) => unselectedTask(input, item, selection.tasks.length + place));
  const unlinked = [...selection.tasks, ...others].map((task): Task => {
    const { id } = task.item;
    const history = histories.get(id);
    if (!history?.isLearned) return stillToLearn(task, history, split.has(id), longestSession);
    return alreadyLearned(task, history, current.has(id), touchedLate.get(id));
  });
  const linked = linkOpen(unlinked, selection.tasks.length, request);
  const staying = sessions.filter((session) => session.status === 'skipped' || isFixed(session));
  const tasks = withRelearned(linked, staying, longestSession);
  const memories = targetMemories(context, isFixed);
  const targetMemory = tasks.flatMap((task) => {
    const memory = task.memory && memories.get(task.item.id);
    return memory ? [[task, memory] as const] : [];
  });
  return {
    input: { ...input, items: prepared.items },
    tasks,
    byId: new Map(tasks.filter(isItsOwn).map((task) => [task.item.id, task])),
    candidates: selection.candidates.map(
      (candidate, index) => candidate && { ...candidate, task: at(tasks, index) },
    ),
    excluded: new Map([...selection.excluded, ...outside]),
    targetMemory: new Map(targetMemory),
    partsDone: tasks.map((task) => partsDoneOf(task, histories)),
  };
}

/** The task that an entry of a session stands for; undefined for what the plan does not have any more. */
export function taskOfEntry(
  { tasks, byId }: Pick<Pool, 'tasks' | 'byId'>,
  { itemId, activity }: Pick<SessionItem, 'itemId' | 'activity'>,
): Task | undefined {
  const task = byId.get(itemId);
  if (activity !== 'relearn') return task;
  return task?.relearnedBy === undefined ? undefined : tasks[task.relearnedBy];
}

function partsDoneOf(task: Task, histories: ReadonlyMap<string, ItemHistory>): readonly number[] {
  return task.isKnown || !isItsOwn(task) ? [] : (histories.get(task.item.id)?.parts ?? []);
}

function isItsOwn({ relearns }: Task): boolean {
  return relearns === undefined;
}
