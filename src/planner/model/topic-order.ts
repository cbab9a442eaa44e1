import { at } from './at.ts';
import type { PlanningProblem, Task } from './planning-problem.ts';

/** How topics lie in sessions: what interleaving, rising difficulty and foundations first count, kept up with each step. Mocks have none. */
export class TopicOrder {
  /** Σ over sessions and topics of the new items beyond the first. */
  massed = 0;
  /** Pairs of one topic of which the harder is learned in an earlier session than the easier. */
  inversions = 0;
  /** Pairs of which what builds on the other's topic is learned in an earlier session, at the same or a higher level. */
  againstFoundations = 0;
  /** Sittings of each topic in each slot, slot by slot. */
  readonly #counts: Uint16Array;
  readonly #topicOf: number[];
  readonly #topics: number;
  readonly #byTopic: readonly (readonly Task[])[];
  /** By topic, the items of the topics that it builds on, and of those that build on it. */
  readonly #below: readonly (readonly Task[])[];
  readonly #above: readonly (readonly Task[])[];

  constructor({ tasks, slots, buildsOn }: PlanningProblem) {
    const topics = [...new Set(tasks.map(({ topic }) => topic))];
    const position = new Map(topics.map((topic, index) => [topic, index]));
    this.#topics = topics.length;
    this.#topicOf = tasks.map(({ topic }) => position.get(topic) ?? 0);
    this.#byTopic = topics.map((topic) => tasks.filter((task) => task.topic === topic && !task.isMock));
    const itemsOf = (isThere: (topic: string) => boolean) =>
      topics.flatMap((topic, index) => (isThere(topic) ? at(this.#byTopic, index) : []));
    this.#below = topics.map((topic) =>
      itemsOf((other) => other !== topic && (buildsOn?.get(topic)?.includes(other) ?? false)),
    );
    this.#above = topics.map((topic) =>
      itemsOf((other) => other !== topic && (buildsOn?.get(other)?.includes(topic) ?? false)),
    );
    this.#counts = new Uint16Array(slots.length * topics.length);
  }

  sit(task: Task, slot: number): void {
    if (task.isMock) return;
    const cell = this.#cell(task, slot);
    const before = this.#counts[cell] ?? 0;
    this.#counts[cell] = before + 1;
    if (before > 0) this.massed++;
  }

  unsit(task: Task, slot: number): void {
    if (task.isMock) return;
    const cell = this.#cell(task, slot);
    const after = (this.#counts[cell] ?? 0) - 1;
    this.#counts[cell] = after;
    if (after > 0) this.massed--;
  }

  /** Counts a task's pairs where it is learned in `slot`, or takes them out; `learnedIn` tells the others' slots. */
  countPairs(task: Task, slot: number, sign: 1 | -1, learnedIn: (other: Task) => number): void {
    if (task.isMock) return;
    for (const other of at(this.#byTopic, this.#topicOf[task.index] ?? 0)) {
      if (other.level === task.level) continue;
      const otherSlot = learnedIn(other);
      if (otherSlot === -1) continue;
      if (task.level < other.level ? otherSlot < slot : slot < otherSlot) this.inversions += sign;
    }
    this.againstFoundations += sign * this.foundationsAfter(task, slot, learnedIn).length;
    for (const other of at(this.#above, this.#topicOf[task.index] ?? 0)) {
      const otherSlot = other.level >= task.level ? learnedIn(other) : -1;
      if (otherSlot !== -1 && otherSlot < slot) this.againstFoundations += sign;
    }
  }

  /** What a task builds on, at its level or a lower one, and is learned after `slot`. */
  foundationsAfter(task: Task, slot: number, learnedIn: (other: Task) => number): Task[] {
    return at(this.#below, this.#topicOf[task.index] ?? 0).filter(
      (other) => other.level <= task.level && learnedIn(other) > slot,
    );
  }

  #cell(task: Task, slot: number): number {
    return slot * this.#topics + (this.#topicOf[task.index] ?? 0);
  }
}
