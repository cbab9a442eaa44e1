import type { Plan } from '../../src/domain/plan.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import { BUSY_TIMES } from './busy-times.ts';
import {
  beginsBefore,
  beginsBy,
  coreFirst,
  evenWeeks,
  everySession,
  learnsAll,
  learnsNone,
  neverIdle,
  placesOwnItems,
  rehearses,
  rehearsesFirst,
  reviewsWhatItTeaches,
  says,
  spends,
  usesItsTime,
} from './expectations.ts';
import type { Persona } from './persona.ts';
import { EARLY_SHIFT, LATE_SHIFTS } from './shifts.ts';

const FROM = { startDate: '2027-01-04' };
const WORKDAYS = ['mon' as const, 'tue' as const, 'wed' as const, 'thu' as const, 'fri' as const];

const isDesign = ({ topic, questionKind }: StudyItem) =>
  topic === 'ml-system-design' || questionKind === 'system-design';
const isDesignOfLevel = ({ questionKind, level = '' }: StudyItem, { levels }: Plan) =>
  questionKind === 'system-design' && levels.includes(level);
/** A design round asks for designs, and for what serves and runs them. */
const isAskedByDesign = (item: StudyItem) =>
  isDesign(item) || item.topic === 'mlops' || item.topic === 'inference-serving';

