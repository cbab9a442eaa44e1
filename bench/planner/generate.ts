import { addDays, type CivilDate, WEEKDAYS } from '../../src/domain/civil-date.ts';
import type { PlannerInput } from '../../src/domain/schedule.ts';
import { targetProficiency } from '../../src/domain/skill-map.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import type {
  AvailabilityWindow,
  Interval,
  OwnItem,
  StudyRequest,
  TimeWindow,
} from '../../src/domain/study-request.ts';
import type { Proficiency } from '../../src/domain/taxonomy.ts';
import { divideLongItems } from '../../src/planner/model/divide-items.ts';
import { CAREER_LEVELS, ROUNDS, TAXONOMY } from '../../testbed/packs/own-pack.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';

/** Zones with summer time on both halves of the globe, half and quarter hours, a half-hour change, and none. */
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Beirut',
  'UTC',
];

interface Mood {
  /** Windows, and minutes of each, from, to. */
  windows: readonly [number, number];
  minutes: readonly [number, number];
}

/** How much time the person has. */
const MOODS: readonly Mood[] = [
  { windows: [1, 2], minutes: [20, 60] },
  { windows: [2, 3], minutes: [45, 150] },
  { windows: [2, 4], minutes: [60, 300] },
];

/** A random request against a catalogue, with everything a person can say said in some of them. */
export function randomInput(seed: number, catalogue: BenchCatalogue): PlannerInput {
  const draw = new Draw(seed);
  return toInput(randomRequest(draw, catalogue), catalogue, `bench-${seed}`);
}

/** What the planner reads for a request: the release's items and the person's own, targets and levels. */
export function toInput(request: StudyRequest, catalogue: BenchCatalogue, idSeed: string): PlannerInput {
  const map = catalogue.maps.find(({ careerLevel }) => careerLevel === request.careerLevel);
  if (!map) throw new Error(`${catalogue.name} has no skill map for ${request.careerLevel}`);
  const role = catalogue.roles.find(({ slug }) => slug === request.role);
  return {
    request,
    items: divideLongItems([...catalogue.items, ...request.ownItems.map(toStudyItem)], request),
    topics: catalogue.topics,
    targets: targetProficiency(map, role, request.specialisations),
    levels: map.questionLevels,
    taxonomy: TAXONOMY,
    idSeed,
  };
}

function randomRequest(draw: Draw, catalogue: BenchCatalogue): StudyRequest {
  const startDate = addDays('2026-01-05', draw.whole(0, 1000));
  const days = draw.chance(0.5) ? 7 * draw.whole(8, 12) : draw.whole(56, 84);
  const mood = draw.pick(MOODS);
  const min = draw.pick([10, 15, 20, 25, 30, 45]);
  const specialisations = catalogue.topics
    .filter(({ specialisation }) => specialisation)
    .map(({ slug }) => slug);
  const someDay = () => addDays(startDate, draw.whole(0, days - 1));
  return {
    startDate,
    weeks: Math.ceil(days / 7),
    interviewDate: addDays(startDate, days),
    timeZone: draw.chance(0.7) ? draw.pick(ZONES) : draw.pick(Intl.supportedValuesOf('timeZone')),
    careerLevel: draw.pick(CAREER_LEVELS),
    role: draw.pick(catalogue.roles).slug,
    specialisations: draw.some(specialisations, draw.whole(0, 2)),
    rounds: draw.chance(0.6) ? [...ROUNDS] : draw.some(ROUNDS, draw.whole(0, 6)),
    availability: randomWindows(draw, mood),
    ...(draw.chance(0.4) ? { minutesPerWeek: draw.step(60, 900, 15) } : {}),
    sessionMinutes: { min, max: draw.step(Math.max(min, 30), 180, 15) },
    ...(draw.chance(0.25) ? { maxMinutesPerDay: draw.step(30, 300, 15) } : {}),
    exceptions: draw.chance(0.4)
      ? uniqueDates(times(draw.whole(1, 8), someDay)).map((date) => randomException(draw, date))
      : [],
    blackouts: draw.chance(0.4) ? times(draw.whole(1, 3), () => randomBlackout(draw, someDay())) : [],
    known: randomKnown(draw, catalogue),
    busy: draw.chance(0.4) ? times(draw.whole(1, 40), () => randomBusy(draw, someDay())) : [],
    ownItems: draw.chance(0.3)
      ? times(draw.whole(1, 5), (index) => randomOwnItem(draw, catalogue, index))
      : [],
    onUnmarked: draw.pick(['done', 'missed']),
    maxReviewsPerDay: draw.chance(0.7) ? 6 : draw.whole(0, 20),
    reminderMinutes: 15,
    seed: draw.whole(0, 1_000_000),
  };
}

function randomWindows(draw: Draw, mood: Mood): AvailabilityWindow[] {
  if (draw.chance(0.05)) return [{ days: [...WEEKDAYS], from: '00:00', to: '24:00' }];
  return times(draw.whole(mood.windows[0], mood.windows[1]), () => {
    const days = draw.some(WEEKDAYS, draw.whole(1, 7));
    return { days: WEEKDAYS.filter((day) => days.includes(day)), ...randomWindow(draw, mood.minutes) };
  });
}

function randomWindow(draw: Draw, [least, most]: readonly [number, number]): TimeWindow {
  const minutes = draw.step(least, most, 5);
  const from = draw.chance(0.8)
    ? draw.step(360, 1320 - Math.min(minutes, 900), 15)
    : draw.whole(0, 1440 - minutes);
  return { from: clock(from), to: clock(Math.min(1440, from + minutes)) };
}

function randomException(draw: Draw, date: CivilDate): StudyRequest['exceptions'][number] {
  return { date, windows: times(draw.whole(0, 2), () => randomWindow(draw, [30, 240])) };
}

function randomBlackout(draw: Draw, from: CivilDate): StudyRequest['blackouts'][number] {
  return { from, to: addDays(from, draw.chance(0.8) ? draw.whole(0, 6) : draw.whole(7, 30)) };
}

function randomBusy(draw: Draw, date: CivilDate): Interval {
  const startMs = Date.parse(`${date}T00:00:00Z`) + 60_000 * draw.whole(0, 1439);
  const endMs = startMs + 60_000 * draw.whole(5, draw.chance(0.9) ? 240 : 4000);
  return { startsAt: utc(startMs), endsAt: utc(endMs) };
}

function randomKnown(draw: Draw, { topics, items }: BenchCatalogue): StudyRequest['known'] {
  const known = draw.chance(0.5) ? draw.some(topics, draw.whole(1, 8)) : [];
  const questions = items.filter(({ kind }) => kind === 'question');
  return {
    topics: Object.fromEntries(known.map(({ slug }) => [slug, draw.whole(0, 4) as Proficiency])),
    questions: draw.chance(0.3) ? draw.some(questions, draw.whole(1, 10)).map(({ id }) => id) : [],
  };
}

function randomOwnItem(draw: Draw, catalogue: BenchCatalogue, index: number): OwnItem {
  return {
    id: `own-${index + 1}`,
    title: `Own item ${index + 1}`,
    minutes: draw.step(10, 120, 5),
    topic: draw.pick(catalogue.topics).slug,
  };
}

/** A person's own item as a plan holds it. */
function toStudyItem(own: OwnItem): StudyItem {
  return {
    ...own,
    kind: 'own',
    block: 'specialisation',
    reviewMinutes: 0,
    core: true,
    requires: [],
    roles: {},
  };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function uniqueDates(dates: readonly CivilDate[]): CivilDate[] {
  return [...new Set(dates)].sort();
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function utc(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
