import { daysBetween } from '../../src/domain/civil-date.ts';
import type { PlannerInput, Schedule } from '../../src/domain/schedule.ts';
import type { SessionItem } from '../../src/domain/session.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import { minuteOf } from '../../src/time/wall-clock.ts';

/** One item's first pass, or a sitting of it. */
interface Learned {
  item: StudyItem;
  minutes: number;
  /** Days from the plan's first. */
  day: number;
  /** Position of its session among all. */
  session: number;
}

/** What rows 17 to 22 look at in one plan. */
export interface Coached {
  /** Minutes planned, of the minutes that the windows offer. */
  use: number;
  /** Whether something is learned in the first week that has time for a session. */
  beginsAtOnce: boolean;
  /** Items learned after their block's days, and all that were learned; mocks apart. */
  afterBlock: number;
  learned: number;
  /** Pairs of a topic and one that builds on it, at the same or a higher level, and those learned the wrong way round. */
  pairs: number;
  against: number;
  /**
   * Core questions of the window that an expected round asks, left out for lack of time while as many minutes of a later
   * tier are learned when they could be.
   */
  coreLeftOut: number;
  /** Minutes on what the expected rounds ask, of all minutes. */
  askedMinutes: number;
  minutes: number;
}

/** What a coach would look at in a schedule, found from the schedule and its items alone. */
export function judgeSchedule(input: PlannerInput, schedule: Schedule, offeredMinutes: number): Coached {
  const learned = learnedIn(input, schedule);
  const minutes = schedule.sessions.reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);
  const firsts = learned.filter(
    (entry, index) => learned.findIndex(({ item }) => item === entry.item) === index,
  );
  const items = firsts.filter(({ item }) => item.kind !== 'mock');
  return {
    use: minutes / offeredMinutes,
    beginsAtOnce: items.some(({ day }) => day < 7),
    afterBlock: items.filter(({ item, day }) => day > lastDayOf(schedule, input, item)).length,
    learned: items.length,
    ...pairsIn(input, items),
    coreLeftOut: coreLeftOut(input, schedule, learned),
    askedMinutes: askedMinutes(input, schedule),
    minutes,
  };
}

function learnedIn({ request, items }: PlannerInput, { sessions }: Schedule): Learned[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return sessions.flatMap((session, index) =>
    session.items.flatMap(({ itemId, activity, minutes }) => {
      const item = byId.get(itemId);
      if (!item || activity === 'review') return [];
      return [{ item, minutes, day: daysBetween(request.startDate, session.date), session: index }];
    }),
  );
}

function lastDayOf({ blocks }: Schedule, { request }: PlannerInput, { block }: StudyItem): number {
  const to = blocks.find(({ id }) => id === block)?.to;
  return to === undefined ? Number.POSITIVE_INFINITY : daysBetween(request.startDate, to);
}

function pairsIn(
  { topics, taxonomy }: PlannerInput,
  items: readonly Learned[],
): { pairs: number; against: number } {
  const buildsOn = new Map(topics.map((topic) => [topic.slug, topic.buildsOn]));
  const levels = taxonomy.questionLevels.map(({ slug }) => slug);
  const levelOf = ({ level }: StudyItem) => (level === undefined ? -1 : levels.indexOf(level));
  let [pairs, against] = [0, 0];
  for (const above of items) {
    for (const below of items) {
      if (!buildsOn.get(above.item.topic)?.includes(below.item.topic)) continue;
      if (levelOf(below.item) > levelOf(above.item)) continue;
      pairs++;
      if (above.session < below.session) against++;
    }
  }
  return { pairs, against };
}

/** What the bench reads off a plan's rounds for itself: whether one that is expected asks an item, or none of the pack does. */
function isAskedOf({ request, taxonomy }: PlannerInput, { topic, questionKind }: StudyItem): boolean {
  const asking = taxonomy.rounds.filter(
    ({ asks }) =>
      asks?.topics.includes(topic) || (questionKind !== undefined && asks?.kinds.includes(questionKind)),
  );
  return asking.length === 0 || asking.some(({ slug }) => request.rounds.includes(slug));
}

function coreLeftOut(input: PlannerInput, schedule: Schedule, learned: readonly Learned[]): number {
  const left = new Set(
    schedule.coverage.dropped.flatMap(({ itemId, reason }) => (reason === 'no_time' ? [itemId] : [])),
  );
  const days = daysBetween(input.request.startDate, input.request.interviewDate);
  const isWanted = (item: StudyItem) =>
    (item.level === undefined || input.levels.includes(item.level)) && isAskedOf(input, item);
  // What something learned requires comes with it, and mocks follow their own rules: neither is drawn on.
  const required = new Set(learned.flatMap(({ item }) => item.requires));
  const later = learned.filter(
    ({ item, day }) =>
      day < days - 7 &&
      item.kind !== 'mock' &&
      !required.has(item.id) &&
      (item.kind === 'activity' || item.kind === 'lab' || !isWanted(item)),
  );
  return input.items.filter((item) => {
    if (!left.has(item.id) || item.kind !== 'question' || !item.core || !isWanted(item)) return false;
    const opens = opensOn(input, schedule, item, (other) => left.has(other.id) && isWanted(other));
    return later.some(({ minutes, day }) => day >= opens && minutes >= item.minutes);
  }).length;
}

/** The first day on which an item could be learned: its block's, or that of the first block before it from which on none leaves a question out. */
function opensOn(
  { request, items }: PlannerInput,
  { blocks }: Schedule,
  { block }: StudyItem,
  isLeft: (item: StudyItem) => boolean,
): number {
  const hasLeft = (id: string) =>
    items.some((item) => item.kind === 'question' && item.block === id && isLeft(item));
  let first = blocks.findIndex(({ id }) => id === block);
  while (first > 0 && !hasLeft(blocks[first - 1]?.id ?? '')) first--;
  return daysBetween(request.startDate, blocks[first]?.from ?? request.startDate);
}

function askedMinutes(input: PlannerInput, { sessions }: Schedule): number {
  const byId = new Map(input.items.map((item) => [item.id, item]));
  const isAsked = ({ itemId }: SessionItem) => {
    const item = byId.get(itemId);
    return item !== undefined && (item.kind === 'mock' || isAskedOf(input, item));
  };
  return sessions
    .flatMap((session) => session.items)
    .reduce((sum, entry) => sum + (isAsked(entry) ? entry.minutes : 0), 0);
}
