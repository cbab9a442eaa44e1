import { daysBetween } from '../../../domain/civil-date.ts';
import { localAt } from '../../../time/local-time.ts';
import type { ReplanContext } from './replan-context.ts';
import { replanStatusOf } from './replan-status.ts';

/** Items that some session to come, or a missed one, holds in parts. */
export function splitItems({ sessions, now, prepared }: ReplanContext): Set<string> {
  const lengths = new Map(prepared.items.map(({ id, parts }) => [id, parts?.length]));
  return new Set(
    sessions
      .filter((session) => ['pinned', 'unpinned', 'missed'].includes(replanStatusOf(session, now)))
      .flatMap(({ items }) => items)
      .filter(({ itemId, parts }) => parts !== undefined && lengths.get(itemId) === parts)
      .map(({ itemId }) => itemId),
  );
}

/** Items of facts of today or later, such as were done before their time: they count as met today, however early. */
export function touchedToday({ sessions, now, prepared: { request } }: ReplanContext): Map<string, number> {
  const today = localAt(now, request.timeZone).date;
  const day = daysBetween(request.startDate, today);
  return new Map(
    sessions
      .filter((session) => replanStatusOf(session, now) === 'fact' && session.date >= today)
      .flatMap(({ items }) => items.map(({ itemId }) => [itemId, day] as const)),
  );
}
