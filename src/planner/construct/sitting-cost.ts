import { at } from '../model/at.ts';
import type { Calendar, Slot } from '../model/slots.ts';

/**
 * Minutes of free time that a sitting takes up, with what it leaves over: all there is, divided by how many of its
 * length it holds. In evenings of 90 minutes a sitting of 60 costs 90, one of 45 costs 45, one of 25 costs 30: what
 * fills its session is worth more than what wastes it.
 */
export function sittingCost(
  slots: readonly Slot[],
  { windows }: Calendar,
): (sittingMinutes: number) => number {
  const total = slots.reduce((sum, { share }) => sum + share, 0);
  const known = new Map<number, number>();
  return (minutes) => {
    const cost = known.get(minutes) ?? total / Math.max(1, countOf(minutes));
    known.set(minutes, cost);
    return Math.max(minutes, cost);
  };

  function countOf(minutes: number): number {
    const held = new Map<number, number>();
    for (const { window, capacity } of slots)
      held.set(window, (held.get(window) ?? 0) + Math.floor(capacity / Math.max(1, minutes)));
    let count = 0;
    for (const [window, most] of held) {
      const { from, to } = at(windows, window);
      count += Math.min(most, Math.floor((to - from) / Math.max(1, minutes)));
    }
    return count;
  }
}
