import { addDays } from '../../src/domain/civil-date.ts';
import type { StudyRequest } from '../../src/domain/study-request.ts';
import { CAREER_LEVELS, ROUNDS } from '../../testbed/packs/own-pack.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';

/** An ordinary request: five evenings a week of the same length, all rounds, nothing in the way. */
export function plainRequest(overrides: Partial<StudyRequest> = {}): StudyRequest {
  const weeks = overrides.weeks ?? 12;
  const startDate = overrides.startDate ?? '2027-01-04';
  return {
    startDate,
    weeks,
    interviewDate: addDays(startDate, 7 * weeks),
    timeZone: 'America/New_York',
    careerLevel: 'mid',
    role: 'ml-engineer',
    specialisations: ['nlp-llm'],
    rounds: [...ROUNDS],
    availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'sat'], from: '19:00', to: '20:30' }],
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
    ...overrides,
  };
}

/** The plain request for a random person: level, role, specialisations and weeks are drawn. */
export function someonesRequest(
  seed: number,
  catalogue: BenchCatalogue,
  overrides: Partial<StudyRequest> = {},
): StudyRequest {
  const draw = new Draw(seed);
  const specialisations = catalogue.topics
    .filter(({ specialisation }) => specialisation)
    .map(({ slug }) => slug);
  return plainRequest({
    careerLevel: draw.pick(CAREER_LEVELS),
    role: draw.pick(catalogue.roles).slug,
    specialisations: draw.some(specialisations, draw.whole(0, 2)),
    weeks: draw.whole(8, 12),
    seed,
    ...overrides,
  });
}
