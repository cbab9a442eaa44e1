import { daysBetween } from '../../../domain/civil-date.ts';
import type { Session } from '../../../domain/session.ts';
import { MINUTES_PER_DAY, minuteOf } from '../../../time/wall-clock.ts';
import { Timetable } from '../../construct/timetable.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { Pool } from '../facts/pool.ts';
import type { ReplanContext } from '../facts/replan-context.ts';
import { contentsKey } from './contents-key.ts';
import type { Place } from './lay-out.ts';
import { stateRepair } from './state-repair.ts';
import { UndoLog } from './undo-log.ts';
import type { UnplacedSession } from './unplaced-session.ts';
import { worthOf } from './worth.ts';

/**
 * The sessions to come while they are being repaired: the timetable and, beside it, where things came from. Every step
 * is written down, so that an attempt can be taken back.
 */
export class RepairState {
  readonly context: ReplanContext;
  readonly pool: Pool;
  readonly timetable: Timetable;
  readonly places: readonly Place[];
  readonly displaced: readonly Session[];
  /** Minutes. */
  readonly longestReview: number;
  /** By task: weight per minute, with the weight of all that falls with it. */
  readonly worth: readonly number[];
  /** First passes that have lost their place, and when it was, in minutes from the plan's first midnight. */
  readonly pending = new Map<Task, number>();
  /** Where the sittings of a task were; undefined for one that has lost its place. */
  readonly formerSlots = new Map<Task, (number | undefined)[]>();
  /** Reviews that have lost their place. */
  readonly lostReviews: Task[] = [];
  /** The sessions that lost their time, with what they held. */
  unplaced: readonly UnplacedSession[] = [];
  /** New slots that continue a session of the plan. */
  readonly claims = new Map<number, Session>();
  /** What each slot held at first, to see what has changed. */
  readonly before = new Map<number, string>();
  /** Whether even pinned sessions give what the constraints ask for: at the end, when nothing else helps. */
  mayUnpin = false;
  readonly #log = new UndoLog();

  constructor(context: ReplanContext) {
    const { layout, pool, problem } = stateRepair(context);
    this.context = context;
    this.pool = pool;
    this.places = layout.places;
    this.displaced = layout.displaced;
    this.longestReview = Math.max(0, ...pool.tasks.map(({ item }) => item.reviewMinutes));
    this.worth = pool.tasks.map((task) => worthOf(pool.tasks, task));
    this.timetable = new Timetable(problem);
  }

  /** Minutes from the plan's first midnight to a slot's start. */
  timeOf(index: number): number {
    const { day, window } = this.timetable.slot(index);
    return day * MINUTES_PER_DAY + at(this.timetable.problem.calendar.windows, window).from;
  }

  sessionTime({ date, from }: Session): number {
    return daysBetween(this.context.prepared.request.startDate, date) * MINUTES_PER_DAY + minuteOf(from);
  }

  isPinned(index: number): boolean {
    return at(this.places, index).isPinned;
  }

  isUsed(index: number): boolean {
    return (this.timetable.slotMinutes[index] ?? 0) > 0;
  }

  isChanged(index: number): boolean {
    return this.contentsKeyOf(index) !== (this.before.get(index) ?? '');
  }

  contentsKeyOf(index: number): string {
    return contentsKey(at(this.timetable.slotTasks, index), at(this.timetable.slotReviews, index));
  }

  /** A point to which `rollback` returns. */
  mark(): number {
    return this.#log.mark();
  }

  rollback(mark: number): void {
    this.#log.rollback(mark);
  }

  learn(task: Task, slots: readonly number[]): boolean {
    if (slots.some((index) => this.isPinned(index)) || this.timetable.isLearned(task)) return false;
    if (!this.timetable.tryLearn(task, slots)) return false;
    this.#log.note(() => this.timetable.unplace(task));
    this.#forget(task);
    return true;
  }

  /** Takes a first pass out and leaves its reviews where they are; it waits for another place. */
  unplace(task: Task): void {
    const slots = [...at(this.timetable.learnSlots, task.index)];
    this.timetable.unplace(task);
    this.#log.note(() => this.timetable.restore(task, slots));
    for (const index of slots) this.unpin(index);
    this.addPending(task, this.timeOf(slots[0] ?? 0));
  }

  addPending(task: Task, origin: number): void {
    if (this.pending.has(task)) return;
    this.pending.set(task, origin);
    this.#log.note(() => this.pending.delete(task));
  }

  /** Gives up waiting for a place. */
  removePending(task: Task): void {
    this.#forget(task);
  }

  review(task: Task, index: number): boolean {
    if (this.isPinned(index) || !this.timetable.tryReview(task, index)) return false;
    this.#log.note(() => this.timetable.unreview(task, index));
    return true;
  }

  unreview(task: Task, index: number): void {
    this.timetable.unreview(task, index);
    this.#log.note(() => this.timetable.review(task, index));
    this.unpin(index);
    this.lostReviews.push(task);
    this.#log.note(() => this.lostReviews.pop());
  }

  /** The session that a task lost its place with, unless it goes on elsewhere already. */
  homeOf(task: Task): Session | undefined {
    const claimed = new Set(this.claims.values());
    return this.unplaced.find(({ session, tasks }) => tasks.includes(task) && !claimed.has(session))?.session;
  }

  claim(index: number, session: Session): void {
    this.claims.set(index, session);
    this.#log.note(() => this.claims.delete(index));
  }

  /** A conflict frees a pinned session for repair. */
  unpin(index: number): void {
    const place = at(this.places, index);
    if (!place.isPinned) return;
    place.isPinned = false;
    this.#log.note(() => {
      place.isPinned = true;
    });
  }

  #forget(task: Task): void {
    const origin = this.pending.get(task);
    if (origin === undefined) return;
    this.pending.delete(task);
    this.#log.note(() => this.pending.set(task, origin));
  }
}
