import { daysBetween } from '../../domain/civil-date.ts';
import type { DropReason, Plan, PlannerInput, Session } from '../../domain/plan.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { BLOCKS } from '../../domain/taxonomy.ts';
import { at } from '../element.ts';
import { levelOf, sittingsOf, tierOf, weightOf } from '../fit.ts';
import { localAt } from '../local-time.ts';
import { learned, type MemoryState } from '../memory.ts';
import type { Task } from '../problem.ts';
import { type Candidate, select } from '../select.ts';
import { fateOf } from './fate.ts';
import { type ItemHistory, replayHistory } from './history.ts';

/** What of a plan a replan changes or heeds. */
export interface Situation {
  /** The plan as it is stored. */
  plan: Plan;
  /** Its sessions, as far as the replan has come. */
  sessions: readonly Session[];
  /** What the plan is to follow from now on. */
  prepared: Pick<Plan, 'request' | 'items' | 'topics' | 'targets' | 'levels'>;
  now: number;
}

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
    const { item } = task;
    const history = histories.get(item.id);
    if (history?.isLearned) {
      return {
        ...task,
        sittings: [],
        minutes: 0,
        isKnown: true,
        memory: item.reviewMinutes > 0 && current.has(item.id) ? history.memory : undefined,
        touchedOn: Math.max(history.touchedOn, touchedLate.get(item.id) ?? -1),
      };
    }
    const sittings = restOf(item, history, split.has(item.id), longestSession) ?? task.sittings;
    if (task.isKnown) return promisedTask(task, sittings);
    return { ...task, sittings, minutes: sittings.reduce((sum, minutes) => sum + minutes, 0) };
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

/** What does not enter at all: what was skipped, halves that cannot be made whole, other mocks for a round that has one. */
function setAside(
  { plan, prepared, sessions, now }: Situation,
  histories: ReadonlyMap<string, ItemHistory>,
): Map<string, DropReason> {
  const outside = new Map<string, DropReason>();
  const isLearned = (id: string) => histories.get(id)?.isLearned === true;
  for (const { status, items } of sessions) {
    if (status !== 'skipped') continue;
    for (const { itemId, activity } of items) {
      if (activity !== 'review' && !isLearned(itemId)) outside.set(itemId, 'skipped');
    }
  }
  for (const item of prepared.items) {
    const { parts = [], isLearned: isWhole = false } = histories.get(item.id) ?? {};
    const isInOrder =
      parts.every((part, index) => part === index + 1) && parts.length <= (item.parts?.length ?? 0);
    if (!isWhole && parts.length > 0 && !isInOrder) outside.set(item.id, 'requires_dropped');
  }
  const known = new Map([...plan.items, ...prepared.items].map((item) => [item.id, item]));
  const taken = new Map<string, Set<string>>();
  for (const session of sessions) {
    if (!['fact', 'frozen', 'open'].includes(fateOf(session, now))) continue;
    for (const { itemId } of session.items) {
      const round = known.get(itemId)?.round;
      if (round) taken.set(round, (taken.get(round) ?? new Set()).add(itemId));
    }
  }
  for (const { id, kind, round } of prepared.items) {
    if (kind === 'mock' && round && taken.get(round)?.has(id) === false) outside.set(id, 'no_time');
  }
  return outside;
}

/** The memory that items which were forgotten, or hard, would have left after a `good`, by id. */
function hopedFor(
  { plan, prepared, sessions }: Situation,
  isFixed: (session: Session) => boolean,
): Map<string, MemoryState> {
  const bad = new Set<string>();
  const kinder = sessions.map((session) => ({
    ...session,
    items: session.items.map((item) => {
      if (item.grade !== 'again' && item.grade !== 'hard') return item;
      bad.add(item.itemId);
      return { ...item, grade: 'good' as const };
    }),
  }));
  if (bad.size === 0) return new Map();
  const fixed = new Set(sessions.filter(isFixed).map(({ id }) => id));
  const told = { request: prepared.request, sessions: kinder, stamps: plan.stamps };
  const histories = replayHistory(told, ({ id }) => fixed.has(id));
  return new Map(
    [...bad].flatMap((id) => {
      const memory = histories.get(id)?.memory;
      return memory ? [[id, memory] as const] : [];
    }),
  );
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

/** Items of sessions that were done before their day: they were met today at the latest. */
function touchedToday({ sessions, now, prepared: { request } }: Situation): Map<string, number> {
  const today = localAt(now, request.timeZone).date;
  const day = daysBetween(request.startDate, today);
  return new Map(
    sessions
      .filter(({ status, date }) => status === 'done' && date > today)
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

/** First passes in frozen sessions: they stay as long as nothing is in conflict. */
function promisedItems({ sessions, now }: Situation): Set<string> {
  return new Set(
    sessions
      .filter((session) => fateOf(session, now) === 'frozen')
      .flatMap(({ items }) => items)
      .filter(({ activity }) => activity !== 'review')
      .map(({ itemId }) => itemId),
  );
}

function withoutKnown(request: PlannerInput['request'], ids: ReadonlySet<string>): PlannerInput['request'] {
  const { topics, questions } = request.known;
  return { ...request, known: { topics, questions: questions.filter((id) => !ids.has(id)) } };
}

/** An unselected task that is to be learned all the same. */
function promisedTask(task: Task, sittings: readonly number[]): Task {
  const { item } = task;
  const whole = sittings.length > 0 ? sittings : [item.minutes];
  return {
    ...task,
    isKnown: false,
    sittings: whole,
    minutes: whole.reduce((sum, minutes) => sum + minutes, 0),
    memory: item.reviewMinutes > 0 ? learned() : undefined,
  };
}

/** An item that is in the plan although it would not be selected now. */
export function unselectedTask(input: PlannerInput, item: StudyItem, index: number): Task {
  return {
    index,
    item,
    weight: weightOf(input, item),
    sittings: [],
    minutes: 0,
    block: BLOCKS.indexOf(item.block),
    topic: item.topic,
    tier: tierOf(input, item),
    level: levelOf(item),
    isMock: item.kind === 'mock',
    round: -1,
    isDesign: item.questionKind === 'system-design',
    isLateAllowed: false,
    memory: undefined,
    isKnown: true,
    requires: [],
    requiredBy: [],
  };
}
