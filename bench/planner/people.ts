import type { Draw } from './draw.ts';
import { halfLifeTruth, type Truth } from './truth.ts';

/** A simulated person: how each of their items is remembered, by families that the planner does not believe in. */
export interface Person {
  /** The truth of one more item: the person's own, a little harder or easier. */
  nextItem(): Truth;
}

const FAMILIES = [halfLifePerson, activationPerson, mixturePerson];

/** A person of a family drawn at random. */
export function somePerson(draw: Draw): Person {
  return { nextItem: draw.pick(FAMILIES)(draw) };
}

/** First half-lives of 5 to 25 days, each pass worth a factor of 1.5 to 3, failures costing up to a half (row 9's draws). */
function halfLifePerson(draw: Draw): () => Truth {
  const firstDays = 5 + 20 * draw.unit();
  const passed = Math.log2(1.5 + 1.5 * draw.unit()) / (Math.SQRT2 - 1);
  const failed = -draw.unit() / (Math.SQRT2 - 1);
  return () =>
    halfLifeTruth({ passed, failed, bias: Math.log2(firstDays) - passed - failed + 0.4 * draw.normal() });
}

/**
 * Activation of ACT-R with decay that depends on the activation at each encounter (Pavlik & Anderson 2005):
 * m = ln Σ tᵢ^−dᵢ, dᵢ = c e^m + a, p = 1 / (1 + e^((τ − m) / s)), with t in days. Their figures (a 0.177, c 0.217, s 0.255,
 * τ −0.704), each within 30 %.
 */
function activationPerson(draw: Draw): () => Truth {
  const near = (value: number) => value * (0.7 + 0.6 * draw.unit());
  const [base, spread, scale, threshold] = [near(0.177), near(0.217), near(0.255), near(-0.704)];
  return () => {
    const own = threshold + 0.15 * draw.normal();
    const activation = (encounters: readonly Encounter[], days: number) =>
      Math.log(encounters.reduce((sum, { ago, decay }) => sum + Math.max(0.02, ago + days) ** -decay, 0));
    const next = (state: unknown, days: number): Encounter[] => {
      const encounters = state as Encounter[];
      const decay = spread * Math.exp(activation(encounters, days)) + base;
      return [...encounters.map((each) => ({ ...each, ago: each.ago + days })), { ago: 0, decay }];
    };
    return {
      name: 'ACT-R activation',
      first: (): Encounter[] => [{ ago: 0, decay: base }],
      recall: (state, days) => 1 / (1 + Math.exp((own - activation(state as Encounter[], days)) / scale)),
      next,
    };
  };
}

interface Encounter {
  /** Days before the last touch. */
  ago: number;
  decay: number;
}

/**
 * Two traces that fade by power laws (Wixted 2004): p = (1 − π) (1 + t/τ₁)^−β + π (1 + t/τ₂)^−β. A pass moves a part of the
 * fragile trace to the durable one, the more the less was expected of it; a failure moves a third of that.
 */
function mixturePerson(draw: Draw): () => Truth {
  const [fragile, durable] = [1 + 3 * draw.unit(), 30 + 70 * draw.unit()];
  const decay = 0.4 + 0.5 * draw.unit();
  const gain = 0.4 + 0.5 * draw.unit();
  const start = 0.3 + 0.3 * draw.unit();
  const recall = (share: number, days: number) =>
    (1 - share) * (1 + days / fragile) ** -decay + share * (1 + days / durable) ** -decay;
  return () => {
    const first = Math.min(0.9, Math.max(0.1, start + 0.1 * draw.normal()));
    return {
      name: 'power-law mixture',
      first: () => first,
      recall: (state, days) => recall(state as number, days),
      next: (state, days, isPassed) => {
        const share = state as number;
        const moved = (1 - share) * gain * (1 - recall(share, days) / 2);
        return share + (isPassed ? moved : moved / 3);
      },
    };
  };
}
