import { daysBetween } from '../../domain/civil-date.ts';
import type { DropReason, PlannerInput, Session } from '../../domain/plan.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { at } from '../element.ts';
import { sittingsOf } from '../fit.ts';
import { localAt } from '../local-time.ts';
import type { MemoryState } from '../memory.ts';
import type { Task } from '../problem.ts';
import { type Candidate, select } from '../select.ts';
import { fateOf } from './fate.ts';
import { type ItemHistory, replayHistory } from './history.ts';
import { hopedFor } from './hoped.ts';
import { promisedItems, promisedTask, unselectedTask, withoutKnown } from './promised.ts';
import { setAside } from './set-aside.ts';
import type { Situation } from './situation.ts';

/** The items that may be in the sessions to come, with what was made of them so far. */
export interface Pool {
  input: PlannerInput;
  tasks: Task[];
  byId: ReadonlyMap<string, Task>;
  /** By task; absent: only as a prerequisite. */
  candidates: readonly (Candidate | undefined)[];
  /** By item id: why it is in no session to come, unless something requires it. */
  excluded: ReadonlyMap<string, DropReason>;
  /** What memory would be if nothing had gone badly, of what did. */
  hoped: ReadonlyMap<Task, MemoryState>;
  /** How many parts of each task's first pass are facts, by position. */
  partsDone: readonly number[];
}

/**
 * Selects anew from what the plan follows now. What was learned counts as known, with the memory that its history left;
 * of what was begun the rest is to be learned; what was skipped is out, with whatever requires it.
 *
 * @param isFixed the sessions whose items count as touched.
 * @param costOf as for `select`.
 */
export function poolItems(
  situation: Situation,
  longestSession: number,
  isFixed: (session: Session) => boolean,
  costOf?: (sittingMinutes: number) => number,
): Pool {
  const { plan, prepared, sessions } = situation;
  const promised = promisedItems(situation);
  const request = withoutKnown(prepared.request, promised);
  const histories = replayHistory({ request, sessions: [...sessions], stamps: plan.stamps }, isFixed);
  const outside = setAside(situation, histories);
  const current = new Set(prepared.items.map(({ id }) => id));
  // What the content no longer has may have been learned all the same, and something may require it.
  const retired = plan.items
    .filter(({ id }) => !current.has(id) && histories.get(id)?.isLearned)
    .map((item) => ({ ...item, requires: [] }));
  const items = [...prepared.items.filter(({ id }) => !outside.has(id)), ...retired];
  const input: PlannerInput = { ...prepared, request, items, idSeed: plan.id };
  const selection = select(input, longestSession, costOf);
  const split = splitItems(situation);
  const touchedLate = touchedToday(situation);
  const isLearned = (id: string) => histories.get(id)?.isLearned === true;
  const isPossible = ({ requires }: StudyItem) =>
    requires.every((id) => isLearned(id) || selected.has(id) || promised.has(id));
  const selected = new Set(selection.tasks.map(({ item }) => item.id));
  // What was learned is still reviewed, and what the frozen hours hold stays, whatever would be selected now.
  const others = prepared.items
    .filter(({ id }) => !selected.has(id) && !outside.has(id))
    .filter(
      (item) => isLearned(item.id) || (promised.has(item.id) && item.kind !== 'mock' && isPossible(item)),
    )
    .map((item, place) => unselectedTask(input, item, selection.tasks.length + place));
  const tasks = [...selection.tasks, ...others].map((task): Task => {
    const { id } = task.item;
    const history = histories.get(id);
    if (!history?.isLearned) return stillToLearn(task, history, split.has(id), longestSession);
    return alreadyLearned(task, history, current.has(id), touchedLate.get(id));
  });
  linkOpen(tasks, selection.tasks.length, request);
  const hopes = hopedFor(situation, isFixed);
  const hoped = tasks.flatMap((task) => {
    const memory = task.memory && hopes.get(task.item.id);
    return memory ? [[task, memory] as const] : [];
  });
  return {
    input: { ...input, items: prepared.items },
    tasks,
    byId: new Map(tasks.map((task) => [task.item.id, task])),
    candidates: selection.candidates.map(
      (candidate, index) => candidate && { ...candidate, task: at(tasks, index) },
    ),
    excluded: new Map([...selection.excluded, ...outside]),
    hoped: new Map(hoped),
    partsDone: tasks.map(({ item, isKnown }) => (isKnown ? 0 : (histories.get(item.id)?.parts.length ?? 0))),
  };
}

/** What was learned is not learned again, and reviewed as long as the content has it. */
function alreadyLearned(task: Task, history: ItemHistory, isCurrent: boolean, touchedLate = -1): Task {
  return {
    ...task,
    sittings: [],
    minutes: 0,
    isKnown: true,
    memory: task.item.reviewMinutes > 0 && isCurrent ? history.memory : undefined,
    touchedOn: Math.max(history.touchedOn, touchedLate),
  };
}

function stillToLearn(
  task: Task,
  history: ItemHistory | undefined,
  isSplit: boolean,
  longestSession: number,
): Task {
  const sittings = restOf(task.item, history, isSplit, longestSession) ?? task.sittings;
  if (task.isKnown) return promisedTask(task, sittings);
  return { ...task, sittings, minutes: sittings.reduce((sum, minutes) => sum + minutes, 0) };
}

/** Items that some session to come, or a missed one, holds in parts. */
function splitItems({ sessions, now, prepared }: Situation): Set<string> {
  const lengths = new Map(prepared.items.map(({ id, parts }) => [id, parts?.length]));
  return new Set(
    sessions
      .filter((session) => ['frozen', 'open', 'missed'].includes(fateOf(session, now)))
      .flatMap(({ items }) => items)
      .filter(({ itemId, parts }) => parts !== undefined && lengths.get(itemId) === parts)
      .map(({ itemId }) => itemId),
  );
}

/** Items of sessions that were done before their time, today or later: they count as met today, however early. */
function touchedToday({ sessions, now, prepared: { request } }: Situation): Map<string, number> {
  const today = localAt(now, request.timeZone).date;
  const day = daysBetween(request.startDate, today);
  return new Map(
    sessions
      .filter(({ status, date }) => status === 'done' && date >= today)
      .flatMap(({ items }) => items.map(({ itemId }) => [itemId, day] as const)),
  );
}

/** The sittings that are left; undefined where nothing says otherwise than the selection. */
function restOf(
  item: StudyItem,
  history: ItemHistory | undefined,
  isSplit: boolean,
  longestSession: number,
): readonly number[] | undefined {
  const done = history?.parts.length ?? 0;
  if (!item.parts || !(isSplit || done > 0)) return undefined;
  const rest = item.parts.slice(done);
  return rest.every((minutes) => minutes <= longestSession) ? rest : sittingsOf(item, longestSession);
}

/** Requirements among what is still to be learned; those of unselected tasks are not linked yet. */
function linkOpen(tasks: readonly Task[], selected: number, { known }: PlannerInput['request']): void {
  const byId = new Map(tasks.map((task) => [task.item.id, task.index]));
  for (const task of tasks.slice(selected)) {
    if (task.isKnown) continue;
    const open = task.item.requires.filter((id) => !known.questions.includes(id));
    task.requires = open.flatMap((id) => byId.get(id) ?? []);
  }
  for (const task of tasks) {
    task.requires = task.requires.filter((index) => !at(tasks, index).isKnown);
    task.requiredBy = [];
  }
  for (const task of tasks) {
    if (task.isKnown) continue;
    for (const index of task.requires) {
      const required = at(tasks, index);
      required.requiredBy = [...required.requiredBy, task.index];
    }
  }
}
