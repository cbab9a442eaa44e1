import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/civil-date.ts';
import type { PlannerInput, Schedule } from '../../src/domain/schedule.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import type { StudyRequestDraft } from '../../src/domain/study-request.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { divideLongItems } from '../../src/planner/model/divide-items.ts';
import { minuteOf } from '../../src/time/wall-clock.ts';
import { replanned, storedPlan } from '../helpers/stored-plan.ts';
import { fullItems, inputFor } from '../helpers/title-items.ts';
import { violationsOf } from './any-plan.ts';

const WORKDAYS: StudyRequestDraft['availability'][number]['days'] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** A plan as the service asks for it: with what is too long for the person divided. */
function planFor(
  draft: Partial<StudyRequestDraft>,
  items = fullItems(),
): PlannerInput & { schedule: Schedule } {
  const input = inputFor(items, draft);
  const divided = { ...input, items: divideLongItems(input.items, input.request) };
  const outcome = makePlan(divided);
  if (!outcome.ok) throw new Error(outcome.infeasible.message);
  return { ...divided, schedule: outcome.schedule };
}

/** Minutes of a plan on what a test picks, of all minutes. */
function shareOf(
  { schedule, items }: { schedule: Schedule; items: readonly StudyItem[] },
  isPicked: (item: StudyItem) => boolean,
) {
  const picked = new Set(items.filter(isPicked).map(({ id }) => id));
  const entries = schedule.sessions.flatMap((session) => session.items);
  const sum = (list: typeof entries) => list.reduce((minutes, entry) => minutes + entry.minutes, 0);
  return sum(entries.filter(({ itemId }) => picked.has(itemId))) / sum(entries);
}

