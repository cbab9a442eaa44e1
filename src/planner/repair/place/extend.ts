import { canonicalJson } from '../../../domain/canonical-json.ts';
import type { StudyRequest } from '../../../domain/study-request.ts';
import { subtract } from '../../../time/spans.ts';
import { MINUTES_PER_DAY } from '../../../time/wall-clock.ts';
import { withRequired } from '../../construct/choose-in-turn.ts';
import { valueRate } from '../../construct/task-value.ts';
import type { Task } from '../../model/planning-problem.ts';
import { freeTime } from '../../model/slots.ts';
import type { ReplanContext } from '../facts/replan-context.ts';
import { horizonOf } from './lay-out.ts';
import { placeAsIs } from './place-task.ts';
import type { RepairState } from './repair-state.ts';
import { addBestReview } from './restore-reviews.ts';

/** Fields of a request that decide which items there are. */
const CHOICES = ['careerLevel', 'role', 'specialisations', 'rounds', 'known', 'ownItems'] as const;

/** Whether what the plan follows now gives it more time or other items than before; without that nothing new enters. */
export function mayExtend({ plan, prepared }: ReplanContext): boolean {
  const [before, after] = [plan.request, prepared.request];
  const isOther = (a: unknown, b: unknown) => canonicalJson(a) !== canonicalJson(b);
  return (
    CHOICES.some((field) => isOther(before[field], after[field])) ||
    isOther(plan.targets, prepared.targets) ||
    isOther(plan.levels, prepared.levels) ||
    isOther(plan.items, prepared.items) ||
    hasMoreTime(before, after)
  );
}

/** Whether what the plan follows now gives it other days, windows or caps than before, be it more or less time. */
export function hasOtherTime({ plan, prepared }: ReplanContext): boolean {
  const timeOf = (request: StudyRequest) => canonicalJson([freeTime(request), request.sessionMinutes]);
  return timeOf(plan.request) !== timeOf(prepared.request);
}

function hasMoreTime(before: StudyRequest, after: StudyRequest): boolean {
  const [old, now] = [freeTime(before), freeTime(after)];
  if (now.days > old.days || now.minutesPerDay > old.minutesPerDay || now.minutesPerWeek > old.minutesPerWeek)
    return true;
  if (
    after.sessionMinutes.max > before.sessionMinutes.max ||
    after.sessionMinutes.min < before.sessionMinutes.min
  )
    return true;
  if (after.maxReviewsPerDay > before.maxReviewsPerDay) return true;
  return now.windows.some(
    (window) =>
      subtract(
        [window],
        old.windows.filter(({ day }) => day === window.day),
      ).length > 0,
  );
}

/** What the person added and is not planned waits for a place like what was missed, from the first day that can change. */
export function addPendingOwnItems(state: RepairState): void {
  const { timetable, pool, context } = state;
  const { day, minute } = horizonOf(context.prepared.request, context.now);
  for (const task of timetable.problem.tasks) {
    if (task.item.kind !== 'own' || timetable.isLearned(task) || !pool.candidates[task.index]) continue;
    state.addPending(task, day * MINUTES_PER_DAY + minute);
  }
}

/** Mocks that are expected and not planned wait for a place like what was missed. */
export function addPendingMocks({ timetable, pool, pending }: RepairState): void {
  const { tasks, interviewDay } = timetable.problem;
  for (const task of tasks) {
    if (!task.isMock || timetable.isLearned(task) || pending.has(task) || !pool.candidates[task.index])
      continue;
    pending.set(task, interviewDay * MINUTES_PER_DAY);
  }
}

/** What is to be learned again, and is not planned, waits for the next place. */
export function addPendingRelearned(state: RepairState): void {
  const { timetable, context } = state;
  const { day, minute } = horizonOf(context.prepared.request, context.now);
  for (const task of timetable.problem.tasks) {
    if (task.relearns === undefined || timetable.isLearned(task)) continue;
    state.addPending(task, day * MINUTES_PER_DAY + minute);
  }
}

/** Learns in slack and free time what was left out, what the blocks draw on first before the rest, and reviews it. */
export function extendPlan(state: RepairState): void {
  const { timetable, pool } = state;
  const left = timetable.problem.tasks
    .filter((task) => !timetable.isLearned(task) && pool.candidates[task.index] && task.weight > 0)
    .sort((a, b) => a.tier - b.tier || valueRate(b) - valueRate(a) || a.index - b.index);
  const learned: Task[] = [];
  for (const task of left) {
    const closure = withRequired(timetable.problem, task).filter((other) => !timetable.isLearned(other));
    const mark = state.mark();
    for (const other of closure) state.addPending(other, blockStartOf(state, other));
    if (closure.every((other) => placeAsIs(state, other, 'nothing'))) learned.push(...closure);
    else state.rollback(mark);
  }
  for (const task of learned) {
    for (let count = 0; count < 2; count++) {
      const slots = timetable.problem.slots.filter(
        ({ index }) => state.isUsed(index) && !state.isPinned(index),
      );
      addBestReview(
        state,
        task,
        slots.map(({ index }) => index),
      );
    }
  }
}

/** The start of its block's days, so that what is new goes where it belongs. */
function blockStartOf({ timetable }: RepairState, task: Task): number {
  return (timetable.opensOn[task.block] ?? 0) * MINUTES_PER_DAY;
}
