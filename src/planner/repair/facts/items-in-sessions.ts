import { daysBetween } from '../../../domain/civil-date.ts';
import { localAt } from '../../../time/local-time.ts';
import type { Situation } from './replan-context.ts';
import { fateOf } from './replan-status.ts';

/** Items that some session to come, or a missed one, holds in parts. */
export function splitItems({ sessions, now, prepared }: Situation): Set<string> {
  const lengths = new Map(prepared.items.map(({ id, parts }) => [id, parts?.length]));
  return new Set(
    sessions
      .filter((session) => ['frozen', 'open', 'missed'].includes(fateOf(session, now)))
      .flatMap(({ items }) => items)
      .filter(({ itemId, parts }) => parts !== undefined && lengths.get(itemId) === parts)
      .map(({ itemId }) => itemId),
  );
}

/** Items of facts of today or later, such as were done before their time: they count as met today, however early. */
export function touchedToday({ sessions, now, prepared: { request } }: Situation): Map<string, number> {
  const today = localAt(now, request.timeZone).date;
  const day = daysBetween(request.startDate, today);
  return new Map(
    sessions
      .filter((session) => fateOf(session, now) === 'fact' && session.date >= today)
      .flatMap(({ items }) => items.map(({ itemId }) => [itemId, day] as const)),
  );
}
