import { daysBetween } from '../../domain/civil-date.ts';
import type { Session } from '../../domain/plan.ts';
import { layBlocks } from '../blocks.ts';
import { at } from '../element.ts';
import { minuteOf } from '../local-time.ts';
import type { FixedLoad, Problem, Task } from '../problem.ts';
import { freeTime, makeSlots } from '../slots.ts';
import { Timetable } from '../timetable.ts';
import { fateOf } from './fate.ts';
import { layOut, type Place } from './lay-out.ts';
import { type Pool, poolItems } from './pool.ts';
import type { Situation } from './situation.ts';

/** A session that cannot stay, or did not come off, with what it held. */
export interface Bundle {
  session: Session;
  tasks: Task[];
  reviews: Task[];
}

/**
 * The sessions to come while they are being repaired: the timetable and, beside it, where things came from. Every step
 * is written down, so that an attempt can be taken back.
 */
export class Workbench {
  readonly situation: Situation;
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
  readonly seats = new Map<Task, (number | undefined)[]>();
  /** Reviews that have lost their place. */
  readonly lostReviews: Task[] = [];
  /** The sessions that lost their time, with what they held. */
  bundles: readonly Bundle[] = [];
  /** New slots that continue a session of the plan. */
  readonly claims = new Map<number, Session>();
  /** What each slot held at first, to see what has changed. */
  readonly before = new Map<number, string>();
  /** Whether even frozen sessions give what the constraints ask for: at the end, when nothing else helps. */
  isThawing = false;
  readonly #journal: (() => void)[] = [];

  constructor(situation: Situation) {
    const { prepared, sessions, now } = situation;
    const { request } = prepared;
    const free = freeTime(request);
    const layout = layOut(free, request, sessions, now);
    const longest = Math.max(
      0,
      ...makeSlots(request, free).map(({ capacity }) => capacity),
      ...layout.slots.map(({ capacity }, index) => (layout.places[index]?.session ? capacity : 0)),
    );
    this.situation = situation;
    this.pool = poolItems(situation, longest, (session) => fateOf(session, now) === 'fact');
    this.places = layout.places;
    this.displaced = layout.displaced;
    this.longestReview = Math.max(0, ...this.pool.tasks.map(({ item }) => item.reviewMinutes));
    this.worth = this.pool.tasks.map((task) => worthOf(this.pool.tasks, task));
    const blocks = layBlocks(free.days);
    const problem: Problem = {
      request,
      calendar: layout.calendar,
      slots: layout.slots,
      blocks,
      tasks: this.pool.tasks,
      interviewDay: free.days,
      opensOn: blocks.map(({ from }) => from),
      limits: [],
      fixed: fixedLoad(
        situation,
        sessions.filter((session) => fateOf(session, now) === 'fact'),
        free.days,
      ),
    };
    this.timetable = new Timetable(problem);
  }

  /** Minutes from the plan's first midnight to a slot's start. */
  timeOf(index: number): number {
    const { day, window } = this.timetable.slot(index);
    return day * 1440 + at(this.timetable.problem.calendar.windows, window).from;
  }

  sessionTime({ date, from }: Session): number {
    return daysBetween(this.situation.prepared.request.startDate, date) * 1440 + minuteOf(from);
  }

  isLocked(index: number): boolean {
    return at(this.places, index).isLocked;
  }

  isUsed(index: number): boolean {
    return at(this.timetable.slotMinutes, index) > 0;
  }

  isChanged(index: number): boolean {
    return this.contentsOf(index) !== (this.before.get(index) ?? '');
  }

  contentsOf(index: number): string {
    return contents(at(this.timetable.slotTasks, index), at(this.timetable.slotReviews, index));
  }

  /** A point to which `rollback` returns. */
  mark(): number {
    return this.#journal.length;
  }

  rollback(mark: number): void {
    while (this.#journal.length > mark) this.#journal.pop()?.();
  }

  learn(task: Task, slots: readonly number[]): boolean {
    if (slots.some((index) => this.isLocked(index)) || this.timetable.isLearned(task)) return false;
    if (!this.timetable.tryLearn(task, slots)) return false;
    this.#journal.push(() => this.timetable.unplace(task));
    this.#forget(task);
    return true;
  }

  /** Takes a first pass out and leaves its reviews where they are; it waits for another place. */
  unplace(task: Task): void {
    const slots = [...at(this.timetable.learnSlots, task.index)];
    this.timetable.unplace(task);
    this.#journal.push(() => this.timetable.restore(task, slots));
    for (const index of slots) this.unlock(index);
    this.wait(task, this.timeOf(slots[0] ?? 0));
  }

  wait(task: Task, origin: number): void {
    if (this.pending.has(task)) return;
    this.pending.set(task, origin);
    this.#journal.push(() => this.pending.delete(task));
  }

  /** Gives up waiting for a place. */
  giveUp(task: Task): void {
    this.#forget(task);
  }

  review(task: Task, index: number): boolean {
    if (this.isLocked(index) || !this.timetable.tryReview(task, index)) return false;
    this.#journal.push(() => this.timetable.unreview(task, index));
    return true;
  }

  unreview(task: Task, index: number): void {
    this.timetable.unreview(task, index);
    this.#journal.push(() => this.timetable.review(task, index));
    this.unlock(index);
    this.lostReviews.push(task);
    this.#journal.push(() => this.lostReviews.pop());
  }

  /** The session that a task lost its place with, unless it goes on elsewhere already. */
  homeOf(task: Task): Session | undefined {
    const claimed = new Set(this.claims.values());
    return this.bundles.find(({ session, tasks }) => tasks.includes(task) && !claimed.has(session))?.session;
  }

  claim(index: number, session: Session): void {
    this.claims.set(index, session);
    this.#journal.push(() => this.claims.delete(index));
  }

  /** A conflict frees a frozen session for repair. */
  unlock(index: number): void {
    const place = at(this.places, index);
    if (!place.isLocked) return;
    place.isLocked = false;
    this.#journal.push(() => {
      place.isLocked = true;
    });
  }

  #forget(task: Task): void {
    const origin = this.pending.get(task);
    if (origin === undefined) return;
    this.pending.delete(task);
    this.#journal.push(() => this.pending.set(task, origin));
  }
}

/** What a session holds, in any order: positions of tasks learned, one a sitting, and reviewed. */
export function contents(learned: readonly number[], reviewed: readonly number[]): string {
  if (learned.length + reviewed.length === 0) return '';
  return [learned, reviewed].map((list) => [...list].sort((a, b) => a - b).join()).join('/');
}

function worthOf(tasks: readonly Task[], task: Task): number {
  const fallen = new Set([task.index]);
  // A set that grows while it is walked.
  for (const index of fallen) for (const other of at(tasks, index).requiredBy) fallen.add(other);
  let weight = 0;
  for (const index of fallen) weight += at(tasks, index).weight;
  return weight / Math.max(1, task.minutes);
}

/** What sessions that nothing moves take of the caps (H4, H14), on the days for which they were planned. */
export function fixedLoad({ prepared }: Situation, sessions: readonly Session[], days: number): FixedLoad[] {
  return sessions
    .map(({ date, from, to, items }) => {
      const reviews = items.filter(({ activity }) => activity === 'review');
      return {
        day: daysBetween(prepared.request.startDate, date),
        minutes: minuteOf(to) - minuteOf(from),
        reviewMinutes: reviews.reduce((sum, { minutes }) => sum + minutes, 0),
        reviews: reviews.length,
      };
    })
    .filter(({ day }) => day >= 0 && day < days);
}
