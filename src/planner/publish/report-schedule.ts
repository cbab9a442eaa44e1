import { addDays } from '../../domain/civil-date.ts';
import type { DropReason, PlanBlock, PlannerInput, Schedule, TopicCoverage } from '../../domain/schedule.ts';
import { at } from '../model/at.ts';
import { blockOn } from '../model/blocks.ts';
import { opensNextEarly } from '../model/early-opening.ts';
import { isInWindow } from '../model/fit.ts';
import { MEMORY_MODEL, recallAt } from '../model/memory.ts';
import type { Placement } from '../model/placement.ts';
import type { PlanningProblem } from '../model/planning-problem.ts';

/** Each block's days, its time and what its own items take of all time. */
export function reportBlocks(placement: Placement): PlanBlock[] {
  const { problem } = placement;
  const wantedMinutes = wantedByBlock(problem);
  const planned = plannedByBlock(placement);
  return problem.blocks.map(({ id, from, to }, block) => {
    return {
      id,
      from: dateOf(placement, from),
      to: dateOf(placement, to),
      wantedMinutes: wantedMinutes[block] ?? 0,
      plannedMinutes: planned[block] ?? 0,
      ...(opensNextEarly(placement, block)
        ? { handedOnFrom: dateOf(placement, placement.opensOn[block + 1] ?? 0) }
        : {}),
    };
  });
}

/** Minutes that the person's time holds in each block's days. */
export function wantedByBlock({ blocks, slots }: PlanningProblem): number[] {
  const wanted = blocks.map(() => 0);
  for (const { day, share } of slots) {
    const block = blockOn(blocks, day);
    wanted[block] = (wanted[block] ?? 0) + share;
  }
  return wanted;
}

/** Minutes of each block's own items, first passes and reviews. */
export function plannedByBlock(placement: Placement): number[] {
  const planned = [...placement.blockMinutes];
  for (const task of placement.problem.tasks) {
    const reviews = at(placement.reviewSlots, task.index).length * task.item.reviewMinutes;
    planned[task.block] = (planned[task.block] ?? 0) + reviews;
  }
  return planned;
}

/** What is in the plan by topic, and what is not, with the reason. */
export function reportCoverage(
  placement: Placement,
  input: PlannerInput,
  excluded: ReadonlyMap<string, DropReason>,
): Schedule['coverage'] {
  const minutes = minutesByItem(placement);
  const items = [...input.items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const topics = new Map<string, TopicCoverage>();
  for (const item of items) {
    const topic = topics.get(item.topic) ?? { topic: item.topic, planned: 0, available: 0, minutes: 0 };
    if (isInWindow(input, item)) topic.available++;
    const spent = minutes.get(item.id) ?? 0;
    if (spent > 0) topic.planned++;
    topic.minutes += spent;
    topics.set(item.topic, topic);
  }
  return {
    topics: [...topics.values()].sort((a, b) => (a.topic < b.topic ? -1 : 1)),
    dropped: items
      .filter(({ id }) => !minutes.has(id))
      .map(({ id, title, requires }) => ({ itemId: id, title, reason: reasonFor(id, requires, excluded) })),
  };
}

function reasonFor(
  id: string,
  requires: readonly string[],
  excluded: ReadonlyMap<string, DropReason>,
): DropReason {
  return (
    excluded.get(id) ??
    (requires.some((other) => excluded.get(other) === 'too_long') ? 'requires_dropped' : 'no_time')
  );
}

function minutesByItem(placement: Placement): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const task of placement.problem.tasks) {
    const learned = at(placement.learnSlots, task.index).length > 0 ? task.minutes : 0;
    const spent = learned + at(placement.reviewSlots, task.index).length * task.item.reviewMinutes;
    if (spent > 0) minutes.set(task.item.id, spent);
  }
  return minutes;
}

/** Predicted recall on the interview day of what the plan teaches and memory keeps: weighted means. */
export function reportPlacedRecall(placement: Placement): Schedule['recall'] {
  const { interviewDay, tasks } = placement.problem;
  const topics = new Map<string, { recall: number; weight: number }>();
  const total = { recall: 0, weight: 0 };
  let of = 0;
  for (const task of tasks) {
    const days = placement.reviewDays(task);
    if (!task.memory || !placement.isLearned(task) || (task.isKnown && days.length === 0)) continue;
    of += 1;
    const recall = recallAt(task.memory, placement.learnedOn(task), days, interviewDay);
    const topic = topics.get(task.topic) ?? { recall: 0, weight: 0 };
    for (const sum of [topic, total]) {
      sum.recall += task.weight * recall;
      sum.weight += task.weight;
    }
    topics.set(task.topic, topic);
  }
  const mean = (sum: { recall: number; weight: number }) =>
    sum.weight === 0 ? 0 : Math.round((1000 * sum.recall) / sum.weight) / 1000;
  return {
    atInterview: mean(total),
    of,
    topics: [...topics]
      .map(([topic, sum]) => ({ topic, atInterview: mean(sum) }))
      .sort((a, b) => (a.topic < b.topic ? -1 : 1)),
    model: MEMORY_MODEL,
  };
}

function dateOf({ problem }: Placement, day: number): string {
  return addDays(problem.calendar.startDate, day);
}
