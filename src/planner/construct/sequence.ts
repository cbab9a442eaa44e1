import type { PlannerInput } from '../../domain/schedule.ts';
import type { Task } from '../model/planning-problem.ts';
import { requiredFirst } from '../model/required-first.ts';

/** The share of a block that passes before a topic starts which all others of its chain lie under, and after one ends which lies under all. */
const STAGGER = 0.4;

/**
 * The order in which a block's tasks are best learned: every topic spread evenly over the block, so that topics
 * alternate (Rohrer: interleaving), easier before harder within a topic, topics that others build on begun and ended
 * before those, and what is hard-required before what requires it.
 */
export function sequence(tasks: readonly Task[], topics: PlannerInput['topics']): Task[] {
  const byTopic = new Map<string, Task[]>();
  for (const task of tasks) byTopic.set(task.topic, [...(byTopic.get(task.topic) ?? []), task]);
  const depths = depthsOf([...byTopic.keys()], topics);
  const heights = depthsOf([...byTopic.keys()], upsideDown(topics));
  const position = new Map<Task, number>();
  for (const [topic, group] of byTopic) {
    const [below, above] = [depths.get(topic) ?? 0, heights.get(topic) ?? 0];
    const chain = Math.max(1, below + above);
    const start = (STAGGER * below) / chain;
    const end = 1 - (STAGGER * above) / chain;
    group.sort(
      (a, b) => a.level - b.level || b.weight / b.minutes - a.weight / a.minutes || a.index - b.index,
    );
    for (const [rank, task] of group.entries())
      position.set(task, start + ((rank + 0.5) / group.length) * (end - start));
  }
  const byPosition = [...tasks].sort(
    (a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0) || a.index - b.index,
  );
  return requiredFirst(byPosition);
}

/** The same topics, each with those that build on it in the place of what it builds on. */
function upsideDown(topics: PlannerInput['topics']): PlannerInput['topics'] {
  return topics.map((topic) => ({
    ...topic,
    buildsOn: topics.flatMap(({ slug, buildsOn }) => (buildsOn.includes(topic.slug) ? [slug] : [])),
  }));
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
