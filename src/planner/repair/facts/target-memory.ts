import type { Session } from '../../../domain/session.ts';
import type { MemoryState } from '../../model/memory.ts';
import { replayHistory } from './history.ts';
import type { ReplanContext } from './replan-context.ts';

/** Target memory by item id: what a `good` would have left of items that were forgotten or hard. */
export function targetMemories(
  { plan, prepared, sessions }: ReplanContext,
  isFixed: (session: Session) => boolean,
): Map<string, MemoryState> {
  const bad = new Set<string>();
  const kinder = sessions.map((session) => ({
    ...session,
    items: session.items.map((item) => {
      if (item.grade !== 'again' && item.grade !== 'hard') return item;
      bad.add(item.itemId);
      return { ...item, grade: 'good' as const };
    }),
  }));
  if (bad.size === 0) return new Map();
  const fixed = new Set(sessions.filter(isFixed).map(({ id }) => id));
  const told = { request: prepared.request, sessions: kinder, stamps: plan.stamps };
  const histories = replayHistory(told, ({ id }) => fixed.has(id));
  return new Map(
    [...bad].flatMap((id) => {
      const memory = histories.get(id)?.memory;
      return memory ? [[id, memory] as const] : [];
    }),
  );
}
