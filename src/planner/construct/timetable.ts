import { LEARN_CONSTRAINTS, REVIEW_CONSTRAINTS, SETTLED_CONSTRAINTS } from '../constraints/index.ts';
import { at } from '../model/at.ts';
import { zeros } from '../model/loads.ts';
import { readiness } from '../model/memory.ts';
import { Placement } from '../model/placement.ts';
import type { PlanningProblem, Task } from '../model/planning-problem.ts';
import type { Slot } from '../model/slots.ts';

/** Readiness in percentage points of what is practised and not reviewed, once it is done. */
const PRACTISED = 90;

/**
 * Who studies what when, while it is being made, and what it is worth. `try…` methods refuse a step that breaks a hard
 * constraint. What is done between `begin` and `end` can be taken back.
 */
export class Timetable extends Placement {
  /** Readiness of each task, 0–100. */
  readonly readiness: number[];
  /** Σ wᵢ Vᵢ. */
  value = 0;
  /**
   * By block: minutes of first passes that the search leaves it, so that one block's many short items do not crowd
   * another's few long ones out; empty: none.
   */
  leastMinutes: readonly number[] = [];
  readonly #readinessAfter: typeof readiness;
  #valueBefore = 0;
  #inversionsBefore = 0;
  #againstBefore = 0;

  constructor(problem: PlanningProblem) {
    super(problem);
    this.readiness = zeros(problem.tasks.length);
    this.#readinessAfter = problem.readiness ?? readiness;
    for (const task of problem.tasks) this.#revalue(task);
  }

  /** Learns a task in these slots, one a sitting; false, and nothing changed, where a constraint forbids it. */
  tryLearn(task: Task, slots: readonly number[]): boolean {
    for (let sitting = 0; sitting < slots.length; sitting++) {
      const slot = this.slot(slots[sitting] ?? 0);
      const step = { task, slot, minutes: task.sittings[sitting] ?? 0 };
      if (!LEARN_CONSTRAINTS.every((constraint) => constraint.allows(this, step))) {
        this.unsitAll(task);
        return false;
      }
      this.sit(task, slot);
    }
    this.countPairs(task, 1);
    this.#revalue(task);
    return true;
  }

  /** Takes a task's first pass and reviews out; the caller sees to what requires it. */
  unlearn(task: Task): void {
    const reviews = at(this.reviewSlots, task.index);
    while (reviews.length > 0) this.takeReview(task, this.slot(reviews[reviews.length - 1] ?? 0));
    if (at(this.learnSlots, task.index).length === 0) this.#revalue(task);
    else this.unplace(task);
  }

  /** Takes a task's first pass out and leaves its reviews, for a move. */
  unplace(task: Task): void {
    if (at(this.learnSlots, task.index).length === 0) return;
    this.countPairs(task, -1);
    this.unsitAll(task);
    this.#revalue(task);
  }

  /** Puts a task back where it was, without asking. */
  restore(task: Task, slots: readonly number[]): void {
    if (slots.length === 0) return;
    for (const index of slots) this.sit(task, this.slot(index));
    this.countPairs(task, 1);
    this.#revalue(task);
  }

  canReview(task: Task, slot: Slot): boolean {
    const step = { task, slot, minutes: task.item.reviewMinutes };
    return REVIEW_CONSTRAINTS.every((constraint) => constraint.allows(this, step));
  }

  tryReview(task: Task, index: number): boolean {
    if (!this.canReview(task, this.slot(index))) return false;
    this.review(task, index);
    return true;
  }

  /** Adds a review without asking. */
  review(task: Task, index: number): void {
    this.putReview(task, this.slot(index));
    this.#revalue(task);
  }

  unreview(task: Task, index: number): void {
    this.takeReview(task, this.slot(index));
    this.#revalue(task);
  }

  /** Whether a slot's session and week are as they may stay (H12, H14). */
  isSettled(index: number): boolean {
    const slot = this.slot(index);
    return SETTLED_CONSTRAINTS.every((constraint) => constraint.holds(this, slot));
  }

  /** What a review of `task` on `day` would make of its readiness. */
  readinessWith(task: Task, day: number): number {
    if (!task.memory) return 0;
    const days = this.reviewDays(task);
    const place = days.findIndex((other) => day < other);
    days.splice(place === -1 ? days.length : place, 0, day);
    return this.#readinessAfter(task.memory, this.learnedOn(task), days, this.problem.interviewDay);
  }

  /** Begins a step that can be taken back, until the next one begins or `end`. */
  begin(): void {
    this.journal.begin();
    this.#valueBefore = this.value;
    this.#inversionsBefore = this.topics.inversions;
    this.#againstBefore = this.topics.againstFoundations;
  }

  end(): void {
    this.journal.end();
  }

  /** Whether all sessions that the step touched may stay as they are. */
  isStepSettled(): boolean {
    return this.journal.slots.every((index) => this.isSettled(index));
  }

  /** Slots that the step has left in a state in which they may not stay. */
  unsettledInStep(): number[] {
    return [...new Set(this.journal.slots)].filter((index) => !this.isSettled(index));
  }

  /** Takes back what was done since `begin`. */
  rollBack(): void {
    this.takeStepsBack();
    this.journal.undoValues((task, before) => {
      this.readiness[task] = before;
    });
    this.value = this.#valueBefore;
    this.topics.inversions = this.#inversionsBefore;
    this.topics.againstFoundations = this.#againstBefore;
  }

  #revalue(task: Task): void {
    const before = this.readiness[task.index] ?? 0;
    const after = this.#readinessOf(task);
    if (after === before) return;
    this.journal.noteValue(task.index, before);
    this.readiness[task.index] = after;
    this.value += task.weight * (after - before);
  }

  #readinessOf(task: Task): number {
    if (!this.isLearned(task)) return 0;
    if (!task.memory) return PRACTISED;
    return this.#readinessAfter(
      task.memory,
      this.learnedOn(task),
      this.reviewDays(task),
      this.problem.interviewDay,
    );
  }
}