describe('plans that were seen legal and wrong', () => {
  it.each(['12:20', '12:25', '12:30'])(
    'half hours thrown away: 12:00 to %s is used to 85 %% and more',
    (to) => {
      const { schedule, ...input } = planFor({
        ...{ weeks: 12, careerLevel: 'mid' },
        availability: [{ days: WORKDAYS, from: '12:00', to }],
      });
      const minutes = schedule.sessions.reduce(
        (sum, session) => sum + minuteOf(session.to) - minuteOf(session.from),
        0,
      );
      expect(minutes / (60 * (minuteOf(to) - minuteOf('12:00')))).toBeGreaterThanOrEqual(0.85);
      expect(schedule.sessions.some(({ items }) => items.some(({ parts }) => parts === 2))).toBe(true);
      expect(violationsOf(input, schedule)).toEqual([]);
    },
  );

  it.each(['mid', 'senior', 'staff'])(
    'design rounds alone gave drills: %s, expecting system design, learns it and what it stands on before anything else',
    (careerLevel) => {
      const plan = planFor({ careerLevel, rounds: ['system-design'] });
      const topics = ['ml-system-design', 'inference-serving', 'distributed-training', 'mlops'];
      const isAsked = (item: StudyItem) =>
        topics.includes(item.topic) ||
        item.questionKind === 'system-design' ||
        (item.kind === 'mock' && item.round === 'system-design');
      const left = plan.schedule.coverage.dropped.filter(({ reason }) => reason === 'no_time');
      const isCore = ({ core, kind, level = '' }: StudyItem) =>
        core && kind === 'question' && plan.levels.includes(level);
      const asked = new Set(plan.items.filter((item) => isCore(item) && isAsked(item)).map(({ id }) => id));
      expect(left.filter(({ itemId }) => asked.has(itemId))).toEqual([]);
      expect(violationsOf(plan, plan.schedule)).toEqual([]);
      const evening = [{ days: ['mon' as const], from: '19:00', to: '20:30' }];
      const scarce = planFor({ careerLevel, rounds: ['system-design'], availability: evening });
      expect(shareOf(scarce, isAsked)).toBeGreaterThanOrEqual(0.75);
    },
  );

  it('who expects every round has the plan of a pack that does not say what its rounds ask', () => {
    const input = inputFor(fullItems());
    const rounds = input.taxonomy.rounds.map(({ asks: _, ...round }) => round);
    const plan = makePlan(input);
    expect(plan.ok).toBe(true);
    expect(makePlan({ ...input, taxonomy: { ...input.taxonomy, rounds } })).toEqual(plan);
  });

  describe('own items are guests', () => {
    const availability = [{ days: ['mon' as const, 'wed' as const], from: '19:00', to: '20:30' }];
    const mine = (id: string, minutes: number): StudyItem => ({
      ...{ id, title: `Title of ${id}`, minutes, kind: 'own', topic: 'coding', block: 'specialisation' },
      ...{ reviewMinutes: 0, core: true, requires: [], roles: {} },
    });
    const addedLater = (own: readonly StudyItem[]) => {
      const input = inputFor(fullItems(), { availability });
      const plan = storedPlan({ ...input, items: divideLongItems(input.items, input.request) });
      if (!plan) throw new Error('The request leaves no room for a plan.');
      const ownItems = own.map(({ id, title, minutes, topic }) => ({ id, title, minutes, topic }));
      const request = { ...plan.request, ownItems };
      const items = divideLongItems([...plan.items, ...own], request);
      return replanned(plan, Date.parse('2026-12-15T12:00:00Z'), { request, items }).plan;
    };
    const heldOf = ({ sessions }: Pick<Schedule, 'sessions'>, own: readonly StudyItem[]) =>
      sessions.flatMap(({ items }) => items.filter(({ itemId }) => own.some(({ id }) => id === itemId)));

    it('120 minutes added later, beneath hours of filler, come in two halves of an hour', () => {
      const own = [mine('mine', 120)];
      const plan = addedLater(own);
      expect(heldOf(plan, own).map(({ minutes, part }) => [minutes, part])).toEqual([
        [60, 1],
        [60, 2],
      ]);
      expect(checkPlan(plan, Date.parse('2026-12-15T12:00:00Z'))).toEqual([]);
    });

    it('fifty of them have all time before anything of the content, from the first day on', () => {
      const own = Array.from({ length: 50 }, (_, place) => mine(`mine-${place}`, 45));
      const plan = planFor({ availability }, [...fullItems(), ...own]);
      const held = heldOf(plan.schedule, own);
      const learned = plan.schedule.sessions
        .flatMap(({ items }) => items)
        .filter(({ activity }) => activity !== 'mock' && activity !== 'review');
      expect(held.length).toBeGreaterThanOrEqual(30);
      expect(held.length / learned.length).toBeGreaterThanOrEqual(0.9);
      expect(plan.schedule.notes.join(' ')).toMatch(
        /No room for what you added, “.*” and \d+ others: \d+ more minutes until 2027-02-01/,
      );
      expect(violationsOf(plan, plan.schedule)).toEqual([]);
    });

    it('one that finds no place is named, with the time that would hold it', () => {
      const own = Array.from({ length: 50 }, (_, place) => mine(`mine-${place}`, 45));
      const plan = addedLater(own);
      const left = plan.coverage.dropped.filter(({ itemId }) => own.some(({ id }) => id === itemId));
      expect(heldOf(plan, own).length + left.length).toBe(50);
      expect(plan.notes.join(' ')).toContain(`: ${45 * left.length} more minutes until`);
    });
  });

  it('idle, then backwards: five evenings of 25 minutes begin in week 1, something new each week until the quiet days', () => {
    const { schedule, ...input } = planFor({
      ...{ weeks: 12, careerLevel: 'mid', role: 'data-scientist', sessionMinutes: { min: 15, max: 25 } },
      availability: [{ days: WORKDAYS, from: '21:00', to: '21:25' }],
    });
    const begun = schedule.sessions.flatMap(({ date, items }) =>
      items.filter(({ activity, part = 1 }) => activity !== 'review' && part === 1).map(() => date),
    );
    const weeks = begun.map((date) => Math.floor(daysBetween(input.request.startDate, date) / 7));
    expect([...new Set(weeks)].slice(0, 11)).toEqual(Array.from({ length: 11 }, (_, week) => week));
    expect(violationsOf(input, schedule)).toEqual([]);
  });

  it.each([8, 10, 12])(
    'no system design though it is asked: in %i weeks of two evenings its block has two fifths of its time and a whole question',
    (weeks) => {
      const { schedule, ...input } = planFor({
        ...{ weeks, careerLevel: 'senior' },
        availability: [{ days: ['mon', 'wed'], from: '19:00', to: '21:00' }],
      });
      const block = schedule.blocks.find(({ id }) => id === 'system-design');
      const firstMockDay = addDays(input.request.interviewDate, -14);
      expect(block?.to).toBe(addDays(firstMockDay, -1));
      const isDesign = (id: string) =>
        input.items.some((item) => item.id === id && item.questionKind === 'system-design');
      const learned = schedule.sessions
        .filter(({ date }) => date < firstMockDay)
        .flatMap(({ items }) => items.filter(({ activity }) => activity === 'learn'));
      expect(learned.some(({ itemId }) => isDesign(itemId))).toBe(true);
      expect((block?.plannedMinutes ?? 0) / (block?.wantedMinutes ?? 1)).toBeGreaterThanOrEqual(0.4);
      expect(violationsOf(input, schedule)).toEqual([]);
    },
  );

  it('recall of .939 for six questions in three hours: it says of how many, and readiness counts all the others', () => {
    const plan = storedPlan(
      inputFor(fullItems(), { weeks: 2, availability: [{ days: ['tue'], from: '19:00', to: '20:30' }] }),
    );
    const { recall, readiness } = plan ?? {};
    expect(recall?.of).toBeLessThan(10);
    expect(recall?.atInterview).toBeGreaterThan(0.8);
    expect(readiness?.of.items).toBeGreaterThan(60);
    expect(readiness?.ifFollowed).toBeLessThan(0.2);
  });

  describe('a day nobody lives', () => {
    const availability: StudyRequestDraft['availability'] = [
      { days: ['sat', 'sun'], from: '10:29', to: '14:33' },
      { days: ['wed'], from: '12:07', to: '12:39' },
    ];
    const { schedule, ...input } = planFor({ availability, weeks: 8 });
    const days = [...new Set(schedule.sessions.map(({ date }) => date))].map((date) =>
      schedule.sessions.filter((session) => session.date === date),
    );
    const lengthOf = ({ from, to }: (typeof schedule.sessions)[number]) => minuteOf(to) - minuteOf(from);

    it('10:29–11:59: sessions start at multiples of five minutes', () => {
      expect(schedule.sessions.map(({ from }) => minuteOf(from) % 5)).toEqual(schedule.sessions.map(() => 0));
      expect(schedule.sessions.some(({ from }) => from === '10:30')).toBe(true);
    });

    it('240 minutes without a rest: ten free minutes come after at most 90', () => {
      expect(days.some((sessions) => sessions.length > 2)).toBe(true);
      for (const sessions of days) {
        let minutes = 0;
        for (const [place, session] of sessions.entries()) {
          const before = sessions[place - 1];
          const hasRested = !before || minuteOf(session.from) - minuteOf(before.to) >= 10;
          minutes = (hasRested ? 0 : minutes) + lengthOf(session);
          expect(minutes).toBeLessThanOrEqual(90);
        }
      }
    });

    it('a drill and a mock on the eve: at most 45 minutes, of reviews', () => {
      const eve = schedule.sessions.filter(({ date }) => date === addDays(input.request.interviewDate, -1));
      expect(eve.reduce((sum, session) => sum + lengthOf(session), 0)).toBeLessThanOrEqual(45);
      expect(eve.flatMap(({ items }) => items).every(({ activity }) => activity === 'review')).toBe(true);
      expect(violationsOf(input, schedule)).toEqual([]);
    });
  });

  it('parts of one exercise 35 days apart: in half hours each follows within ten', () => {
    const availability = [{ days: WORKDAYS, from: '12:00', to: '12:30' }];
    const { schedule } = planFor({ weeks: 8, careerLevel: 'mid', availability });
    const parts = schedule.sessions.flatMap(({ date, items }) =>
      items.flatMap(({ itemId, part }) => (part === undefined ? [] : [{ itemId, date }])),
    );
    expect(parts.length).toBeGreaterThan(1);
    for (const [place, { itemId, date }] of parts.entries()) {
      const next = parts.slice(place + 1).find((other) => other.itemId === itemId);
      if (next) expect(daysBetween(date, next.date)).toBeLessThanOrEqual(10);
    }
  });

  it.each([
    [2, 1],
    [5, 3],
    [26, 5],
  ])(
    'under 56 days and over 12 weeks nothing could be made: %i weeks have %i mocks or more',
    (weeks, least) => {
      const { schedule, ...input } = planFor({ weeks });
      const mocks = schedule.sessions
        .flatMap(({ items }) => items)
        .filter(({ activity }) => activity === 'mock');
      expect(mocks.length).toBeGreaterThanOrEqual(least);
      expect(violationsOf(input, schedule)).toEqual([]);
    },
  );
});
