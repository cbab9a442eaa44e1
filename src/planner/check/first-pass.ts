import type { PlanView, Touch } from './plan-view.ts';

/** The touches with which an item is learned, practised, built or rehearsed for the first time, by item and in order. */
export function firstPassTouches(view: PlanView): Map<string, Touch[]> {
  const passes = new Map<string, Touch[]>();
  for (const touch of view.touches) {
    if (!touch.isFirstPass) continue;
    passes.set(touch.entry.itemId, [...(passes.get(touch.entry.itemId) ?? []), touch]);
  }
  return passes;
}

/**
 * The touch with which an item is learned whole: the item in one piece, or the part with which all parts have been met.
 * Undefined where that never happens.
 */
export function completion(passes: readonly Touch[] | undefined): Touch | undefined {
  const parts = new Set<number>();
  for (const touch of passes ?? []) {
    const { part, parts: count } = touch.entry;
    if (part === undefined || count === undefined) return touch;
    parts.add(part);
    if (parts.size === count) return touch;
  }
  return undefined;
}
