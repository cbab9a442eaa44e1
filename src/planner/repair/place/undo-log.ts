/** Ways back, in the order in which the steps were taken. */
export class UndoLog {
  readonly #undos: (() => void)[] = [];

  note(undo: () => void): void {
    this.#undos.push(undo);
  }

  /** A point to which `rollback` returns. */
  mark(): number {
    return this.#undos.length;
  }

  rollback(mark: number): void {
    while (this.#undos.length > mark) this.#undos.pop()?.();
  }
}
