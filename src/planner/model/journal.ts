import { at } from './at.ts';
/** One thing that was done to a timetable. */
export type StepKind = 'sit' | 'unsit' | 'review' | 'unreview';

/**
 * What was done since a step began, so that it can be taken back. Flat lists that are used again for each step: a
 * search tries thousands, and most are taken back.
 */
export class Journal {
  #isOpen = false;
  readonly #kinds: StepKind[] = [];
  readonly #tasks: number[] = [];
  /** Slots that were touched. */
  readonly slots: number[] = [];
  readonly #valued: number[] = [];
  readonly #values: number[] = [];

  begin(): void {
    this.#isOpen = true;
    this.#kinds.length = 0;
    this.#tasks.length = 0;
    this.slots.length = 0;
    this.#valued.length = 0;
    this.#values.length = 0;
  }

  end(): void {
    this.#isOpen = false;
  }

  note(kind: StepKind, task: number, slot: number): void {
    if (!this.#isOpen) return;
    this.#kinds.push(kind);
    this.#tasks.push(task);
    this.slots.push(slot);
  }

  /** Notes what a task's readiness was. */
  noteValue(task: number, before: number): void {
    if (!this.#isOpen) return;
    this.#valued.push(task);
    this.#values.push(before);
  }

  /** Tells what was done, the last first. */
  undoSteps(tell: (kind: StepKind, task: number, slot: number) => void): void {
    for (let i = this.#kinds.length - 1; i >= 0; i--)
      tell(at(this.#kinds, i), this.#tasks[i] ?? 0, this.slots[i] ?? 0);
  }

  /** Tells what each task's readiness was, the last first. */
  undoValues(tell: (task: number, before: number) => void): void {
    for (let i = this.#valued.length - 1; i >= 0; i--) tell(this.#valued[i] ?? 0, this.#values[i] ?? 0);
  }
}
