import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import type { Session, SessionItem } from '../../src/domain/session.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import type { StudyRequest } from '../../src/domain/study-request.ts';
import { type CheckedPlan, checkPlan } from '../../src/planner/check/check-plan.ts';
import { BLOCKS, ROUNDS, TAXONOMY } from '../../testbed/packs/own-pack.ts';

/** Day 0 of the plans below: a Monday. Ten weeks later, on 2027-02-15, is the interview. */
export const FIRST_DAY = '2026-12-07';
/** Before the first session of any of them. */
export const BEFORE_ALL = Date.UTC(2026, 8, 1);

/** First days of the six blocks of a ten-week plan, counted from its start, and the day of the interview. */
const BLOCK_STARTS = [0, 12, 22, 34, 47, 56, 70] as const;

export interface PlanParts {
  items: StudyItem[];
  sessions: Session[];
  request?: Partial<StudyRequest>;
  targets?: CheckedPlan['targets'];
  levels?: string[];
  /** First days of the six blocks from the start, and the day of the interview. */
  blockStarts?: readonly number[];
}

/** A ten-week plan in New York for somebody who is free from 17:00 to 23:00, for 30 to 90 minutes at a time. */
export function checkedPlan(parts: PlanParts): CheckedPlan {
  const { items, sessions, request = {}, targets = {}, levels, blockStarts = BLOCK_STARTS } = parts;
  const startDate = request.startDate ?? FIRST_DAY;
  return {
    request: {
      startDate,
      weeks: 10,
      interviewDate: addDays(startDate, blockStarts.at(-1) ?? 0),
      timeZone: 'America/New_York',
      careerLevel: 'mid',
      role: 'ml-engineer',
      specialisations: [],
      rounds: [...ROUNDS],
      availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '17:00', to: '23:00' }],
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
      ...request,
    },
    items,
    topics: ['statistics', 'nlp-llm', 'recsys-search'].map((slug) => ({
      slug,
      name: slug,
      buildsOn: [],
      specialisation: slug !== 'statistics',
    })),
    targets: { statistics: 3, 'nlp-llm': 3, 'recsys-search': 3, ...targets },
    levels: levels ?? ['intermediate', 'advanced'],
    taxonomy: TAXONOMY,
    sessions,
    blocks: BLOCKS.map((id, block) => ({
      id,
      from: addDays(startDate, blockStarts[block] ?? 0),
      to: addDays(startDate, (blockStarts[block + 1] ?? 0) - 1),
      wantedMinutes: 0,
      plannedMinutes: 0,
    })),
  };
}

/** A question of half an hour in the first block. */
export function anItem(id: string, overrides: Partial<StudyItem> = {}): StudyItem {
  return {
    id,
    kind: 'question',
    title: `Title of ${id}`,
    topic: 'statistics',
    level: 'intermediate',
    block: 'fundamentals',
    minutes: 30,
    reviewMinutes: 4,
    core: true,
    requires: [],
    roles: {},
    questionKind: 'concept',
    ...overrides,
  };
}

/** The first pass of an item: the whole of it, or one of its parts. */
export function pass(item: StudyItem, part?: number): SessionItem {
  const activities = { activity: 'practise', lab: 'lab', mock: 'mock' } as const;
  const { kind } = item;
  const activity = kind === 'activity' || kind === 'lab' || kind === 'mock' ? activities[kind] : 'learn';
  const entry = { itemId: item.id, title: item.title, topic: item.topic, activity } as const;
  if (part === undefined) return { ...entry, minutes: item.minutes };
  return { ...entry, minutes: item.parts?.[part - 1] ?? 0, part, parts: item.parts?.length ?? 0 };
}

export function review(item: StudyItem): SessionItem {
  const { id, title, topic, reviewMinutes } = item;
  return { itemId: id, title, topic, activity: 'review', minutes: reviewMinutes };
}

/** An item of half an hour, learned again. */
export function relearn(item: StudyItem): SessionItem {
  return { ...review(item), activity: 'relearn', minutes: 15 };
}

let ordinal = 0;

/** A planned session on New York's winter time that lasts as long as its items. */
export function session(
  date: CivilDate,
  from: string,
  items: SessionItem[],
  overrides: Partial<Session> & { offset?: string } = {},
): Session {
  const { offset = '-05:00', ...rest } = overrides;
  const start = Number(from.slice(0, 2)) * 60 + Number(from.slice(3));
  const end = start + items.reduce((sum, { minutes }) => sum + minutes, 0);
  const to = rest.to ?? clock(end);
  const activities = items.map(({ activity }) => activity);
  const kind = activities.every((a) => a === 'review')
    ? 'review'
    : activities.includes('mock')
      ? 'mock'
      : activities.includes('lab')
        ? 'lab'
        : 'study';
  ordinal += 1;
  return {
    id: `ss_${ordinal}`,
    ordinal,
    sequence: 0,
    kind,
    date,
    from,
    to,
    startsAt: `${date}T${from}:00${offset}`,
    endsAt: `${to === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${to}`}:00${offset}`,
    block: blockOn(date),
    status: 'planned',
    items,
    ...rest,
  };
}

/** The day that is `days` after the first. */
export function day(days: number): CivilDate {
  return addDays(FIRST_DAY, days);
}

/** The constraints that a plan breaks, each once. */
export function broken(plan: CheckedPlan, now = BEFORE_ALL): string[] {
  return [...new Set(checkPlan(plan, now).map(({ constraint }) => constraint))];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function blockOn(date: CivilDate) {
  const index = BLOCK_STARTS.findLastIndex((start) => date >= day(start));
  return BLOCKS[Math.min(Math.max(index, 0), 5)] ?? 'fundamentals';
}
