import { addDays, type CivilDate, daysBetween, weekdayOf } from '../../src/domain/civil-date.ts';
import type { PlannerInput } from '../../src/domain/schedule.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import { BLOCKS } from '../../testbed/packs/own-pack.ts';

/** What the naive plan learns, and how much time it had. */
export interface NaivePlan {
  learned: Set<string>;
  learnMinutes: number;
  reviewMinutes: number;
}

/** How windows become sittings: of the longest session each, or all of one length. */
export type WindowCut = 'longest' | 'equal';

interface Sitting {
  date: CivilDate;
  week: number;
  left: number;
}

const REVIEW_SHARE = 0.35;
const REVIEW_AFTER_DAYS = [1, 3, 7, 14];
/** What lies between two sittings of one window (H16). */
const REST_MINUTES = 10;
/** The most of the day before the interview, on which nothing is new (H17). */
const EVE_MINUTES = 45;

/**
 * "Priority order, fill each week": the heaviest item first, in the first session that has room for it, and the next
 * (of the level's own questions first, then of what else the planner draws on, in its order);
 * reviews 1, 3, 7 and 14 days later (or on the first study day after) where there is room. It keeps the hard
 * constraints that a person would notice: windows, sessions, caps, blocks' first days (H6), prerequisites (H5), no new
 * material in the last week (H8), two design items a day (H13), six reviews a day and 35 % a week (H14), rests (H16) and
 * a light eve (H17); and it gives mocks the time that they take in the planner's plan. Requests without exceptions,
 * blackouts and busy times only.
 *
 * @param cut whether windows are cut into sittings of the longest session and a rest, or into equal ones.
 */
export function planNaively(
  input: PlannerInput,
  weightOf: (item: StudyItem) => number,
  eligible: readonly StudyItem[],
  blockStarts: readonly CivilDate[],
  mockMinutes: ReadonlyMap<CivilDate, number>,
  cut: WindowCut,
): NaivePlan {
  const { request } = input;
  const sittings = sittingsOf(input, mockMinutes, cut);
  const weekLeft = new Map<number, number>();
  for (const { week, left } of sittings) {
    const total = (weekLeft.get(week) ?? 0) + left;
    weekLeft.set(week, Math.min(total, request.minutesPerWeek ?? Number.POSITIVE_INFINITY));
  }
  const reviews = new ReviewBook(input);
  const learnedOn = new Map<string, CivilDate>();
  const designs = new Map<CivilDate, number>();
  const order = [...eligible].sort(
    (a, b) => drawnAt(input, a) - drawnAt(input, b) || weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1),
  );
  const lastDay = addDays(request.interviewDate, -7);
  let learnMinutes = 0;
  for (const sitting of sittings) {
    reviews.take(sitting, weekLeft);
    for (const item of order) {
      if (
        learnedOn.has(item.id) ||
        item.minutes > sitting.left ||
        item.minutes > (weekLeft.get(sitting.week) ?? 0)
      )
        continue;
      if (sitting.date < (blockStarts[BLOCKS.indexOf(item.block)] ?? '')) continue;
      const isLate =
        item.questionKind === 'behavioural' || (item.kind === 'activity' && item.block === 'mock-interviews');
      if (sitting.date >= lastDay && !isLate) continue;
      if (sitting.date === addDays(request.interviewDate, -1)) continue;
      if (!item.requires.every((id) => learnedOn.has(id) || isKnown(input, id))) continue;
      const isDesign = item.questionKind === 'system-design';
      if (isDesign && (designs.get(sitting.date) ?? 0) >= 2) continue;
      if (isDesign) designs.set(sitting.date, (designs.get(sitting.date) ?? 0) + 1);
      learnedOn.set(item.id, sitting.date);
      sitting.left -= item.minutes;
      weekLeft.set(sitting.week, (weekLeft.get(sitting.week) ?? 0) - item.minutes);
      learnMinutes += item.minutes;
      reviews.learned(item, sitting);
    }
  }
  return { learned: new Set(learnedOn.keys()), learnMinutes, reviewMinutes: reviews.minutes };
}

