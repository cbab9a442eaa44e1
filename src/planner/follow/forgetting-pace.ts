import type { Session } from '../../domain/plan.ts';
import type { ItemHistory } from '../repair/facts/history.ts';

/**
 * Failures that stand for what is known of people in general, beside those of the person: with fewer the pace follows
 * chance, with more it follows the person too late: of 1, 2, 3, 5 and 8, 1 has the least error among simulated people.
 */
const PRIOR_FAILURES = 1;

/**
 * How many times what the memory model predicts a person forgets: the reviews that they graded `again`, over those that
 * were to be expected by the memory that they had before each. 1 where nothing was graded.
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
    return (this.#failures + PRIOR_FAILURES) / (this.#expectedFailures + PRIOR_FAILURES);
  }
}
