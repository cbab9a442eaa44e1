import { type CivilDate, daysBetween } from '../../src/domain/civil-date.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Session, SessionItem } from '../../src/domain/session.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import { freeTime } from '../../src/planner/model/slots.ts';
import { minuteOf } from '../../src/time/wall-clock.ts';
import type { Expectation } from './persona.ts';

/** The first pass of an item, or a part of it. */
interface FirstPass {
  item: StudyItem;
  entry: SessionItem;
  date: CivilDate;
  /** From 0. */
  week: number;
}

/** `share` of the minutes offered are planned. */
export function usesItsTime(share: number): Expectation {
  return {
    sentence: `at least ${percent(share)} of the time is used`,
    faultsOf: (plan) => {
      const offered = offeredByWeek(plan).reduce((sum, minutes) => sum + minutes, 0);
      const used = plan.sessions.reduce((sum, session) => sum + minutesOf(session), 0) / offered;
      return used >= share ? [] : [`${percent(used)} is used`];
    },
  };
}

/** Weeks that can hold the shortest session begin something new, but the quiet ones at the end. */
export function neverIdle(): Expectation {
  return {
    sentence: 'every week that has time begins something new, until the last',
    faultsOf: (plan) => {
      const begun = new Set(firstPasses(plan).map(({ week }) => week));
      const offered = offeredByWeek(plan).slice(0, -1);
      return offered.flatMap((minutes, week) =>
        minutes >= plan.request.sessionMinutes.min && !begun.has(week)
          ? [`week ${week + 1} has ${minutes} minutes and begins nothing`]
          : [],
      );
    },
  };
}

/** Mocks of at least so many rounds, in the order of rounds; a note names the others. */
export function rehearses(least: number): Expectation {
  return {
    sentence: `mocks of at least ${least} rounds, in their order, and a note on any that has no room`,
    faultsOf: (plan) => {
      const { rounds } = plan.request;
      const held = [...new Set(firstPasses(plan).flatMap(({ item }) => item.round ?? []))];
      const inOrder = rounds.filter((round) => held.includes(round));
      const isSaid = held.length === rounds.length || plan.notes.some((note) => note.includes('mock'));
      const isKept = held.length >= least && held.join() === inOrder.join() && isSaid;
      return isKept ? [] : [`mocks of ${held.join(', ') || 'none'}`];
    },
  };
}

/** Where not all rounds have a mock, those that come first have one. */
export function rehearsesFirst(count: number): Expectation {
  return {
    sentence: `mocks of the first ${count} rounds before those of later ones`,
    faultsOf: (plan) => {
      const held = new Set(firstPasses(plan).flatMap(({ item }) => item.round ?? []));
      return plan.request.rounds.slice(0, count).filter((round) => !held.has(round));
    },
  };
}

/** Some note says it. */
export function says(sentence: string, pattern: RegExp): Expectation {
  return {
    sentence,
    faultsOf: ({ notes }) => (notes.some((note) => pattern.test(note)) ? [] : notes),
  };
}

/** At least `share` of the minutes of first passes are on some items. */
export function spends(share: number, on: string, isMeant: (item: StudyItem) => boolean): Expectation {
  return {
    sentence: `at least ${percent(share)} of the new minutes are ${on}`,
    faultsOf: (plan) => {
      const spent = shareOn(plan, isMeant);
      return spent >= share ? [] : [`${percent(spent)} are`];
    },
  };
}

/** No first pass of some items. */
export function learnsNone(of: string, isMeant: (item: StudyItem, plan: Plan) => boolean): Expectation {
  return {
    sentence: `nothing is learned of ${of}`,
    faultsOf: (plan) =>
      firstPasses(plan)
        .filter(({ item }) => isMeant(item, plan))
        .map(({ item, date }) => `${item.title} on ${date}`),
  };
}

/** The first item of one topic comes before the first of another. */
export function beginsBefore(topic: string, later: string): Expectation {
  return {
    sentence: `${topic} is begun before ${later}`,
    faultsOf: (plan) => {
      const first = (wanted: string) => firstPasses(plan).find(({ item }) => item.topic === wanted)?.date;
      const [one, other] = [first(topic), first(later)];
      return one !== undefined && (other === undefined || one <= other)
        ? []
        : [`${topic} on ${one}, ${later} on ${other}`];
    },
  };
}

/** Nothing of a kind is left out for lack of time. */
export function learnsAll(of: string, isMeant: (item: StudyItem, plan: Plan) => boolean): Expectation {
  return {
    sentence: `all of ${of} are learned`,
    faultsOf: (plan) => {
      const left = plan.coverage.dropped
        .filter(({ reason }) => reason === 'no_time')
        .map(({ itemId }) => itemId);
      return plan.items
        .filter((item) => left.includes(item.id) && isMeant(item, plan))
        .map(({ title }) => title);
    },
  };
}

/** Something of a kind is begun in a week, from 1, or before. */
export function beginsBy(
  week: number,
  what: string,
  isMeant: (item: StudyItem, plan: Plan) => boolean,
): Expectation {
  return {
    sentence: `the first ${what} comes in week ${week} or before`,
    faultsOf: (plan) => {
      const first = firstPasses(plan).find(({ item }) => item.kind !== 'mock' && isMeant(item, plan));
      return first && first.week < week ? [] : [`${first?.item.title ?? 'none'} on ${first?.date}`];
    },
  };
}

