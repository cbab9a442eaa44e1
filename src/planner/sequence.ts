import type { PlannerInput } from '../domain/plan.ts';
import type { Task } from './problem.ts';

/** The share of a block that passes before a topic starts which builds on all others of the block. */
const LATEST_START = 0.4;

/**
 * The order in which a block's tasks are best learned: every topic spread evenly over the block, so that topics
 * alternate (Rohrer: interleaving), easier before harder within a topic, topics that others build on first, and what
 * is hard-required before what requires it.
 */
export function sequence(tasks: readonly Task[], topics: PlannerInput['topics']): Task[] {
  const byTopic = new Map<string, Task[]>();
  for (const task of tasks) byTopic.set(task.topic, [...(byTopic.get(task.topic) ?? []), task]);
  const depths = depthsOf([...byTopic.keys()], topics);
  const deepest = Math.max(1, ...depths.values());
  const position = new Map<Task, number>();
  for (const [topic, group] of byTopic) {
    const start = (LATEST_START * (depths.get(topic) ?? 0)) / deepest;
    group.sort(
      (a, b) => a.level - b.level || b.weight / b.minutes - a.weight / a.minutes || a.index - b.index,
    );
    for (const [rank, task] of group.entries())
      position.set(task, start + ((rank + 0.5) / group.length) * (1 - start));
  }
  const byPosition = [...tasks].sort(
    (a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0) || a.index - b.index,
  );
  return requiredFirst(byPosition);
}

/** Moves each task behind what it requires, and changes nothing else. */
export function requiredFirst(tasks: readonly Task[]): Task[] {
  const byIndex = new Map(tasks.map((task) => [task.index, task]));
  const ordered: Task[] = [];
  const seen = new Set<number>();
  const visit = (task: Task): void => {
    if (seen.has(task.index)) return;
    seen.add(task.index);
    for (const required of task.requires) {
      const other = byIndex.get(required);
      if (other) visit(other);
    }
    ordered.push(task);
  };
  for (const task of tasks) visit(task);
  return ordered;
}

/** How many of `slugs` lie below each topic on the longest path of `buildsOn`. */
function depthsOf(slugs: readonly string[], topics: PlannerInput['topics']): Map<string, number> {
  const buildsOn = new Map(topics.map((topic) => [topic.slug, topic.buildsOn]));
  const inside = new Set(slugs);
  const depths = new Map<string, number>();
  const depth = (slug: string, path: ReadonlySet<string>): number => {
    const cached = depths.get(slug);
    if (cached !== undefined) return cached;
    if (path.has(slug)) return 0;
    const below = (buildsOn.get(slug) ?? []).map((other) => depth(other, new Set([...path, slug])));
    const result = Math.max(0, ...below) + (inside.has(slug) ? 1 : 0);
    depths.set(slug, result);
    return result;
  };
  for (const slug of slugs) depth(slug, new Set());
  const lowest = Math.min(...slugs.map((slug) => depths.get(slug) ?? 0));
  return new Map(slugs.map((slug) => [slug, (depths.get(slug) ?? 0) - lowest]));
}

/**
 * The order inside a session: reviews come before (they warm up), then new items, topics alternating where they can,
 * prerequisites first, as few repeats as possible after the topics that came `before`; the topic with which the session
 * `after` begins rather early than last.
 */
export function alternate(tasks: readonly Task[], before: readonly string[], after?: string): Task[] {
  const left = requiredFirst(
    [...tasks].sort((a, b) => a.round - b.round || a.level - b.level || a.index - b.index),
  );
  const ordered: Task[] = [];
  let last = before.at(-1);
  while (left.length > 0) {
    const counts = new Map<string, number>();
    for (const { topic } of left) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    const isReady = (task: Task) => !left.some((other) => task.requires.includes(other.index));
    const opens = (task: Task) => left.some((other) => other.requires.includes(task.index));
    // Mocks keep the order of their rounds, after all else.
    const isBetter = (a: Task, b: Task) =>
      a.isMock || b.isMock
        ? !a.isMock
        : (Number(b.topic === last) - Number(a.topic === last) ||
            (counts.get(a.topic) ?? 0) - (counts.get(b.topic) ?? 0) ||
            Number(opens(a)) - Number(opens(b)) ||
            Number(a.topic === after) - Number(b.topic === after)) > 0;
    const [task] = left.splice(bestOf(left, isReady, isBetter), 1);
    if (!task) break;
    ordered.push(task);
    last = task.topic;
  }
  return ordered;
}

/** The place of the first ready task that no other is better than; 0 where none is ready. */
function bestOf(
  tasks: readonly Task[],
  isReady: (task: Task) => boolean,
  isBetter: (a: Task, b: Task) => boolean,
): number {
  let best = -1;
  for (const [place, task] of tasks.entries()) {
    if (isReady(task) && (best === -1 || isBetter(task, tasks[best]!))) best = place;
  }
  return Math.max(0, best);
}
