/**
 * `base` to the power of `exponent`, for a base above 0. The operator `**` rounds otherwise in Node 24 than in Node 22,
 * and a search makes another plan of a last bit; `Math.exp` and `Math.log` give the same bits in both.
 */
export function power(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base));
}
