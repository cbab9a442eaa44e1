import { mix } from '../../domain/hash32.ts';

/** Numbers in [0, 1) that depend on nothing but a seed. */
export type Random = () => number;

/**
 * A seeded generator: a Weyl sequence (the golden ratio in 32 bits) through a multiply-and-shift mixer of murmur's
 * family. Good enough to choose moves of a search; not for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = mix(seed | 0);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 0x1_0000_0000;
  };
}
