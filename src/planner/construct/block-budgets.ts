import { blockOn } from '../model/blocks.ts';
import { isMockDay, isQuietDay } from '../model/last-days.ts';
import type { PlanningProblem } from '../model/planning-problem.ts';

/** Minutes to keep free for reviews, by day, where they take a share of the time. */
export function reserveFor(problem: PlanningProblem, share: number): number[] {
  const { calendar, slots, request } = problem;
  const minutes = new Array<number>(calendar.days).fill(0);
  for (const slot of slots) minutes[slot.day] = (minutes[slot.day] ?? 0) + slot.share;
  const reviewable = problem.tasks.filter(({ memory }) => memory);
  const each =
    reviewable.reduce((sum, { item }) => sum + item.reviewMinutes, 0) / Math.max(1, reviewable.length);
  return minutes.map((total, day) => {
    const rate = isQuietDay(problem, day) ? 1 : Math.min(1, day / 10) * share;
    return Math.floor(Math.min(request.maxReviewsPerDay * each, rate * total));
  });
}

/** What each block has for first passes, and its free time, in minutes. */
export function budgetsOf(
  problem: PlanningProblem,
  reserve: readonly number[],
): { budgets: number[]; wanted: number[] } {
  const { blocks, slots } = problem;
  const wanted = blocks.map(() => 0);
  const budgets = blocks.map(() => 0);
  const isReserved = new Set<number>();
  let lateMinutes = 0;
  for (const slot of slots) {
    const block = blockOn(blocks, slot.day);
    wanted[block] = (wanted[block] ?? 0) + slot.share;
    if (isMockDay(problem, slot.day)) lateMinutes += slot.share;
    // In the last week only the last block still learns.
    if (isQuietDay(problem, slot.day) && block < blocks.length - 1) continue;
    const kept = isReserved.has(slot.day) ? 0 : (reserve[slot.day] ?? 0);
    isReserved.add(slot.day);
    budgets[block] = (budgets[block] ?? 0) + slot.share - kept;
  }
  const mocks = problem.tasks.reduce((sum, task) => sum + (task.isMock ? task.minutes : 0), 0);
  const mockShare = Math.min(1, mocks / Math.max(1, lateMinutes));
  for (const slot of slots) {
    if (!isMockDay(problem, slot.day)) continue;
    const block = blockOn(blocks, slot.day);
    budgets[block] = Math.max(0, (budgets[block] ?? 0) - mockShare * slot.share);
  }
  const ownItems = problem.tasks.reduce(
    (sum, { item, minutes }) => sum + (item.kind === 'own' ? minutes : 0),
    0,
  );
  const left = Math.max(
    0,
    1 -
      ownItems /
        Math.max(
          1,
          budgets.reduce((sum, minutes) => sum + minutes, 0),
        ),
  );
  return { budgets: budgets.map((minutes) => Math.floor(left * minutes)), wanted };
}
