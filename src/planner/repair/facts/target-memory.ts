import type { Session } from '../../../domain/plan.ts';
import type { MemoryState } from '../../model/memory.ts';
import { replayHistory } from './history.ts';
import type { Situation } from './replan-context.ts';

/** The memory that items which were forgotten, or hard, would have left after a `good`, by id. */
export function hopedFor(
  { plan, prepared, sessions }: Situation,
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
