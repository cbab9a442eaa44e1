import fc from 'fast-check';
import { addDays, WEEKDAYS } from '../../src/domain/civil-date.ts';
import { PLAN_DAYS } from '../../src/domain/request-limits.ts';
import type { PlannerInput } from '../../src/domain/schedule.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import type { AvailabilityWindow, StudyRequestDraft, TimeWindow } from '../../src/domain/study-request.ts';
import type { Proficiency } from '../../src/domain/taxonomy.ts';
import { clockOf } from '../../src/time/wall-clock.ts';
import {
  BLOCKS,
  CAREER_LEVELS,
  QUESTION_KINDS,
  QUESTION_LEVELS,
  ROUNDS,
} from '../../testbed/packs/own-pack.ts';
import { inputFor, TITLE_TOPICS } from './title-items.ts';

/** Zones with summer time in both halves of the globe, odd offsets, a half-hour change, a winter one, and none. */
export const ODD_ZONES = [
  'America/New_York',
  'Europe/Dublin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Pacific/Chatham',
  'UTC',
];

const topicSlugs = TITLE_TOPICS.map(({ slug }) => slug);
const proficiency = fc.integer({ min: 0, max: 4 }).map((value) => value as Proficiency);

/** A window of five-minute times, from half an hour to a whole day. */
const timeWindow: fc.Arbitrary<TimeWindow> = fc
  .tuple(fc.integer({ min: 0, max: 276 }), fc.integer({ min: 4, max: 60 }))
  .map(([from, length]) => ({ from: clockOf(5 * from), to: clockOf(Math.min(1440, 5 * (from + length))) }));

const availability: fc.Arbitrary<AvailabilityWindow[]> = fc.array(
  fc
    .tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), timeWindow)
    .map(([days, window]) => ({ days, ...window })),
  { minLength: 1, maxLength: 4 },
);

const question = fc.record({
  topic: fc.constantFrom(...topicSlugs),
  level: fc.constantFrom(...QUESTION_LEVELS),
  block: fc.constantFrom(...BLOCKS),
  questionKind: fc.constantFrom(...QUESTION_KINDS),
  kind: fc.constantFrom('question', 'question', 'question', 'primer', 'lab', 'activity', 'mock'),
  minutes: fc.integer({ min: 2, max: 24 }).map((fives) => 5 * fives),
  isSplit: fc.boolean(),
  core: fc.boolean(),
  hasRoles: fc.boolean(),
  weight: proficiency,
  round: fc.constantFrom(...ROUNDS),
  requires: fc.array(fc.nat(), { maxLength: 2 }),
});

/** A catalogue of up to `most` items; what an item requires comes before it. */
export function catalogueArbitrary(most = 60): fc.Arbitrary<StudyItem[]> {
  return fc.array(question, { minLength: 1, maxLength: most }).map((drawn) =>
    drawn.map((draw, index): StudyItem => {
      const isReviewed = draw.kind === 'question' || draw.kind === 'primer';
      const half = Math.floor(draw.minutes / 2);
      return {
        id: idOf(index),
        kind: draw.kind as StudyItem['kind'],
        title: `Item ${index}`,
        topic: draw.topic,
        level: draw.level,
        block: draw.kind === 'mock' ? 'mock-interviews' : draw.block,
        minutes: draw.minutes,
        ...(draw.isSplit && draw.kind !== 'mock' ? { parts: [half, draw.minutes - half] } : {}),
        reviewMinutes: isReviewed ? 4 : 0,
        core: draw.core,
        requires: index === 0 ? [] : [...new Set(draw.requires.map((other) => idOf(other % index)))],
        roles: draw.hasRoles ? { 'ml-engineer': draw.weight } : {},
        ...(draw.kind === 'question' ? { questionKind: draw.questionKind } : {}),
        ...(draw.kind === 'mock' ? { round: draw.round } : {}),
      };
    }),
  );
}

/** Lengths of a plan: mostly those that are recommended, and any that can be made. */
const DAYS = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 56, max: 84 }) },
  { weight: 1, arbitrary: fc.integer(PLAN_DAYS) },
);

/** A request in which everything that can be said is said sometimes; it resolves without an issue. */
export const draftArbitrary: fc.Arbitrary<Partial<StudyRequestDraft>> = fc
  .record({
    start: fc.integer({ min: 0, max: 800 }),
    days: DAYS,
    timeZone: fc.constantFrom(...ODD_ZONES),
    careerLevel: fc.constantFrom(...CAREER_LEVELS),
    specialisations: fc.subarray(
      TITLE_TOPICS.filter(({ specialisation }) => specialisation).map(({ slug }) => slug),
      { maxLength: 2 },
    ),
    rounds: fc.shuffledSubarray([...ROUNDS]),
    availability,
    minutesPerWeek: fc.option(fc.integer({ min: 60, max: 900 }), { nil: undefined }),
    maxMinutesPerDay: fc.option(fc.integer({ min: 30, max: 300 }), { nil: undefined }),
    min: fc.integer({ min: 10, max: 45 }),
    more: fc.integer({ min: 0, max: 90 }),
    exceptions: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 55 }), fc.array(timeWindow, { maxLength: 2 })),
      {
        maxLength: 4,
        selector: ([day]) => day,
      },
    ),
    blackouts: fc.array(fc.tuple(fc.integer({ min: 0, max: 55 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 2,
    }),
    busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 5, max: 600 })), {
      maxLength: 12,
    }),
    knownTopics: fc.dictionary(fc.constantFrom(...topicSlugs), proficiency, { maxKeys: 5 }),
    knownQuestions: fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 6 }),
    maxReviewsPerDay: fc.integer({ min: 0, max: 12 }),
    seed: fc.nat({ max: 1_000_000 }),
  })
  .map((draw) => {
    const startDate = addDays('2026-01-05', draw.start);
    const startMs = Date.parse(`${startDate}T00:00:00Z`);
    return {
      startDate,
      weeks: undefined as never,
      interviewDate: addDays(startDate, draw.days),
      timeZone: draw.timeZone,
      careerLevel: draw.careerLevel,
      specialisations: draw.specialisations,
      rounds: draw.rounds,
      availability: draw.availability,
      ...(draw.minutesPerWeek === undefined ? {} : { minutesPerWeek: draw.minutesPerWeek }),
      ...(draw.maxMinutesPerDay === undefined ? {} : { maxMinutesPerDay: draw.maxMinutesPerDay }),
      sessionMinutes: { min: draw.min, max: Math.max(20, draw.min + draw.more) },
      exceptions: draw.exceptions.map(([day, windows]) => ({ date: addDays(startDate, day), windows })),
      blackouts: draw.blackouts.map(([day, length]) => ({
        from: addDays(startDate, day),
        to: addDays(startDate, day + length),
      })),
      busy: draw.busy.map(([minute, length]) => ({
        startsAt: utc(startMs + minute * 60_000),
        endsAt: utc(startMs + (minute + length) * 60_000),
      })),
      known: { topics: draw.knownTopics, questions: draw.knownQuestions.map(idOf) },
      maxReviewsPerDay: draw.maxReviewsPerDay,
      seed: draw.seed,
    };
  });

/** What the planner reads, over generated requests and catalogues. */
export function inputArbitrary(
  catalogue: fc.Arbitrary<StudyItem[]> = catalogueArbitrary(),
): fc.Arbitrary<PlannerInput> {
  return fc.tuple(catalogue, draftArbitrary).map(([items, draft]) => inputFor(items, draft));
}

function idOf(index: number): string {
  return `i${String(index).padStart(3, '0')}`;
}

function utc(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
