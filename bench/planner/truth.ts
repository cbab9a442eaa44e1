import { default_w, forgetting_curve, fsrs } from 'ts-fsrs';

/** How memory really works, as far as a simulation is concerned: states are opaque. */
export interface Truth {
  name: string;
  /** After a first study that went well. */
  first(): unknown;
  /** Probability of recall `days` after the last touch. */
  recall(state: unknown, days: number): number;
  /** After a review that passed (`good`) or failed (`again`). */
  next(state: unknown, days: number, passed: boolean): unknown;
}

interface FsrsState {
  stability: number;
  difficulty: number;
}

const GOOD = 3;
const AGAIN = 1;

/** FSRS-6 (Ye et al., KDD 2022) with these 21 weights, on whole days. */
export function fsrsTruth(weights: readonly number[] = default_w, name = 'FSRS-6'): Truth {
  const scheduler = fsrs({ enable_fuzz: false, w: [...weights] });
  const { w } = scheduler.parameters;
  const next = (state: unknown, days: number, grade: number) =>
    scheduler.next_state(state as FsrsState | null, days, grade);
  return {
    name,
    first: () => next(null, 0, GOOD),
    recall: (state, days) => forgetting_curve(w, days, (state as FsrsState).stability),
    next: (state, days, passed) => next(state, days, passed ? GOOD : AGAIN),
  };
}

/**
 * Half-life regression (Settles & Meeder 2016): p = 2^(−Δ/h), h = 2^(θ·x) with x = √(1 + passes), √(1 + failures), 1.
 * It knows no spacing effect, so a planner that believes in one earns nothing for it here.
 */
export function halfLifeTruth(theta: { passed: number; failed: number; bias: number }): Truth {
  interface Counts {
    passes: number;
    failures: number;
  }
  const halfLife = ({ passes, failures }: Counts) =>
    2 ** (theta.passed * Math.sqrt(1 + passes) + theta.failed * Math.sqrt(1 + failures) + theta.bias);
  return {
    name: 'half-life regression',
    first: (): Counts => ({ passes: 0, failures: 0 }),
    recall: (state, days) => 2 ** (-days / halfLife(state as Counts)),
    next: (state, _days, passed): Counts => {
      const { passes, failures } = state as Counts;
      return passed ? { passes: passes + 1, failures } : { passes, failures: failures + 1 };
    },
  };
}

/** Recall on `horizon` after these touches, in expectation over pass and fail of each review; credit as the truth gives. */
export function recallPattern(
  truth: Truth,
  learnDay: number,
  reviewDays: readonly number[],
  horizon: number,
): number {
  const from = (state: unknown, last: number, review: number): number => {
    const day = reviewDays[review];
    if (day === undefined) return truth.recall(state, horizon - last);
    const pass = truth.recall(state, day - last);
    return (
      pass * from(truth.next(state, day - last, true), day, review + 1) +
      (1 - pass) * from(truth.next(state, day - last, false), day, review + 1)
    );
  };
  return from(truth.first(), learnDay, 0);
}
