import type { DropReason } from '../../../domain/schedule.ts';
import { isFirstPass } from '../../../domain/session.ts';
import type { ItemHistory } from './history.ts';
import type { ReplanContext } from './replan-context.ts';
import { replanStatusOf } from './replan-status.ts';

/** What does not enter at all: what was skipped, halves of what has fewer parts now, other mocks for a round that has one. */
export function leftOutItems(
  { plan, prepared, sessions, now }: ReplanContext,
  histories: ReadonlyMap<string, ItemHistory>,
): Map<string, DropReason> {
  const outside = new Map<string, DropReason>();
  const isLearned = (id: string) => histories.get(id)?.isLearned === true;
  for (const { status, items } of sessions) {
    if (status !== 'skipped') continue;
    for (const { itemId } of items.filter(isFirstPass)) {
      if (!isLearned(itemId)) outside.set(itemId, 'skipped');
    }
  }
  for (const item of prepared.items) {
    const { parts = [], isLearned: isWhole = false } = histories.get(item.id) ?? {};
    const count = item.parts?.length ?? 0;
    if (!isWhole && parts.some((part) => part > count)) outside.set(item.id, 'requires_dropped');
  }
  const known = new Map([...plan.items, ...prepared.items].map((item) => [item.id, item]));
  const taken = new Map<string, Set<string>>();
  for (const session of sessions) {
    if (!['fact', 'pinned', 'unpinned'].includes(replanStatusOf(session, now))) continue;
    for (const { itemId } of session.items) {
      const round = known.get(itemId)?.round;
      if (round) taken.set(round, (taken.get(round) ?? new Set()).add(itemId));
    }
  }
  for (const { id, kind, round } of prepared.items) {
    if (kind === 'mock' && round && taken.get(round)?.has(id) === false) outside.set(id, 'no_time');
  }
  return outside;
}
