import { canonicalJson } from '../../../domain/canonical-json.ts';
import type { StudyRequest } from '../../../domain/study-request.ts';
import { subtract } from '../../../time/spans.ts';
import { valueRate, withRequired } from '../../construct/share.ts';
import type { Task } from '../../model/planning-problem.ts';
import { freeTime } from '../../model/slots.ts';
import type { Situation } from '../facts/replan-context.ts';
import { placeAsIs } from './place-task.ts';
import type { Workbench } from './repair-state.ts';
import { addReview } from './restore-reviews.ts';

/** Fields of a request that decide which items there are. */
const CHOICES = ['careerLevel', 'role', 'specialisations', 'rounds', 'known', 'ownItems'] as const;

/** Whether what the plan follows now gives it more time or other items than before; without that nothing new enters. */
export function mayGrow({ plan, prepared }: Situation): boolean {
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

/** Mocks that are expected and not planned wait for a place like what was missed. */
export function waitForMocks({ timetable, pool, pending }: Workbench): void {
  const { tasks, interviewDay } = timetable.problem;
  for (const task of tasks) {
    if (!task.isMock || timetable.isLearned(task) || pending.has(task) || !pool.candidates[task.index])
      continue;
    pending.set(task, interviewDay * 1440);
  }
}

/** Learns in slack and free time what was left out, what the blocks draw on first before the rest, and reviews it. */
export function grow(bench: Workbench): void {
  const { timetable, pool } = bench;
  const left = timetable.problem.tasks
    .filter((task) => !timetable.isLearned(task) && pool.candidates[task.index] && task.weight > 0)
    .sort((a, b) => a.tier - b.tier || valueRate(b) - valueRate(a) || a.index - b.index);
  const learned: Task[] = [];
  for (const task of left) {
    const bundle = withRequired(timetable.problem, task).filter((other) => !timetable.isLearned(other));
    const mark = bench.mark();
    for (const other of bundle) bench.wait(other, originOf(bench, other));
    if (bundle.every((other) => placeAsIs(bench, other, 'nothing'))) learned.push(...bundle);
    else bench.rollback(mark);
  }
  for (const task of learned) {
    for (let count = 0; count < 2; count++) {
      const slots = timetable.problem.slots.filter(
        ({ index }) => bench.isUsed(index) && !bench.isLocked(index),
      );
      addReview(
        bench,
        task,
        slots.map(({ index }) => index),
      );
    }
  }
}

/** The start of its block's days, so that what is new goes where it belongs. */
function originOf({ timetable }: Workbench, task: Task): number {
  return (timetable.problem.opensOn[task.block] ?? 0) * 1440;
}
