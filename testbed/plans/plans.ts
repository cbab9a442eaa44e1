import type { Plan } from '../../src/domain/plan.ts';
import type { Session } from '../../src/domain/session.ts';
import { TAXONOMY } from '../packs/own-pack.ts';

/** A small stored plan, for tests that need one and not the planner. */
export function aPlan(overrides: Partial<Plan> = {}): Plan {
  const sessions = overrides.sessions ?? [aSession(1), aSession(2, { date: '2026-12-07' })];
  const at = '2026-11-23T10:00:00Z';
  return {
    id: 'pl_one',
    revision: 1,
    release: 'r_0',
    status: 'active',
    request: {
      startDate: '2026-12-01',
      weeks: 10,
      interviewDate: '2027-02-09',
      timeZone: 'America/New_York',
      careerLevel: 'mid',
      role: 'ml-engineer',
      specialisations: [],
      rounds: ['coding'],
      availability: [{ days: ['mon', 'wed'], from: '19:00', to: '21:00' }],
      sessionMinutes: { min: 30, max: 90 },
      exceptions: [],
      blackouts: [],
      known: { topics: {}, questions: [] },
      busy: [],
      ownItems: [],
      onUnmarked: 'done',
      maxReviewsPerDay: 6,
      reminderMinutes: 15,
      seed: 1,
    },
    createdAt: at,
    updatedAt: at,
    rotation: 0,
    uidHost: 'stepladder.test',
    items: [],
    topics: [{ slug: 'statistics', name: 'Statistics', buildsOn: [], specialisation: false }],
    targets: { statistics: 3 },
    levels: ['intermediate', 'advanced'],
    taxonomy: TAXONOMY,
    stamps: Object.fromEntries(sessions.map((session) => [session.id, { createdAt: at, changedAt: at }])),
    nextOrdinal: sessions.length + 1,
    blocks: [],
    coverage: { topics: [], dropped: [] },
    recall: { atInterview: 0.9, of: 2, topics: [], model: 'FSRS-6 default weights' },
    readiness: {
      asOf: '2026-11-23',
      now: 0,
      ifFollowed: 0.6,
      ifStopped: 0,
      range: [0.5, 0.7],
      of: { items: 3, planned: 2, learned: 0 },
      weeks: [{ week: 1, ifFollowed: 0.3 }],
    },
    notes: [],
    ...overrides,
    sessions,
  };
}

/** A planned session of an hour on a winter evening in New York. */
export function aSession(ordinal: number, overrides: Partial<Session> = {}): Session {
  const date = overrides.date ?? '2026-12-02';
  return {
    id: `ss_${ordinal}`,
    ordinal,
    sequence: 0,
    kind: 'study',
    date,
    from: '19:00',
    to: '20:00',
    startsAt: `${date}T19:00:00-05:00`,
    endsAt: `${date}T20:00:00-05:00`,
    block: 'fundamentals',
    status: 'planned',
    items: [
      {
        itemId: 'q02',
        title: 'The bias-variance tradeoff',
        topic: 'statistics',
        activity: 'learn',
        minutes: 15,
        url: '/embed/questions/q02',
      },
    ],
    ...overrides,
  };
}
