import { Draw } from './draw.ts';
import { recallPattern, type Truth } from './truth.ts';

/** A study item of a plain instance: nothing but what the reference model knows. */
export interface PlainItem {
  minutes: number;
  reviewMinutes: number;
  weight: number;
  topic: number;
  block: number;
  /** Positions of items learned before. */
  requires: readonly number[];
}

export interface PlainSession {
  day: number;
  week: number;
  /** Minutes. */
  capacity: number;
}

/** An instance of the reference model, with the limits on reviews (H14) and on days (H6, H8) that the engine keeps. */
export interface Instance {
  name: string;
  items: readonly PlainItem[];
  sessions: readonly PlainSession[];
  interviewDay: number;
  /** First day of each block's items. */
  opensOn: readonly number[];
  maxReviewsPerDay: number;
  reviewsPerItem: number;
}

/** Who learns and reviews what in which session; an item not learned has -1 and no reviews. */
export interface Solution {
  learn: readonly number[];
  reviews: readonly (readonly number[])[];
}

/** H14: the share of a week's minutes that reviews may take before the last 14 days. */
export const REVIEW_SHARE = 0.35;
const EARLY_DAYS = 14;
const QUIET_DAYS = 7;
/** Of each new item of a topic beyond the first in a session. */
export const MASSED_COST = 3;
/** Of each minute of the fullest week. */
export const LOAD_COST = 0.5;

/** A random instance: `tightness` is the share of the sessions' time that the first passes would fill. */
export function randomInstance(
  seed: number,
  size: { items: number; sessions: number },
  reviewsPerItem: number,
): Instance {
  const draw = new Draw(seed);
  const interviewDay = draw.pick([56, 63, 70]);
  const days = spreadDays(draw, size.sessions, interviewDay);
  const items: PlainItem[] = [];
  for (let index = 0; index < size.items; index++) items.push(randomItem(draw, index));
  const wanted = items.reduce((sum, { minutes, reviewMinutes }) => sum + minutes + 2 * reviewMinutes, 0);
  const tightness = draw.pick([0.5, 0.8, 1.1, 1.5]);
  const mean = wanted / tightness / size.sessions;
  return {
    name: `${size.items} × ${size.sessions}, seed ${seed}, tightness ${tightness}`,
    items,
    sessions: days.map((day) => ({
      day,
      week: Math.floor(day / 7),
      capacity: Math.max(45, 5 * Math.round((mean * (0.7 + 0.6 * draw.unit())) / 5)),
    })),
    interviewDay,
    opensOn: [0, Math.floor(interviewDay * 0.3)],
    maxReviewsPerDay: 6,
    reviewsPerItem,
  };
}

function randomItem(draw: Draw, index: number): PlainItem {
  return {
    minutes: draw.step(15, 40, 5),
    reviewMinutes: 4,
    weight: draw.pick([0.5, 0.75, 1, 1.5, 2, 3]) * draw.pick([0.5, 1]),
    topic: draw.whole(0, 3),
    block: draw.chance(0.6) ? 0 : 1,
    requires: index > 0 && draw.chance(0.2) ? [draw.whole(0, index - 1)] : [],
  };
}

/** Different days, the last of them in the last week; every third instance has two sessions on some days. */
function spreadDays(draw: Draw, sessions: number, interviewDay: number): number[] {
  const all = Array.from({ length: interviewDay }, (_, day) => day);
  const isDoubled = draw.chance(0.3);
  const days = draw.some(all, sessions).sort((a, b) => a - b);
  return isDoubled ? days.map((day, index) => (index % 5 === 4 ? (days[index - 1] ?? day) : day)) : days;
}

/** The sessions in which an item may be learned (H6, H8). */
export function learnableIn({ interviewDay, opensOn, sessions }: Instance, item: PlainItem): boolean[] {
  const from = opensOn[item.block] ?? 0;
  return sessions.map(({ day }) => day >= from && day < interviewDay - QUIET_DAYS);
}

