import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Session } from '../../domain/session.ts';
import { byStart } from '../repair/publish/by-start.ts';
import { dropped } from '../repair/publish/publish-repair.ts';

/**
 * A plan as it was before its last change. Every session that is then another gets the sequence after the one it has, and
 * one that the change brought is dropped, so that calendars follow back; ordinals are not used again.
 *
 * @returns unstamped, at the revision of `current`.
 */
export function revertPlan(current: Plan, before: Plan): Plan {
  const now = new Map(current.sessions.map((session) => [session.id, session]));
  const kept = before.sessions.map((session) => revertSession(now.get(session.id), session));
  const ids = new Set(before.sessions.map(({ id }) => id));
  const brought = current.sessions
    .filter(({ id }) => !ids.has(id))
    .map((session) => (session.status === 'dropped' ? session : dropped(session)));
  const { revision, updatedAt, stamps, nextOrdinal } = current;
  return {
    ...before,
    revision,
    updatedAt,
    stamps,
    nextOrdinal,
    sessions: [...kept, ...brought].sort(byStart),
  };
}

function revertSession(current: Session | undefined, before: Session): Session {
  if (!current) return { ...before, sequence: before.sequence + 1 };
  const reverted = { ...before, sequence: current.sequence };
  if (canonicalJson(reverted) === canonicalJson(current)) return current;
  return { ...reverted, sequence: current.sequence + 1 };
}
