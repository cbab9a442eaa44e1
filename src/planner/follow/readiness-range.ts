/**
 * What came true over what was said one to six weeks in, at the 10th and the 90th percentile of 765 simulated people, by
 * how many reviews they had graded; other people than those by whom it is measured (row 28 of the planner's measures; the
 * command is in `docs/planner.md`).
 */
const TABLE = [
  { grades: 60, low: 0.78, high: 1.08 },
  { grades: 20, low: 0.71, high: 1.1 },
  { grades: 0, low: 0.7, high: 1.16 },
] as const;

/**
 * Where readiness at the interview comes out for eight of ten people.
 *
 * @param ifFollowed what is said, 0–1.
 * @param most the part of the target's weight that will be learned: nobody remembers more.
 * @param grades how many reviews the person has graded.
 * @returns low and high, with `ifFollowed` between them.
 */
export function readinessRange(ifFollowed: number, most: number, grades: number): [number, number] {
  const { low, high } = TABLE.find((row) => grades >= row.grades) ?? { low: 1, high: 1 };
  const rounded = (share: number) => Math.round(1000 * share) / 1000;
  return [rounded(low * ifFollowed), rounded(Math.max(ifFollowed, Math.min(most, high * ifFollowed)))];
}