/** What was learned three weeks before the interview or earlier is met again. */
export function reviewsWhatItTeaches(share: number): Expectation {
  return {
    sentence: `at least ${percent(share)} of what is learned three weeks ahead is reviewed`,
    faultsOf: (plan) => {
      const reviewed = new Set(entriesOf(plan).flatMap(({ entry }) => (isReview(entry) ? entry.itemId : [])));
      const old = firstPasses(plan).filter(
        ({ item, date }) => item.reviewMinutes > 0 && daysBetween(date, plan.request.interviewDate) >= 21,
      );
      const ids = [...new Set(old.map(({ item }) => item.id))];
      const met = ids.filter((id) => reviewed.has(id)).length / Math.max(1, ids.length);
      return met >= share ? [] : [`${percent(met)} of ${ids.length} are`];
    },
  };
}

/** No core question of the target's levels is left out for lack of time beside what comes after it. */
export function coreFirst(): Expectation {
  return {
    sentence:
      'no core question of the level that is not mastered is left out while labs or another level’s questions are learned',
    faultsOf: (plan) => {
      const isOfLevel = ({ level }: StudyItem) => level !== undefined && plan.levels.includes(level);
      const isMastered = ({ topic }: StudyItem) => {
        const self = plan.request.known.topics[topic] ?? 0;
        return self > 0 && self >= (plan.targets[topic] ?? 0);
      };
      const later = firstPasses(plan).filter(
        ({ item }) => item.kind === 'lab' || (item.kind === 'question' && !isOfLevel(item)),
      );
      const required = new Set(plan.items.flatMap(({ requires }) => requires));
      const longest = Math.max(
        0,
        ...later.filter(({ item }) => !required.has(item.id)).map(({ item }) => item.minutes),
      );
      const out = new Map(plan.coverage.dropped.map(({ itemId, reason }) => [itemId, reason]));
      return plan.items
        .filter(({ kind, core, id }) => kind === 'question' && core && out.get(id) === 'no_time')
        .filter((item) => isOfLevel(item) && !isMastered(item) && item.minutes <= longest)
        .map(({ title, minutes }) => `${title} (${minutes} minutes)`);
    },
  };
}

/** No session outside some hours. */
export function everySession(
  sentence: string,
  holds: (session: Session, plan: Plan) => boolean,
): Expectation {
  return {
    sentence: `every session ${sentence}`,
    faultsOf: (plan) =>
      plan.sessions
        .filter((session) => !holds(session, plan))
        .map(({ date, from, to }) => `${date} ${from}–${to}`),
  };
}

/** No week is much heavier than the mean of those that have time. */
export function evenWeeks(most: number): Expectation {
  return {
    sentence: `no week has more than ${most} times the minutes of the mean week`,
    faultsOf: (plan) => {
      const offered = offeredByWeek(plan);
      const minutes = offered.map(() => 0);
      for (const session of plan.sessions) {
        const week = weekOf(plan, session.date);
        minutes[week] = (minutes[week] ?? 0) + minutesOf(session);
      }
      const open = minutes.filter((_, week) => (offered[week] ?? 0) > 0);
      const mean = open.reduce((sum, each) => sum + each, 0) / open.length;
      return minutes.flatMap((each, week) =>
        each > most * mean ? [`week ${week + 1}: ${each}, mean ${Math.round(mean)}`] : [],
      );
    },
  };
}

/** Items that are planned, or of which a note or the coverage says why not. */
export function placesOwnItems(): Expectation {
  return {
    sentence: 'every item of their own has a place, whole',
    faultsOf: (plan) =>
      plan.request.ownItems.flatMap(({ id, title, minutes }) => {
        const planned = firstPasses(plan).filter(({ item }) => item.id === id);
        const sum = planned.reduce((total, { entry }) => total + entry.minutes, 0);
        return sum === minutes ? [] : [`${title}: ${sum} of ${minutes} minutes`];
      }),
  };
}

export function firstPasses(plan: Plan): FirstPass[] {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  return entriesOf(plan).flatMap(({ entry, date }) => {
    const item = items.get(entry.itemId);
    return isReview(entry) || !item ? [] : [{ item, entry, date, week: weekOf(plan, date) }];
  });
}

function shareOn(plan: Plan, isMeant: (item: StudyItem) => boolean): number {
  const passes = firstPasses(plan).filter(({ item }) => item.kind !== 'mock');
  const minutes = (some: readonly FirstPass[]) => some.reduce((sum, { entry }) => sum + entry.minutes, 0);
  return minutes(passes.filter(({ item }) => isMeant(item))) / minutes(passes);
}

function entriesOf({ sessions }: Plan): { entry: SessionItem; date: CivilDate }[] {
  return sessions.flatMap(({ items, date }) => items.map((entry) => ({ entry, date })));
}

function isReview({ activity }: SessionItem): boolean {
  return activity === 'review';
}

function minutesOf({ from, to }: Session): number {
  return minuteOf(to) - minuteOf(from);
}

function weekOf({ request }: Plan, date: CivilDate): number {
  return Math.floor(daysBetween(request.startDate, date) / 7);
}

/** Minutes of the person's windows that caps leave, by week. */
function offeredByWeek({ request }: Plan): number[] {
  const { windows, weeks, minutesPerWeek } = freeTime(request);
  const offered = Array.from({ length: weeks }, () => 0);
  for (const { day, from, to } of windows) {
    const week = Math.floor(day / 7);
    offered[week] = (offered[week] ?? 0) + to - from;
  }
  return offered.map((minutes) => Math.min(minutes, minutesPerWeek));
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
