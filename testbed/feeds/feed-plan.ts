import type { CalendarOptions } from '../../src/calendar/feed/render-calendar.ts';
import { addDays } from '../../src/domain/civil-date.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Session } from '../../src/domain/session.ts';
import { aPlan, aSession } from '../plans/plans.ts';
import { daysBeforeChanges, instantIn } from './zone-oracle.ts';

export const SUBSCRIBED: CalendarOptions = {
  publicUrl: 'https://stepladder.test',
  subscription: {
    feedUrl: 'https://stepladder.test/calendars/FEED-TOKEN.ics',
    sessionUrl: (sessionId) => `https://stepladder.test/s/${sessionId}`,
  },
};

export const EXPORTED: CalendarOptions = { publicUrl: 'https://stepladder.test' };

/** A session of an hour at a local time of a zone, its offset by the oracle. */
export function sessionIn(
  timeZone: string,
  ordinal: number,
  date: string,
  from: string,
  overrides: Partial<Session> = {},
): Session {
  const to = `${String(Number(from.slice(0, 2)) + 1).padStart(2, '0')}${from.slice(2)}`;
  const [startsAt, endsAt] = [from, to].map((time) => instantIn(timeZone, `${date}T${time}:00`));
  if (startsAt === undefined || endsAt === undefined)
    throw new Error(`${date} has no ${from} in ${timeZone}.`);
  return aSession(ordinal, { date, from, to, startsAt, endsAt, ...overrides });
}

/** A plan of an hour every second Wednesday evening, and on the days around every change of clocks, autumn 2026 to spring 2027. */
export function planAcrossChanges(timeZone: string): Plan {
  const [first, days] = ['2026-09-02', 38 * 7];
  const wednesdays = Array.from({ length: 19 }, (_, fortnight) => addDays(first, fortnight * 14));
  const around = daysBeforeChanges(timeZone, first, days).flatMap((date) => [date, addDays(date, 1)]);
  const dates = [...new Set([...wednesdays, ...around])].sort();
  const plan = aPlan();
  return aPlan({
    request: { ...plan.request, timeZone, startDate: first, interviewDate: addDays(first, days) },
    sessions: dates.map((date, index) => sessionIn(timeZone, index + 1, date, '19:30')),
  });
}

/** A plan with a session of every status and kind, split items, reviews and awkward text. */
export function variedPlan(): Plan {
  const timeZone = 'America/New_York';
  const base = aPlan();
  const learn = {
    itemId: 'q02',
    title: 'Attention; multi-head, and "why"',
    topic: 'nlp',
    activity: 'learn',
    minutes: 20,
  };
  const item = { ...learn, activity: 'learn', url: '/embed/questions/q02' } as const;
  const sessions: Session[] = [
    sessionIn(timeZone, 1, '2026-12-02', '19:00', { status: 'done', sequence: 1, items: [item] }),
    sessionIn(timeZone, 2, '2026-12-07', '19:00', { status: 'missed', sequence: 2, items: [] }),
    sessionIn(timeZone, 3, '2026-12-09', '19:00', { status: 'skipped', sequence: 1, items: [item] }),
    sessionIn(timeZone, 4, '2026-12-14', '19:00', { status: 'dropped', sequence: 3, items: [item] }),
    sessionIn(timeZone, 5, '2026-12-16', '19:00', {
      kind: 'review',
      items: [
        { ...item, activity: 'review', minutes: 4 },
        {
          itemId: 'q01',
          title: 'Known before \\ all along',
          topic: 'statistics',
          activity: 'review',
          minutes: 4,
        },
        {
          itemId: 'p1',
          title: 'Zufallsgrößen – 確率 🎲',
          topic: 'statistics',
          activity: 'learn',
          minutes: 30,
          part: 1,
          parts: 2,
        },
      ],
    }),
    sessionIn(timeZone, 6, '2027-01-06', '19:00', {
      kind: 'mock',
      block: 'mock-interviews',
      items: [{ itemId: 'm1', title: 'Mock: design a feed', topic: 'nlp', activity: 'mock', minutes: 60 }],
    }),
    sessionIn(timeZone, 7, '2027-01-09', '09:00', {
      kind: 'lab',
      items: [
        {
          itemId: 'l1',
          title: 'Build a tokeniser',
          topic: 'nlp',
          activity: 'lab',
          minutes: 50,
          url: '/v1/materials/l1',
        },
        {
          itemId: 'own-1',
          title: 'My thesis',
          topic: 'nlp',
          activity: 'learn',
          minutes: 10,
          url: 'https://example.org/a?b=1,2;3',
        },
      ],
    }),
  ];
  const topics = [
    ...base.topics,
    { slug: 'nlp', name: 'Language models, and more', buildsOn: [], specialisation: true },
  ];
  const item0 = {
    topic: 'nlp',
    block: 'fundamentals',
    minutes: 30,
    reviewMinutes: 0,
    core: true,
    requires: [],
    roles: {},
  } as const;
  const items = (['p1:primer', 'm1:mock', 'l1:lab', 'own-1:own'] as const).map((entry) => {
    const [id = '', kind] = entry.split(':') as [string, 'primer' | 'mock' | 'lab' | 'own'];
    return { ...item0, id, kind, title: id, requires: [], roles: {} };
  });
  const stamps = Object.fromEntries(
    sessions.map(({ id, sequence }) => [
      id,
      { createdAt: base.createdAt, changedAt: sequence === 0 ? base.createdAt : '2026-12-14T08:00:00Z' },
    ]),
  );
  return aPlan({ revision: 4, updatedAt: '2026-12-14T08:00:00Z', topics, items, stamps, sessions });
}
