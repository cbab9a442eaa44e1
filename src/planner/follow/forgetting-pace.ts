import type { Session } from '../../domain/session.ts';
import type { ItemHistory } from '../repair/facts/history.ts';

/**
 * What stands for people in general, beside what the person graded. Real people forget more than default weights say: where
 * reviews came two weeks late, 35 % of answers were gone and 21 % were predicted, which is five for three. Among simulated
 * people a weight of two or three failures has the least error; with fewer the pace follows chance, with more it follows
 * the person too late.
 */
const PRIOR = { failures: 2.5, expected: 1.5 };

/**
 * How many times what the memory model predicts a person forgets: the reviews that they graded `again`, over those that
 * were to be expected by the memory that they had before each. That of people in general where nothing was graded.
 */
export class ForgettingPace {
  /** Reviews that were graded. */
  grades = 0;
  #failures = 0;
  #expectedFailures = 0;

  /** Counts the graded reviews of a session, by what memory kept before it; it is handed to `replayHistory`. */
  readonly see = (day: number, before: ReadonlyMap<string, ItemHistory>, { items }: Session): void => {
    for (const { itemId, activity, grade } of items) {
      const history = before.get(itemId);
      if (activity !== 'review' || grade === undefined || !history?.memory) continue;
      this.grades += 1;
      if (grade === 'again') this.#failures += 1;
      this.#expectedFailures += 1 - history.memory.recall(Math.max(0, day - history.touchedOn));
    }
  };

  get factor(): number {
    return (this.#failures + PRIOR.failures) / (this.#expectedFailures + PRIOR.expected);
  }
}
