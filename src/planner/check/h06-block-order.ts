import { type EarlySlot, fits } from './early-slot.ts';
import { completion, firstPassTouches } from './first-pass.ts';
import { isMaterial } from './material.ts';
import { type Constraint, type Fault, nameOf, type PlanView } from './plan-view.ts';

/**
 * An item may always come later than its block; mocks follow H9 alone, reviews H11, and a person's own items stand in
 * any block. Earlier it may come only on days
 * that every block from the day's own up to the item's has handed on, since time goes from block to block.
 *
 * Reading: the plan says in prose what was handed on, so it is read off the plan itself. A block has handed its time on
 * if it has no question of the level left that could have taken the place of what came early: no unplanned material
 * (see `isMaterial`) that would fit, whole or part by part, into the minutes that later blocks take on its days or
 * before. Tiers hold over the whole plan, so what a block could draw on besides does not hold them. Something too long for those places does not hold them, nor does an item that sits in a missed,
 * skipped or dropped session: it was planned when the time was handed on.
 */
export const blockOrder: Constraint = {
  id: 'H6',
  meaning:
    "An item is learned inside its block's days or later; earlier only on days that an earlier block handed on.",
  check: (view) =>
    view.plan.taxonomy.blocks.flatMap((_, block) => {
      const slots = earlySlots(view, block);
      return slots.length === 0 ? [] : earlyStartFaults(view, block, slots);
    }),
};

function earlyStartFaults(view: PlanView, block: number, slots: readonly EarlySlot[]): Fault[] {
  const passes = firstPassTouches(view);
  const known = new Set(view.plan.request.known.questions);
  const planned = new Set(view.plan.sessions.flatMap(({ items }) => items.map(({ itemId }) => itemId)));
  const left = view.plan.items.find((item) => {
    if (!isMaterial(view, item, block) || planned.has(item.id)) return false;
    const required = item.requires
      .filter((id) => !known.has(id))
      .map((id) => completion(passes.get(id))?.order);
    const from = Math.max(-1, ...required.map((order) => order ?? Number.POSITIVE_INFINITY));
    return fits(
      view,
      item,
      slots.filter((slot) => slot.order > from),
    );
  });
  if (!left) return [];
  return slots.map(({ timed: { session }, touches }) => ({
    message:
      `${touches.map(({ entry }) => entry.itemId).join(', ')} in ${nameOf(session)}: too early, ` +
      `as ${view.plan.taxonomy.blocks[block]?.id} still has ${left.id} to learn`,
    sessionIds: [session.id],
  }));
}

/** What later blocks take on the days of a block or before, session by session. */
function earlySlots({ plan, judged, touches, blocks }: PlanView, block: number): EarlySlot[] {
  const order = plan.taxonomy.blocks.map(({ id }) => id);
  const last = blocks[block]?.to ?? '';
  return judged
    .filter(({ session }) => session.date <= last)
    .map((timed) => ({
      timed,
      touches: touches.filter(
        (touch) =>
          touch.timed === timed &&
          touch.isFirstPass &&
          touch.item !== undefined &&
          touch.item.kind !== 'mock' &&
          touch.item.kind !== 'own' &&
          order.indexOf(touch.item.block) > block,
      ),
    }))
    .filter((slot) => slot.touches.length > 0)
    .map((slot) => ({ ...slot, order: slot.touches[0]?.order ?? 0 }));
}
