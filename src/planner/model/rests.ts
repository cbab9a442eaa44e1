import { REST_MINUTES, START_STEP_MINUTES, UNBROKEN_MINUTES } from './limits.ts';

/** The first minute from a given one on at which a session may start (H15). */
export function nextStart(minute: number): number {
  return Math.ceil(minute / START_STEP_MINUTES) * START_STEP_MINUTES;
}

/** Whether sessions of so many minutes in all need a rest somewhere between them, where one ends so long before the next (H16). */
export function lacksRest(minutesTogether: number, minutesBetween: number): boolean {
  return minutesTogether > UNBROKEN_MINUTES && minutesBetween < REST_MINUTES;
}

/**
 * Divides so many minutes of free time among as few sessions as the longest allows, with a rest wherever one is due (H16).
 *
 * @param before minutes of a session that stands at their beginning already.
 * @returns the minutes of each session; they and their rests add up to the time there is.
 */
export function divideTime(length: number, longest: number, shortest: number, before = 0): number[] {
  const shares: number[] = [];
  let [used, together] = [nextStart(before), before];
  for (;;) {
    const unbroken = together === 0 ? longest : Math.min(longest, UNBROKEN_MINUTES - together);
    const [atOnce, rested] = [
      Math.min(unbroken, length - used),
      Math.min(longest, length - nextStart(used + REST_MINUTES)),
    ];
    const isRested = together > 0 && rested > atOnce;
    const share = isRested ? rested : atOnce;
    if (share < shortest) return shares;
    shares.push(share);
    used = nextStart((isRested ? nextStart(used + REST_MINUTES) : used) + share);
    together = isRested ? share : together + share;
  }
}
