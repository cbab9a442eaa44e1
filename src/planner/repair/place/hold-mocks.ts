import type { Session, SessionItem } from '../../../domain/session.ts';
import type { Placement } from '../../model/placement.ts';
import type { Task } from '../../model/planning-problem.ts';
import { ACTIVITY, sessionItem, timesOf } from '../../publish/publish-sessions.ts';
import { sessionId } from '../../publish/session-id.ts';
import type { ReplanContext } from '../facts/replan-context.ts';
import { byStart } from '../publish/by-start.ts';
import type { Room } from './mock-rooms.ts';

/** A mock with the rooms of its sittings; none where it finds none. */
export interface LaidMock {
  task: Task;
  sittings: readonly number[];
  rooms: readonly Room[];
}

/**
 * The sessions with each laid mock in its own: the one that it had to itself, or a new one. The others are out. Beside
 * one that is shorter than a session may be there is what its day's sessions held, since those yield.
 */
export function holdMocks(
  { sessions, plan, prepared }: ReplanContext,
  placement: Placement,
  laid: readonly LaidMock[],
): { sessions: Session[]; nextOrdinal: number } {
  const after = new Map(sessions.map((session) => [session.id, withoutMocks(session, laid)]));
  let nextOrdinal = plan.nextOrdinal;
  for (const { task, sittings, rooms } of laid) {
    for (const [sitting, room] of rooms.entries()) {
      const { day, start } = room;
      const minutes = sittings[sitting] ?? 0;
      const former = formerSession(sessions, task, sitting);
      const entry = sessionItem(task.item, ACTIVITY.mock, minutes);
      const held = sittings.length === 1 ? entry : { ...entry, part: sitting + 1, parts: sittings.length };
      const beside = takeBeside(after, room, minutes, prepared.request.sessionMinutes.min);
      const to = start + entryMinutes([held, ...beside]);
      const times = timesOf(placement, day, { from: start, to });
      if (former?.startsAt === times.startsAt && former.status === 'planned' && isHeld(former, held)) {
        after.set(former.id, former);
        continue;
      }
      const items = [...beside, held];
      const contents = { ...times, kind: 'mock', block: task.item.block, status: 'planned', items } as const;
      if (former && after.get(former.id)?.items.length === 0) {
        after.set(former.id, { ...former, ...contents, items });
        continue;
      }
      const id = sessionId(plan.id, nextOrdinal);
      after.set(id, { id, ordinal: nextOrdinal++, sequence: 0, ...contents, items });
    }
  }
  return { sessions: [...after.values()].sort(byStart), nextOrdinal };
}

/** Takes out of a room's other sessions what makes a sitting there as long as the shortest session, where that fits. */
function takeBeside(
  after: Map<string, Session>,
  room: Room,
  minutes: number,
  shortest: number,
): SessionItem[] {
  const taken: SessionItem[] = [];
  for (const { id } of room.sessions) {
    const session = after.get(id);
    for (const item of session?.items ?? []) {
      const length = minutes + entryMinutes(taken);
      if (length >= shortest) break;
      if (item.parts === undefined && length + item.minutes <= room.minutes) taken.push(item);
    }
    const items = session?.items.filter((item) => !taken.includes(item)) ?? [];
    if (session && items.length < session.items.length) after.set(id, { ...session, items });
  }
  return taken;
}

function entryMinutes(items: readonly SessionItem[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Whether a session holds a sitting as it is to be: where sessions have become shorter, a mock may come in parts. */
function isHeld({ items }: Session, { itemId, minutes, part }: SessionItem): boolean {
  return items.some((item) => item.itemId === itemId && item.minutes === minutes && item.part === part);
}

/** A session to come without what is laid anew. */
function withoutMocks(session: Session, laid: readonly LaidMock[]): Session {
  const items = session.items.filter(({ itemId }) => !laid.some(({ task }) => task.item.id === itemId));
  return items.length === session.items.length || !isToCome(session) ? session : { ...session, items };
}

/** The session that is to hold a mock's sitting, as far as the replan has come. */
export function formerSession(
  sessions: readonly Session[],
  { item }: Task,
  sitting: number,
): Session | undefined {
  return sessions.find(
    (session) =>
      isToCome(session) &&
      session.items.some(({ itemId, part = 1 }) => itemId === item.id && part === sitting + 1),
  );
}

export function isToCome({ status }: Session): boolean {
  return status === 'planned' || status === 'missed';
}
