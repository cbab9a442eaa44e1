import { hasTrait } from '../../domain/pack-settings.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { isLearnableOn } from './h08-late-material.ts';
import type { PlanView, TimedSession, Touch } from './plan-view.ts';

/** What later blocks take of one session on an earlier block's days. */
export interface EarlySlot {
  timed: TimedSession;
  /** Never empty. */
  touches: readonly Touch[];
  /** Of the first of them. */
  order: number;
}

/** Whether an item could have been learned instead: whole in one of the slots, or its parts in different ones, in order. */
export function fits(view: PlanView, item: StudyItem, slots: readonly EarlySlot[]): boolean {
  return [[item.minutes], item.parts ?? []].some(
    (pieces) => pieces.length > 0 && fill(view, item, pieces, slots),
  );
}

function fill(
  view: PlanView,
  item: StudyItem,
  pieces: readonly number[],
  slots: readonly EarlySlot[],
): boolean {
  let placed = 0;
  for (const slot of slots) {
    const piece = pieces[placed];
    if (piece !== undefined && takes(view, slot, item, piece)) placed += 1;
  }
  return placed === pieces.length;
}

/** Whether a piece can replace one of the slot's touches, or all of them, without breaking H8, H12 or H13. */
function takes(view: PlanView, slot: EarlySlot, item: StudyItem, minutes: number): boolean {
  const { date } = slot.timed.session;
  const { request, taxonomy } = view.plan;
  if (!isLearnableOn(item, date, view.plan)) return false;
  if (hasTrait(taxonomy, item.questionKind, 'designLike') && designItems(view, date) >= 2) return false;
  const each = slot.touches.map(({ entry }) => entry.minutes);
  return [...each, each.reduce((sum, m) => sum + m, 0)].some(
    (freed) => minutes <= freed && slot.timed.minutes - freed + minutes >= request.sessionMinutes.min,
  );
}

function designItems({ plan, touches }: PlanView, date: string): number {
  const ids = touches
    .filter(({ day, isFirstPass }) => day === date && isFirstPass)
    .filter(({ item }) => hasTrait(plan.taxonomy, item?.questionKind, 'designLike'))
    .map(({ entry }) => entry.itemId);
  return new Set(ids).size;
}
