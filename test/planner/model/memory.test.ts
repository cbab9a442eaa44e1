import { default_w, forgetting_curve, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { learned, readiness, retrievability } from '../../../src/planner/model/memory.ts';

describe('memory', () => {
  it('follows the forgetting curve of FSRS-6', () => {
    for (const days of [0, 1, 7, 30, 182]) {
      for (const stability of [0.5, 2.3065, 40]) {
        expect(retrievability(days, stability)).toBeCloseTo(forgetting_curve(default_w, days, stability), 7);
      }
    }
  });

  it('follows the trajectory of known grades', () => {
    const algorithm = fsrs({ enable_fuzz: false });
    let state = algorithm.next_state(null, 0, 3);
    let memory = learned('good');
    for (const [days, grade, rating] of [
      [3, 'good', 3],
      [10, 'again', 1],
      [2, 'hard', 2],
      [20, 'easy', 4],
    ] as const) {
      state = algorithm.next_state(state, days, rating);
      memory = memory.graded(days, grade);
      const [outcome] = memory.outcomes;
      expect(outcome).toEqual({ probability: 1, stability: state.stability, difficulty: state.difficulty });
    }
  });

  it('expects a review that has not been to pass or fail', () => {
    const memory = learned().reviewed(5).reviewed(12);
    expect(memory.outcomes).toHaveLength(4);
    expect(memory.outcomes.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  it('weighs 14 days before, the day, and 14 days after', () => {
    const last = learned().reviewed(30);
    const expected = 25 * learned().recall(26) + 50 * last.recall(10) + 25 * last.recall(24);
    expect(readiness(learned(), 0, [30], 40)).toBeCloseTo(expected, 10);
    expect(readiness(learned(), 35, [], 40)).toBeCloseTo(
      50 * learned().recall(5) + 25 * learned().recall(19),
      10,
    );
  });
});