/** The order in which material is drawn on: the level's own questions, other questions, primers, labs, activities. */
function drawnAt(input: PlannerInput, item: StudyItem): number {
  if (isMastered(input, item)) return 5;
  const place = ['primer', 'lab', 'activity'].indexOf(item.kind);
  if (place !== -1) return 2 + place;
  return item.level === undefined || input.levels.includes(item.level) ? 0 : 1;
}

/** The reviews that are due, and the limits on them. */
class ReviewBook {
  minutes = 0;
  readonly #due: { on: CivilDate; minutes: number }[] = [];
  readonly #input: PlannerInput;
  readonly #onDay = new Map<CivilDate, number>();
  readonly #early = new Map<number, { reviews: number; all: number }>();

  constructor(input: PlannerInput) {
    this.#input = input;
  }

  learned(item: StudyItem, { date, week }: Sitting): void {
    this.#weekOf(week).all += item.minutes;
    if (item.reviewMinutes === 0) return;
    for (const days of REVIEW_AFTER_DAYS)
      this.#due.push({ on: addDays(date, days), minutes: item.reviewMinutes });
    this.#due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  take(sitting: Sitting, weekLeft: Map<number, number>): void {
    const { maxReviewsPerDay, interviewDate } = this.#input.request;
    const isEarly = sitting.date < addDays(interviewDate, -14);
    const week = this.#weekOf(sitting.week);
    for (let next = this.#due[0]; next && next.on <= sitting.date; next = this.#due[0]) {
      const count = this.#onDay.get(sitting.date) ?? 0;
      const left = Math.min(sitting.left, weekLeft.get(sitting.week) ?? 0);
      const isOver =
        isEarly && week.reviews + next.minutes > REVIEW_SHARE * (week.all + sitting.left + next.minutes);
      if (count >= maxReviewsPerDay || next.minutes > left || isOver) return;
      this.#due.shift();
      this.#onDay.set(sitting.date, count + 1);
      week.reviews += next.minutes;
      week.all += next.minutes;
      sitting.left -= next.minutes;
      weekLeft.set(sitting.week, (weekLeft.get(sitting.week) ?? 0) - next.minutes);
      this.minutes += next.minutes;
    }
  }

  #weekOf(week: number): { reviews: number; all: number } {
    const found = this.#early.get(week) ?? { reviews: 0, all: 0 };
    this.#early.set(week, found);
    return found;
  }
}

function sittingsOf(
  { request }: PlannerInput,
  mockMinutes: ReadonlyMap<CivilDate, number>,
  cut: WindowCut,
): Sitting[] {
  const { min, max } = request.sessionMinutes;
  const sittings: Sitting[] = [];
  const days = daysBetween(request.startDate, request.interviewDate);
  for (let day = 0; day < days; day++) {
    const date = addDays(request.startDate, day);
    let mocks = mockMinutes.get(date) ?? 0;
    for (const window of request.availability.filter((each) => each.days.includes(weekdayOf(date)))) {
      const minutes = minuteOf(window.to) - minuteOf(window.from);
      let left = day === days - 1 ? Math.min(minutes, EVE_MINUTES) : minutes;
      const taken = Math.min(left, mocks);
      [left, mocks] = [left - taken, mocks - taken];
      const parts = cut === 'equal' ? Math.ceil(left / (max + REST_MINUTES)) : 1;
      const longest = Math.min(max, Math.floor((left + REST_MINUTES) / parts) - REST_MINUTES);
      for (; left >= min; left -= longest + REST_MINUTES)
        sittings.push({ date, week: Math.floor(day / 7), left: Math.min(left, longest) });
    }
  }
  return sittings;
}

function isKnown(input: PlannerInput, id: string): boolean {
  const item = input.items.find((other) => other.id === id);
  return input.request.known.questions.includes(id) || (item !== undefined && isMastered(input, item));
}

function isMastered({ request, targets }: PlannerInput, { topic }: StudyItem): boolean {
  const self = request.known.topics[topic] ?? 0;
  return self > 0 && self >= (targets[topic] ?? Number.POSITIVE_INFINITY);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
