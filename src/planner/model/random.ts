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

/** Spreads 32 bits over 32 bits: every input bit moves about half of the output bits. */
export function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
