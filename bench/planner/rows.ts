import { type Instance, isEarly, REVIEW_SHARE } from './instance.ts';
import { type Patterns, sessionsOf } from './patterns.ts';

/** A column of the master problem: one item learned and reviewed by one pattern. */
export interface Column {
  item: number;
  pattern: number;
}

/**
 * The reference model as rows: which row a sitting touches, and with what. Rows in order: items, capacities, loads,
 * review shares, reviews a day, topics × sessions, prerequisite pairs × sessions.
 */
export class Rows {
  readonly instance: Instance;
  readonly weeks: number[];
  readonly days: number[];
  readonly topics: number[];
  readonly pairs: (readonly [before: number, after: number])[];
  readonly #starts: number[];
  readonly count: number;

  constructor(instance: Instance) {
    const { items, sessions } = instance;
    this.instance = instance;
    this.weeks = unique(sessions.map(({ week }) => week));
    this.days = unique(sessions.map(({ day }) => day));
    this.topics = unique(items.map(({ topic }) => topic));
    this.pairs = items.flatMap(({ requires }, after) => requires.map((before) => [before, after] as const));
    const sizes = [
      items.length,
      sessions.length,
      this.weeks.length,
      this.weeks.length,
      this.days.length,
      this.topics.length * sessions.length,
      this.pairs.length * sessions.length,
    ];
    this.#starts = sizes.map((_, kind) => sizes.slice(0, kind).reduce((sum, size) => sum + size, 0));
    this.count = sizes.reduce((sum, size) => sum + size, 0);
  }

  row(kind: 'item' | 'capacity' | 'load' | 'share' | 'daily' | 'topic' | 'pair', index: number): number {
    return (
      (this.#starts[['item', 'capacity', 'load', 'share', 'daily', 'topic', 'pair'].indexOf(kind)] ?? 0) +
      index
    );
  }

  upperBounds(): number[] {
    const upper = new Array<number>(this.count).fill(0);
    const { items, sessions, maxReviewsPerDay } = this.instance;
    for (const index of items.keys()) upper[this.row('item', index)] = 1;
    for (const [index, { capacity }] of sessions.entries()) upper[this.row('capacity', index)] = capacity;
    for (const index of this.days.keys()) upper[this.row('daily', index)] = maxReviewsPerDay;
    const cells = this.topics.length * sessions.length;
    for (let cell = 0; cell < cells; cell++) upper[this.row('topic', cell)] = 1;
    return upper;
  }

  /** The coefficients of a column, by row. */
  entriesOf({ item, pattern }: Column, patterns: Patterns): Map<number, number> {
    const { items, sessions } = this.instance;
    const held = items[item];
    const { learn, reviews } = sessionsOf(patterns, pattern);
    const entries = new Map<number, number>();
    if (!held) return entries;
    const add = (row: number, amount: number) => entries.set(row, (entries.get(row) ?? 0) + amount);
    const spend = (index: number, minutes: number, isReview: boolean) => {
      const session = sessions[index];
      if (!session) return;
      const week = this.weeks.indexOf(session.week);
      add(this.row('capacity', index), minutes);
      add(this.row('load', week), minutes);
      if (isEarly(this.instance, session)) {
        add(this.row('share', week), isReview ? minutes * (1 - REVIEW_SHARE) : -minutes * REVIEW_SHARE);
      }
      if (isReview) add(this.row('daily', this.days.indexOf(session.day)), 1);
    };
    add(this.row('item', item), 1);
    spend(learn, held.minutes, false);
    for (const review of reviews) spend(review, held.reviewMinutes, true);
    add(this.row('topic', this.topics.indexOf(held.topic) * sessions.length + learn), 1);
    for (const [pair, [before, after]] of this.pairs.entries()) {
      const sign = after === item ? 1 : before === item ? -1 : 0;
      for (let at = learn; sign !== 0 && at < sessions.length; at++)
        add(this.row('pair', pair * sessions.length + at), sign);
    }
    return entries;
  }
}

function unique(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
