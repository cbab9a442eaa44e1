import { daysBetween } from '../../../domain/civil-date.ts';
import type { Session, SessionItem } from '../../../domain/session.ts';
import { minuteOf, type Span } from '../../../time/wall-clock.ts';
import { chooseMockDays, type MockRoom } from '../../construct/choose-mock-days.ts';
import { at } from '../../model/at.ts';
import { sittingsOf } from '../../model/fit.ts';
import { mayHoldMock, mockDays } from '../../model/last-days.ts';
import { REST_MINUTES } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';
import { lacksRest, nextStart } from '../../model/rests.ts';
import { type FreeWindow, freeTime } from '../../model/slots.ts';
import { ACTIVITY, sessionItem, timesOf } from '../../publish/publish-sessions.ts';
import { sessionId } from '../../publish/session-id.ts';
import type { ReplanContext } from '../facts/replan-context.ts';
import { replanStatusOf } from '../facts/replan-status.ts';
import { byStart } from '../publish/by-start.ts';
import { horizonOf } from './lay-out.ts';
import type { RepairState } from './repair-state.ts';

/** What it costs a mock to leave its time, in days of distance, beside the distance. */
const MOVE_COST = 100;

/** A place for one mock's sitting: time that nothing but sessions that yield to it holds. */
interface Room extends MockRoom {
  /** Minutes from midnight. */
  start: number;
  /** What else its window holds, and would have to yield where it is in the way. */
  sessions: readonly Session[];
}

/** A mock with the rooms of its sittings; none where it finds none. */
interface LaidMock {
  task: Task;
  sittings: readonly number[];
  rooms: readonly Room[];
}

/**
 * Whether a repair has left a mock without a place that the plan had, or may have now.
 *
 * @param isOther whether the plan has other time or items than before, so that one that had no room may have some.
 */
export function hasLostMock({ timetable, pool, context }: RepairState, isOther: boolean): boolean {
  const planned = idsIn(context.plan.sessions.filter(isToCome));
  return timetable.problem.tasks.some(
    (task) =>
      task.isMock &&
      pool.candidates[task.index] !== undefined &&
      !timetable.isLearned(task) &&
      (isOther || planned.has(task.item.id)),
  );
}

/** Mocks to come that have a place. */
export function countMocks({ timetable }: RepairState): number {
  const { tasks } = timetable.problem;
  return tasks.filter((task) => task.isMock && !task.isKnown && timetable.isLearned(task)).length;
}

/**
 * Lays all mocks that have not begun anew, together, in the order of the rounds, before anything else takes those days:
 * what stands in their way yields (`layOut`) and finds another place. One that can keep its time does.
 *
 * @param state a repair of the same sessions, for what it selected.
 * @returns the sessions with the mocks laid; undefined where that is no more of them than the repair has placed.
 */
export function layMocks(
  context: ReplanContext,
  { timetable, pool }: RepairState,
): { sessions: Session[]; nextOrdinal: number } | undefined {
  const { sessions, now } = context;
  const pinned = sessions.filter((session) => replanStatusOf(session, now) === 'pinned');
  const pinnedIds = idsIn(pinned);
  const expected = timetable.problem.tasks
    .filter((task) => task.isMock && !task.isKnown && pool.candidates[task.index])
    .filter(({ item, index }) => !pinnedIds.has(item.id) && (pool.partsDone[index] ?? []).length === 0)
    .sort((a, b) => a.round - b.round);
  const rooms = roomsFor(context, expected);
  const longest = Math.max(0, ...rooms.map(({ minutes }) => minutes));
  const sittings = expected.map((task) => sittingsOf(task.item, longest) ?? task.sittings);
  const laid = chooseMockDays({
    rooms,
    mocks: sittings,
    weekLeft: (week) => timetable.problem.calendar.minutesPerWeek - heldIn(context, week),
    cost: (mock, sitting, room) =>
      moveCost(context, at(expected, mock), sitting, at(rooms, room), (mock + 0.5) / expected.length),
  });
  const count = laid.filter((found) => found.length > 0).length;
  if (count <= expected.filter((task) => timetable.isLearned(task)).length) return undefined;
  return withMocks(
    context,
    timetable,
    expected.map((task, mock) => ({
      task,
      sittings: at(sittings, mock),
      rooms: at(laid, mock).map((room) => at(rooms, room)),
    })),
  );
}

