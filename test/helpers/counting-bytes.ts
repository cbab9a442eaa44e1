/** Bytes that are other ones at each draw, and the same in each run. */
export function countingBytes(): (length: number) => Uint8Array {
  let draws = 0;
  return (length) => {
    const draw = draws++;
    // A byte counts to 255 only: every other one goes on from there.
    return Uint8Array.from({ length }, (_, at) => draw + (at % 2) * (draw >> 8));
  };
}