export function isEarly({ interviewDay }: Instance, { day }: PlainSession): boolean {
  return day < interviewDay - EARLY_DAYS;
}

/** Vᵢₚ: 100 (¼ R(E−14) + ½ R(E) + ¼ R(E+14)); a horizon sees the touches before it. */
export function patternValue(
  truth: Truth,
  learnDay: number,
  reviewDays: readonly number[],
  interviewDay: number,
): number {
  const at = (horizon: number) =>
    learnDay < horizon
      ? recallPattern(
          truth,
          learnDay,
          reviewDays.filter((day) => day < horizon),
          horizon,
        )
      : 0;
  return 25 * at(interviewDay - 14) + 50 * at(interviewDay) + 25 * at(interviewDay + 14);
}

/** The reference objective of a solution, and every constraint it breaks; shares nothing with the engine or the solver. */
export function judgeSolution(
  instance: Instance,
  solution: Solution,
  truth: Truth,
): { objective: number; faults: string[] } {
  const { items, sessions, interviewDay } = instance;
  const faults: string[] = [];
  const minutes = sessions.map(() => 0);
  const reviewMinutes = sessions.map(() => 0);
  const reviewsOn = new Map<number, number>();
  const topics = new Map<string, number>();
  let value = 0;
  const add = (list: number[], index: number, amount: number) => {
    list[index] = (list[index] ?? 0) + amount;
  };
  for (const [index, item] of items.entries()) {
    const learn = solution.learn[index] ?? -1;
    const reviews = [...(solution.reviews[index] ?? [])].sort((a, b) => a - b);
    const session = sessions[learn];
    if (!session) {
      if (reviews.length > 0) faults.push(`item ${index} is reviewed and not learned`);
      continue;
    }
    add(minutes, learn, item.minutes);
    const key = `${item.topic} ${learn}`;
    topics.set(key, (topics.get(key) ?? 0) + 1);
    if (!learnableIn(instance, item)[learn]) faults.push(`item ${index} may not be learned in ${learn}`);
    for (const other of item.requires) {
      const before = solution.learn[other] ?? -1;
      if (before === -1 || before > learn) faults.push(`item ${index} comes before ${other}`);
    }
    const days = [session.day];
    for (const review of reviews) {
      const day = sessions[review]?.day ?? -1;
      if (day <= (days.at(-1) ?? 0)) faults.push(`item ${index} is touched twice on day ${day}`);
      days.push(day);
      add(minutes, review, item.reviewMinutes);
      add(reviewMinutes, review, item.reviewMinutes);
      reviewsOn.set(day, (reviewsOn.get(day) ?? 0) + 1);
    }
    if (reviews.length > instance.reviewsPerItem) faults.push(`item ${index} is reviewed too often`);
    value += item.weight * patternValue(truth, session.day, days.slice(1), interviewDay);
  }
  for (const [index, { capacity }] of sessions.entries()) {
    if ((minutes[index] ?? 0) > capacity) faults.push(`session ${index} is over its capacity`);
  }
  for (const [day, count] of reviewsOn) {
    if (count > instance.maxReviewsPerDay) faults.push(`day ${day} has ${count} reviews`);
  }
  const weeks = [...new Set(sessions.map(({ week }) => week))];
  const sumOf = (list: readonly number[], week: number, early: boolean) =>
    sessions.reduce(
      (sum, session, index) =>
        session.week === week && (!early || isEarly(instance, session)) ? sum + (list[index] ?? 0) : sum,
      0,
    );
  for (const week of weeks) {
    if (sumOf(reviewMinutes, week, true) > REVIEW_SHARE * sumOf(minutes, week, true) + 1e-9) {
      faults.push(`week ${week} has too many reviews`);
    }
  }
  const load = Math.max(0, ...weeks.map((week) => sumOf(minutes, week, false)));
  const massed = [...topics.values()].reduce((sum, count) => sum + count - 1, 0);
  return { objective: value - LOAD_COST * load - MASSED_COST * massed, faults };
}