/** The starts in the mocks' days that could be had if nothing but what is pinned stayed where it is, by start. */
function roomsFor(context: ReplanContext, expected: readonly Task[]): Room[] {
  const { prepared, now, sessions } = context;
  const { request } = prepared;
  const free = freeTime(request);
  const horizon = horizonOf(request, now);
  const longest = Math.min(request.sessionMinutes.max, free.minutesPerDay, free.minutesPerWeek);
  const ids = new Set(expected.map(({ item }) => item.id));
  return free.windows
    .filter(({ day }) => day >= horizon.day && mayHoldMock({ interviewDay: free.days }, day))
    .flatMap((window) => {
      const from = window.day === horizon.day ? Math.max(window.from, horizon.minute) : window.from;
      const inside = sessions.filter((session) => isUnpinnedIn(context, session, window));
      const others = inside.filter((session) => !session.items.some(({ itemId }) => ids.has(itemId)));
      const starts = new Set([
        nextStart(from),
        ...others.flatMap(({ to }) => [minuteOf(to), minuteOf(to) + REST_MINUTES]).map(nextStart),
        ...inside.filter((session) => !others.includes(session)).map((session) => minuteOf(session.from)),
      ]);
      const left = free.minutesPerDay - heldOn(context, window.day);
      return [...starts]
        .filter((start) => start >= from)
        .sort((a, b) => a - b)
        .map((start) => ({
          day: window.day,
          week: Math.floor(window.day / 7),
          minutes: Math.min(window.to - start, longest, left),
          start,
          sessions: others,
        }));
    });
}

function isUnpinnedIn({ prepared, now }: ReplanContext, session: Session, window: FreeWindow): boolean {
  return (
    replanStatusOf(session, now) === 'unpinned' &&
    daysBetween(prepared.request.startDate, session.date) === window.day &&
    minuteOf(session.from) >= window.from &&
    minuteOf(session.to) <= window.to
  );
}

/** Minutes of a day that facts and pinned sessions hold. */
function heldOn(context: ReplanContext, day: number): number {
  return held(context, (other) => other === day);
}

function heldIn(context: ReplanContext, week: number): number {
  return held(context, (day) => Math.floor(day / 7) === week);
}

function held({ sessions, prepared, now }: ReplanContext, isThen: (day: number) => boolean): number {
  return sessions
    .filter((session) => ['fact', 'pinned'].includes(replanStatusOf(session, now)))
    .filter(({ date }) => isThen(daysBetween(prepared.request.startDate, date)))
    .reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);
}

/**
 * Nothing where a mock keeps its time; else the days to where it was, or to its even share of the mocks' days, and what it displaces.
 */
function moveCost(
  { sessions, prepared }: ReplanContext,
  task: Task,
  sitting: number,
  room: Room,
  share: number,
): number {
  const { startDate, interviewDate } = prepared.request;
  const interviewDay = daysBetween(startDate, interviewDate);
  const former = formerSession(sessions, task, sitting);
  const wanted = former
    ? daysBetween(startDate, former.date)
    : interviewDay - mockDays({ interviewDay }) * (1 - share);
  if (former && wanted === room.day && minuteOf(former.from) === room.start) return 0;
  const span = { from: room.start, to: room.start + (task.sittings[sitting] ?? 0) };
  const displaced = room.sessions.filter((session) => isInTheWay(session, span)).length;
  return MOVE_COST + Math.abs(wanted - room.day) + displaced;
}

/** Whether a session overlaps a span, or leaves no rest beside it (H16). */
function isInTheWay({ from, to }: Session, span: Span): boolean {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const between = Math.max(span.from - end, start - span.to);
  return between < 0 || lacksRest(end - start + span.to - span.from, between);
}

/** The session that is to hold a mock's sitting, as far as the replan has come. */
function formerSession(sessions: readonly Session[], { item }: Task, sitting: number): Session | undefined {
  return sessions.find(
    (session) =>
      isToCome(session) &&
      session.items.some(({ itemId, part = 1 }) => itemId === item.id && part === sitting + 1),
  );
}

function isToCome({ status }: Session): boolean {
  return status === 'planned' || status === 'missed';
}

function idsIn(sessions: readonly Session[]): Set<string> {
  return new Set(sessions.flatMap(({ items }) => items.map(({ itemId }) => itemId)));
}

/**
 * The sessions with each laid mock in its own: the one that it had to itself, or a new one. The others are out. Beside
 * one that is shorter than a session may be there is what its day's sessions held, since those yield.
 */
function withMocks(
  { sessions, plan, prepared }: ReplanContext,
  timetable: RepairState['timetable'],
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
      const times = timesOf(timetable, day, { from: start, to });
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
