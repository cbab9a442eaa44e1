import { computeDecayFactor, default_w, fsrs } from 'ts-fsrs';
import type { Grade } from '../../domain/session.ts';
import { power } from './power.ts';

/**
 * Predicted memory by FSRS-6 with its default weights (Ye et al., KDD 2022; ts-fsrs), on whole local days. A review
 * that lies in the future may pass (`good`) or fail (`again`): a state is the distribution over both.
 */
export interface MemoryState {
  /** Outcomes so far; probabilities add up to 1. */
  readonly outcomes: readonly Outcome[];
  /** Probability of recall `days` after the last touch. */
  recall(days: number): number;
  /** The state after a review `days` after the last touch whose outcome is not known yet. */
  reviewed(days: number): MemoryState;
  /** The state after a review whose grade is known. */
  graded(days: number, grade: Grade): MemoryState;
}

interface Outcome {
  probability: number;
  stability: number;
  difficulty: number;
}

export const MEMORY_MODEL = 'FSRS-6 default weights';

/** Nodes kept, about 1 kB each: more than one plan visits, so that forgetting them all costs little. */
const NODE_LIMIT = 60_000;

/** Numbers of an outcome in a node's list. */
const FIELDS = 3;

const RATING: Record<Grade, 1 | 2 | 3 | 4> = { again: 1, hard: 2, good: 3, easy: 4 };
const { decay: DECAY, factor: FACTOR } = computeDecayFactor(default_w);
const scheduler = fsrs({ enable_fuzz: false });

/** The state on the day of a first study, by how it went. */
export function learned(grade: Grade = 'good'): MemoryState {
  return FIRST[grade];
}

/** What somebody knows already, before the plan: as after an effortless first study on the day before it starts. */
export function known(): MemoryState {
  return FIRST.easy;
}

/**
 * Percentage points of readiness, 0–100: ¼ of the recall 14 days before the interview, ½ on its day and ¼ 14 days
 * after it. Only touches before an horizon count for it; what is not learned by then counts 0.
 */
export function readiness(
  first: MemoryState,
  learnedOn: number,
  reviews: readonly number[],
  interviewDay: number,
): number {
  const before = interviewDay - 14;
  let early = 0;
  let state = first;
  let last = learnedOn;
  let isEarlyKnown = false;
  for (const day of reviews) {
    if (!isEarlyKnown && day >= before) {
      early = last < before ? state.recall(before - last) : 0;
      isEarlyKnown = true;
    }
    state = state.reviewed(day - last);
    last = day;
  }
  if (!isEarlyKnown && last < before) early = state.recall(before - last);
  return 25 * early + 50 * state.recall(interviewDay - last) + 25 * state.recall(interviewDay + 14 - last);
}

/** Predicted recall on the interview's day, 0–1. */
export function recallAt(
  first: MemoryState,
  learnedOn: number,
  reviews: readonly number[],
  day: number,
): number {
  let state = first;
  let last = learnedOn;
  for (const review of reviews) {
    state = state.reviewed(review - last);
    last = review;
  }
  return state.recall(day - last);
}

/**
 * Remembers what it computed: all items learned with one grade share one tree of review days. A state is one flat list
 * of numbers, since a search visits thousands of them.
 */
class MemoryNode implements MemoryState {
  static #count = 0;
  /** Probability, stability and difficulty of each outcome in turn. */
  readonly #states: Float64Array;
  /** By days; most states are asked for two or three of them. */
  readonly #recalls: number[] = [];
  #next: MemoryNode[] | undefined;

  constructor(states: Float64Array) {
    this.#states = states;
  }

  get outcomes(): readonly Outcome[] {
    return Array.from({ length: this.#states.length / FIELDS }, (_, place) => this.#outcome(place * FIELDS));
  }

  recall(days: number): number {
    const cached = this.#recalls[days];
    if (cached !== undefined) return cached;
    const states = this.#states;
    let sum = 0;
    for (let from = 0; from < states.length; from += FIELDS) {
      sum += (states[from] ?? 0) * retrievability(days, states[from + 1] ?? 0);
    }
    this.#recalls[days] = sum;
    return sum;
  }

  reviewed(days: number): MemoryNode {
    const cached = this.#next?.[days];
    if (cached) return cached;
    if (++MemoryNode.#count > NODE_LIMIT) MemoryNode.#forget();
    const node = new MemoryNode(this.#branch(days));
    this.#next ??= [];
    this.#next[days] = node;
    return node;
  }

  graded(days: number, grade: Grade): MemoryNode {
    const states = new Float64Array(this.#states.length);
    for (let from = 0; from < states.length; from += FIELDS) {
      const outcome = this.#outcome(from);
      const state = scheduler.next_state(outcome, days, RATING[grade]);
      states.set([outcome.probability, state.stability, state.difficulty], from);
    }
    return new MemoryNode(states);
  }

  /** Every outcome twice: passed and failed. */
  #branch(days: number): Float64Array {
    const states = new Float64Array(2 * this.#states.length);
    for (let from = 0; from < this.#states.length; from += FIELDS) {
      const outcome = this.#outcome(from);
      const recall = retrievability(days, outcome.stability);
      const passed = scheduler.next_state(outcome, days, RATING.good, recall);
      const failed = scheduler.next_state(outcome, days, RATING.again, recall);
      states[2 * from] = outcome.probability * recall;
      states[2 * from + 1] = passed.stability;
      states[2 * from + 2] = passed.difficulty;
      states[2 * from + 3] = outcome.probability * (1 - recall);
      states[2 * from + 4] = failed.stability;
      states[2 * from + 5] = failed.difficulty;
    }
    return states;
  }

  #outcome(from: number): Outcome {
    return {
      probability: this.#states[from] ?? 0,
      stability: this.#states[from + 1] ?? 0,
      difficulty: this.#states[from + 2] ?? 0,
    };
  }

  static #forget(): void {
    for (const root of Object.values(FIRST)) root.#next = undefined;
    MemoryNode.#count = 0;
  }
}

/**
 * Probability of recall `days` after a touch that left a memory of `stability` days: FSRS-6's forgetting curve, as
 * `forgetting_curve` of ts-fsrs but for its rounding to eight decimals and its cost of working the factor out each time.
 */
export function retrievability(days: number, stability: number): number {
  return power(1 + (FACTOR * days) / stability, DECAY);
}

function first(grade: Grade): MemoryNode {
  const { stability, difficulty } = scheduler.next_state(null, 0, RATING[grade]);
  return new MemoryNode(Float64Array.of(1, stability, difficulty));
}

const FIRST: Record<Grade, MemoryNode> = {
  again: first('again'),
  hard: first('hard'),
  good: first('good'),
  easy: first('easy'),
};
