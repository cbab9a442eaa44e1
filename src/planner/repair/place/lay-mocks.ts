import { daysBetween } from '../../../domain/civil-date.ts';
import type { Session } from '../../../domain/session.ts';
import { minuteOf, type Span } from '../../../time/wall-clock.ts';
import { chooseMockDays } from '../../construct/choose-mock-days.ts';
import { at } from '../../model/at.ts';
import { sittingsOf } from '../../model/fit.ts';
import { mockDays } from '../../model/last-days.ts';
import type { Task } from '../../model/planning-problem.ts';
import { lacksRest } from '../../model/rests.ts';
import type { ReplanContext } from '../facts/replan-context.ts';
import { replanStatusOf } from '../facts/replan-status.ts';
import { formerSession, holdMocks, isToCome } from './hold-mocks.ts';
import { heldIn, type Room, roomsFor } from './mock-rooms.ts';
import type { RepairState } from './repair-state.ts';

/** What it costs a mock to leave its time, in days of distance, beside the distance. */
const MOVE_COST = 100;

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
  return holdMocks(
    context,
    timetable,
    expected.map((task, mock) => ({
      task,
      sittings: at(sittings, mock),
      rooms: at(laid, mock).map((room) => at(rooms, room)),
    })),
  );
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

function idsIn(sessions: readonly Session[]): Set<string> {
  return new Set(sessions.flatMap(({ items }) => items.map(({ itemId }) => itemId)));
}