/** Twelve people whose plans are read week by week: `npx tsx bench/planner/personas.ts`. */
export const PERSONAS: Persona[] = [
  {
    name: 'parent',
    who: 'has 25 minutes when the children sleep, on five evenings a week',
    draft: {
      ...{ ...FROM, weeks: 12, timeZone: 'Europe/London', careerLevel: 'mid' },
      availability: [{ days: WORKDAYS, from: '20:30', to: '20:55' }],
    },
    expects: [
      usesItsTime(0.8),
      neverIdle(),
      reviewsWhatItTeaches(0.7),
      says('a note says that no mock fits the evenings', /No mock script fits your sessions/),
    ],
    open: [coreFirst()],
  },
  {
    name: 'weekends',
    who: 'works long weeks, and has Saturday and Sunday mornings',
    draft: {
      ...{ ...FROM, weeks: 10, timeZone: 'America/Chicago', careerLevel: 'senior' },
      availability: [
        { days: ['sat'], from: '09:00', to: '12:00' },
        { days: ['sun'], from: '10:00', to: '12:00' },
      ],
    },
    expects: [
      usesItsTime(0.8),
      neverIdle(),
      coreFirst(),
      rehearses(3),
      rehearsesFirst(3),
      says(
        'a note says what a mock needs that has no room',
        /no room for a mock of .*: one needs at least 75 minutes/,
      ),
    ],
    open: [spends(0.12, 'system design', isDesign)],
  },
  {
    name: 'shifts',
    who: 'works early and late shifts by turns, with other free hours in each',
    draft: {
      ...{ ...FROM, weeks: 10, timeZone: 'Europe/Madrid', careerLevel: 'mid', role: 'mlops-engineer' },
      availability: [EARLY_SHIFT],
      exceptions: LATE_SHIFTS,
    },
    expects: [
      usesItsTime(0.8),
      neverIdle(),
      evenWeeks(1.35),
      everySession(
        'is in the evening or in the morning as the shift has it',
        ({ date, from }, { request }) => {
          const late = request.exceptions.find((exception) => exception.date === date);
          return late ? late.windows.some((window) => window.from <= from) : from >= EARLY_SHIFT.from;
        },
      ),
      rehearses(5),
    ],
  },
  {
    name: 'twenty-hours',
    who: 'has left the job, and studies four hours every weekday',
    draft: {
      ...{ ...FROM, weeks: 8, timeZone: 'America/Los_Angeles', careerLevel: 'mid' },
      availability: [{ days: WORKDAYS, from: '09:00', to: '13:00' }],
    },
    expects: [
      usesItsTime(0.6),
      neverIdle(),
      coreFirst(),
      rehearses(6),
      reviewsWhatItTeaches(0.75),
      everySession(
        'is at most 90 minutes',
        ({ items }) => items.reduce((sum, { minutes }) => sum + minutes, 0) <= 90,
      ),
      learnsNone(
        'core questions left out for lack of time',
        ({ id, core }, { coverage }) =>
          core && coverage.dropped.some(({ itemId, reason }) => itemId === id && reason === 'no_time'),
      ),
    ],
  },
  {
    name: 'holiday',
    who: 'is away for two weeks in the middle, without a laptop',
    draft: {
      ...{ ...FROM, weeks: 12, timeZone: 'Europe/Paris', careerLevel: 'senior' },
      availability: [{ days: ['tue', 'thu', 'sat'], from: '18:30', to: '20:30' }],
      blackouts: [{ from: '2027-02-08', to: '2027-02-21' }],
    },
    expects: [
      usesItsTime(0.8),
      everySession(
        'is before or after the holiday',
        ({ date }) => date < '2027-02-08' || date > '2027-02-21',
      ),
      neverIdle(),
      evenWeeks(1.35),
      reviewsWhatItTeaches(0.7),
      rehearses(6),
      says('a note says that two weeks have no time', /no time in weeks 6–7/),
    ],
  },
  {
    name: 'knows-most',
    who: 'has done this for years, and lacks language models, their serving and retrieval',
    draft: {
      ...{ ...FROM, weeks: 8, timeZone: 'Europe/Zurich', careerLevel: 'senior', role: 'llm-engineer' },
      specialisations: ['nlp-llm', 'rag-agents'],
      availability: [{ days: ['mon', 'wed', 'thu'], from: '20:00', to: '21:30' }],
      known: {
        topics: {
          ...{ statistics: 4, 'linear-algebra': 4, 'classical-ml': 4, 'data-preparation': 4, evaluation: 4 },
          ...{ 'deep-learning': 4, experimentation: 4, mlops: 4, coding: 4, behavioural: 4 },
        },
      },
    },
    expects: [
      usesItsTime(0.8),
      spends(0.7, 'what they said that they lack', ({ topic }) =>
        [
          'nlp-llm',
          'rag-agents',
          'post-training',
          'inference-serving',
          'alignment-safety',
          'ml-system-design',
          'distributed-training',
        ].includes(topic),
      ),
      learnsNone(
        'statistics and linear algebra',
        ({ topic, kind }) => kind === 'question' && ['statistics', 'linear-algebra'].includes(topic),
      ),
      coreFirst(),
    ],
  },
  {
    name: 'beginner',
    who: 'comes from another profession, knows nothing yet, and has an hour every evening',
    draft: {
      ...{ ...FROM, weeks: 12, timeZone: 'Asia/Kolkata', careerLevel: 'entry', role: 'data-scientist' },
      availability: [{ days: WORKDAYS, from: '20:00', to: '21:00' }],
    },
    expects: [
      usesItsTime(0.8),
      neverIdle(),
      beginsBefore('statistics', 'evaluation'),
      beginsBefore('classical-ml', 'deep-learning'),
      beginsBefore('deep-learning', 'nlp-llm'),
      learnsNone(
        'questions for seniors',
        ({ kind, level }) => kind === 'question' && ['senior', 'expert', 'research'].includes(level ?? ''),
      ),
      reviewsWhatItTeaches(0.7),
      rehearses(5),
    ],
    open: [coreFirst()],
  },
  {
    name: 'design-rounds',
    who: 'has passed all rounds but the system design',
    draft: {
      ...{
        ...FROM,
        weeks: 8,
        timeZone: 'America/New_York',
        careerLevel: 'senior',
        rounds: ['system-design'],
      },
      availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '20:00' }],
    },
    expects: [
      usesItsTime(0.75),
      rehearses(1),
      learnsAll('the designs of their level', isDesignOfLevel),
      spends(0.6, 'what the round asks', isAskedByDesign),
      beginsBy(4, 'design of their level', isDesignOfLevel),
      everySession('holds at most two designs', ({ items }, plan) => {
        const designs = new Set(
          plan.items.flatMap(({ id, questionKind }) => (questionKind === 'system-design' ? [id] : [])),
        );
        return (
          items.filter(({ itemId, activity }) => activity !== 'review' && designs.has(itemId)).length <= 2
        );
      }),
    ],
  },
  {
    name: 'staff-researcher',
    who: 'is a scientist of ten years who goes for a staff post in post-training and alignment',
    draft: {
      ...{ ...FROM, weeks: 10, timeZone: 'Europe/London', careerLevel: 'staff', role: 'research-scientist' },
      specialisations: ['post-training', 'alignment-safety'],
      availability: [{ days: ['mon', 'tue', 'thu'], from: '19:00', to: '21:00' }],
    },
    expects: [
      usesItsTime(0.8),
      coreFirst(),
      spends(0.15, 'post-training and alignment', ({ topic }) =>
        ['post-training', 'alignment-safety'].includes(topic),
      ),
      learnsNone('entry questions', ({ kind, level }) => kind === 'question' && level === 'entry'),
      learnsNone(
        'specialisations that they did not choose',
        ({ topic, kind }) => kind === 'question' && ['recsys-search', 'vision-multimodal'].includes(topic),
      ),
      rehearses(6),
    ],
  },
  {
    name: 'own-items',
    who: 'brings a paper to read, a design of their own, and notes of an older course',
    draft: {
      ...{ ...FROM, weeks: 8, timeZone: 'Australia/Sydney', careerLevel: 'mid' },
      availability: [{ days: ['mon', 'wed', 'fri'], from: '19:00', to: '20:30' }],
      ownItems: [
        { id: 'paper', title: 'The paper of the team that interviews me', minutes: 120, topic: 'nlp-llm' },
        {
          id: 'design',
          title: 'The system that I built, in ten slides',
          minutes: 60,
          topic: 'ml-system-design',
        },
        { id: 'notes', title: 'My notes on statistics', minutes: 45, topic: 'statistics' },
        { id: 'stories', title: 'Six stories of mine', minutes: 40, topic: 'behavioural' },
      ],
    },
    expects: [usesItsTime(0.8), neverIdle(), rehearses(6)],
    open: [placesOwnItems()],
  },
  {
    name: 'busy-calendar',
    who: 'has evenings that a calendar keeps filling: choir, dinners, a conference',
    draft: {
      ...{ ...FROM, weeks: 10, timeZone: 'Europe/Berlin', careerLevel: 'mid' },
      availability: [{ days: ['mon', 'tue', 'wed', 'thu'], from: '19:00', to: '20:45' }],
      busy: BUSY_TIMES,
    },
    expects: [
      usesItsTime(0.8),
      everySession('is at a time that the calendar leaves free', ({ startsAt, endsAt }) =>
        BUSY_TIMES.every(
          (busy) =>
            Date.parse(endsAt) <= Date.parse(busy.startsAt) ||
            Date.parse(busy.endsAt) <= Date.parse(startsAt),
        ),
      ),
      neverIdle(),
      rehearses(5),
    ],
    open: [coreFirst()],
  },
  {
    name: 'five-weeks',
    who: 'was called back sooner than expected: five weeks are left',
    draft: {
      ...{ ...FROM, weeks: 5, timeZone: 'America/Toronto', careerLevel: 'mid' },
      availability: [
        { days: ['mon', 'tue', 'wed', 'thu'], from: '19:00', to: '20:30' },
        { days: ['sat'], from: '10:00', to: '12:00' },
      ],
    },
    expects: [
      usesItsTime(0.8),
      neverIdle(),
      rehearses(6),
      says('a note says how many of the level’s questions five weeks hold', /Your 5 weeks hold \d+ of \d+/),
    ],
    open: [coreFirst()],
  },
];
