import fc from 'fast-check';
import { expect } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import { AppError } from '../../../src/domain/error.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { PlanDifference } from '../../../src/domain/plan-difference.ts';
import { GRADES, isFirstPass, type Session } from '../../../src/domain/session.ts';
import type { RequestChange, StudyRequestDraft } from '../../../src/domain/study-request.ts';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import { applyProgress } from '../../../src/planner/follow/apply-progress.ts';
import { nextChangeAt, settleOverdue } from '../../../src/planner/follow/overdue.ts';

import { resolveChange } from '../../../src/request/resolve-change.ts';
import { todayIn } from '../../../src/time/local-time.ts';
import { SETTINGS } from '../../../testbed/packs/own-pack.ts';
import { catalogueArbitrary, draftArbitrary } from '../../helpers/plan-arbitraries.ts';
import { replanned, stamped, storedPlan, tryReplan } from '../../helpers/stored-plan.ts';
import { inputFor } from '../../helpers/title-items.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A person with some time every week, whatever else was drawn: most plans can be made. */
const draft = draftArbitrary.map((drawn) => ({
  ...drawn,
  availability: [
    ...(drawn.availability ?? []),
    { days: ['mon', 'wed', 'sat'] as const, from: '18:00', to: '20:00' },
  ].map((window) => ({ ...window, days: [...window.days] })),
  minutesPerWeek: undefined as never,
  maxMinutesPerDay: undefined as never,
  blackouts: [],
}));

/** What happens between two replans; numbers choose among what there is. */
const step = fc.record({
  hours: fc.integer({ min: 0, max: 9 * 24 }),
  marks: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 }), fc.nat()), { maxLength: 4 }),
  change: fc.nat({ max: 13 }),
  size: fc.nat({ max: 1000 }),
  other: draftArbitrary,
  isRebuilt: fc.nat({ max: 5 }).map((chance) => chance === 0),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const life = fc.record({
  items: catalogueArbitrary(),
  draft,
  steps: fc.array(step, { minLength: 3, maxLength: 8 }),
  onUnmarked: fc.constantFrom('done' as const, 'missed' as const),
});

/**
 * A replan keeps its promises, whatever happened before.
 * @param onReplan is called at each replan, to count them.
 */
export function promisesKept(onReplan: () => void) {
  return fc.property(life, (drawn) => {
    live(drawn, (before, after, difference, isRepair, now) => {
      onReplan();
      expect(checkPlan(after, now)).toEqual([]);
      expectPastKept(before, after, now);
      if (isRepair) expectFrozenKept(before, after, now);
      expectSequences(before, after);
      expectIds(after);
      expect(applied(before, difference)).toEqual(contentsOf(after.sessions));
      const again = replanned(after, now);
      expect(again.difference).toEqual(NO_DIFFERENCE);
      expect(again.plan.sessions.every((session, index) => session === after.sessions[index])).toBe(true);
      expect(told(again.plan)).toEqual(told(after));
    });
  });
}

/** Overdue sessions are settled alike, however often it is asked. */
export function settledAlike() {
  return fc.property(life, fc.array(fc.nat({ max: 100 * 24 }), { maxLength: 5 }), (drawn, looks) => {
    live({ ...drawn, steps: drawn.steps.slice(0, 2) }, (_before, plan, _difference, _isRepair, now) => {
      const times = [...looks].sort((a, b) => a - b).map((hours) => now + hours * HOUR);
      const end = now + 100 * DAY;
      const stepwise = [...times, end].reduce(settleOverdue, plan);
      const atOnce = settleOverdue(plan, end);
      expect(stepwise).toEqual(atOnce);
      expect(settleOverdue(atOnce, end)).toBe(atOnce);
      const next = nextChangeAt(plan);
      if (next === undefined) expect(atOnce).toBe(plan);
      else {
        expect(settleOverdue(plan, Date.parse(next) - 1)).toBe(plan);
        expect(settleOverdue(plan, Date.parse(next))).not.toBe(plan);
      }
    });
  });
}

const NO_DIFFERENCE: PlanDifference = {
  added: [],
  moved: [],
  changed: [],
  dropped: [],
  addedItems: [],
  droppedItems: [],
};

type Look = (before: Plan, after: Plan, difference: PlanDifference, isRepair: boolean, now: number) => void;

/** Lives through the steps, with a look after each replan. */
function live(
  {
    items,
    draft: drawn,
    steps,
    onUnmarked,
  }: {
    items: Parameters<typeof inputFor>[0];
    draft: Partial<StudyRequestDraft>;
    steps: readonly Step[];
    onUnmarked: 'done' | 'missed';
  },
  look: Look,
): void {
  const input = inputFor(items, { ...drawn, onUnmarked });
  let now = Date.parse(`${input.request.startDate}T00:00:00Z`) - DAY;
  let plan = storedPlan(input, `${new Date(now).toISOString().slice(0, 19)}Z`);
  if (!plan) return;
  for (const each of steps) {
    now += each.hours * HOUR + (each.size % 60) * 60_000;
    plan = settleOverdue(plan, now);
    if (todayIn(plan.request.timeZone, now) >= plan.request.interviewDate) return;
    for (const mark of each.marks) plan = marked(plan, mark, now);
    const change = changeOf(plan, each, now);
    if (!change) continue;
    const mode = each.isRebuilt ? 'rebuild' : 'repair';
    const result = tryReplan(plan, now, change, mode);
    if (!result) {
      // Only another request may be refused: what happened, and other content, leave a plan.
      expect(change).toHaveProperty('request');
      continue;
    }
    look({ ...plan, ...change }, result.plan, result.difference, mode === 'repair', now);
    plan = result.plan;
  }
}

/** Marks or moves a session near now; what is not allowed does not happen. */
function marked(plan: Plan, [which, kind, how]: [number, number, number], now: number): Plan {
  const near = plan.sessions.filter(({ startsAt }) => Math.abs(Date.parse(startsAt) - now) < 6 * DAY);
  const session = near[which % Math.max(1, near.length)];
  if (!session) return plan;
  const { id: sessionId } = session;
  const grades = session.items.map(({ itemId }, index) => ({
    itemId,
    grade: GRADES[(how + index) % 4] ?? 'good',
  }));
  const startsAt = new Date(Date.parse(session.startsAt) + ((how % 200) - 60) * 15 * 60_000).toISOString();
  const changes = [
    { sessionId, status: 'done' as const },
    { sessionId, status: 'done' as const, grades },
    { sessionId, grades },
    { sessionId, status: 'missed' as const },
    { sessionId, status: 'missed' as const },
    { sessionId, status: 'missed' as const },
    { sessionId, status: 'skipped' as const },
    { sessionId, status: 'planned' as const },
    { sessionId, startsAt },
    { sessionId, startsAt },
  ];
  return (
    allowed(() => stamped(plan, applyProgress(plan, changes[kind] ?? { sessionId }, now).plan, now)) ?? plan
  );
}

/** What the plan is to follow next; undefined for a change that is refused. */
function changeOf(plan: Plan, { change, size, other }: Step, now: number) {
  const { request } = plan;
  const today = todayIn(request.timeZone, now);
  const from = addDays(today, size % 14);
  const busyFrom = now + size * 30 * 60_000;
  const changes: (RequestChange | undefined)[] = [
    undefined,
    undefined,
    undefined,
    { availability: [...(other.availability ?? []), ...request.availability.slice(0, 1)] },
    { availability: request.availability.slice(-1) },
    { blackouts: [...request.blackouts, { from, to: addDays(from, size % 6) }] },
    { blackouts: [], busy: [], exceptions: [] },
    { interviewDate: addDays(request.interviewDate, (size % 43) - 21) },
    { minutesPerWeek: 90 + (size % 500), maxMinutesPerDay: 45 + (size % 150) },
    {
      maxReviewsPerDay: size % 10,
      ...(other.sessionMinutes ? { sessionMinutes: other.sessionMinutes } : {}),
    },
    { known: other.known ?? {}, rounds: other.rounds ?? [], specialisations: other.specialisations ?? [] },
    {
      busy: [
        ...request.busy,
        { startsAt: new Date(busyFrom).toISOString(), endsAt: new Date(busyFrom + 6 * HOUR).toISOString() },
      ],
    },
  ];
  if (change >= changes.length) return { items: newRelease(plan.items, size) };
  const wanted = changes[change];
  if (!wanted) return {};
  return allowed(() => ({ request: resolveChange(request, wanted, today, SETTINGS) }));
}

/** Some items retired, some longer and renamed. */
function newRelease(items: Plan['items'], size: number): Plan['items'] {
  const kept = items.filter((_, index) => (index + size) % 9 !== 0);
  const ids = new Set(kept.map(({ id }) => id));
  return kept.map((item, index) => {
    const requires = item.requires.filter((id) => ids.has(id));
    if ((index + size) % 7 !== 0) return { ...item, requires };
    const [first = 0, ...rest] = item.parts ?? [];
    const parts = item.parts ? { parts: [first + 5, ...rest] } : {};
    return { ...item, requires, title: `${item.title}, revised`, minutes: item.minutes + 5, ...parts };
  });
}

/** The value, or undefined where an `AppError` forbids it. */
function allowed<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function expectPastKept(before: Plan, after: Plan, now: number): void {
  for (const session of before.sessions) {
    const hasBegun = Date.parse(session.startsAt) <= now;
    const isFact =
      ['done', 'skipped', 'dropped'].includes(session.status) || (hasBegun && session.status === 'planned');
    if (isFact) expect(after.sessions).toContain(session);
  }
}

/** In conflict is what broke something before, or would now if it had stayed, and what teaches what was skipped elsewhere. */
function expectFrozenKept(before: Plan, after: Plan, now: number): void {
  const conflicting = new Set(checkPlan(before, now).flatMap(({ sessionIds }) => sessionIds));
  const unwanted = unwantedItems(before);
  for (const session of before.sessions) {
    const inMs = Date.parse(session.startsAt) - now;
    const isFrozen = session.status === 'planned' && inMs > 0 && inMs <= 48 * HOUR;
    if (!isFrozen || conflicting.has(session.id) || after.sessions.includes(session)) continue;
    if (session.items.some(({ itemId }) => unwanted.has(itemId))) continue;
    const sessions = after.sessions.map((other) => (other.id === session.id ? session : other));
    expect(checkPlan({ ...after, sessions }, now)).not.toEqual([]);
  }
}

/** What was skipped where it was to be learned, and what requires it. */
function unwantedItems({ items, sessions }: Plan): ReadonlySet<string> {
  const skipped = sessions.filter(({ status }) => status === 'skipped').flatMap((session) => session.items);
  const unwanted = new Set(skipped.filter(isFirstPass).map(({ itemId }) => itemId));
  let size: number;
  do {
    size = unwanted.size;
    for (const { id, requires } of items) if (requires.some((each) => unwanted.has(each))) unwanted.add(id);
  } while (unwanted.size > size);
  return unwanted;
}

/** What did not change is the same object; what did has the next sequence. */
function expectSequences(before: Plan, after: Plan): void {
  const found = new Map(after.sessions.map((session) => [session.id, session]));
  for (const session of before.sessions) {
    const next = found.get(session.id);
    expect(next, `session ${session.id}`).toBeDefined();
    if (!next || next === session) continue;
    expect(JSON.stringify(next)).not.toBe(JSON.stringify(session));
    expect(next.sequence).toBe(session.sequence + 1);
  }
}

function expectIds({ sessions, nextOrdinal }: Plan): void {
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
  expect(new Set(sessions.map(({ ordinal }) => ordinal)).size).toBe(sessions.length);
  expect(Math.max(-1, ...sessions.map(({ ordinal }) => ordinal))).toBeLessThan(nextOrdinal);
}

function told({ blocks, coverage, recall, notes }: Plan) {
  return { blocks, coverage, recall, notes };
}

interface Contents {
  startsAt: string;
  endsAt: string;
  isDropped: boolean;
  items: string[];
}

function contentsOf(sessions: readonly Session[]): Record<string, Contents> {
  return Object.fromEntries(
    sessions.map(({ id, startsAt, endsAt, status, items }) => [
      id,
      {
        startsAt,
        endsAt,
        isDropped: status === 'dropped',
        items: items.map((item) => JSON.stringify(item)).sort(),
      },
    ]),
  );
}

/** The old sessions after the difference. */
function applied(before: Plan, { added, moved, changed, dropped }: PlanDifference): Record<string, Contents> {
  const contents = contentsOf(before.sessions);
  for (const { sessionId, to } of moved) Object.assign(contents[sessionId] ?? {}, to);
  for (const { sessionId, startsAt, endsAt, addedItems, removedItems } of changed) {
    const items = [...(contents[sessionId]?.items ?? [])];
    for (const item of removedItems) items.splice(items.indexOf(JSON.stringify(item)), 1);
    items.push(...addedItems.map((item) => JSON.stringify(item)));
    contents[sessionId] = { startsAt, endsAt, isDropped: false, items: items.sort() };
  }
  for (const { sessionId } of dropped) Object.assign(contents[sessionId] ?? {}, { isDropped: true });
  for (const { sessionId, startsAt, endsAt, items } of added) {
    contents[sessionId] = {
      startsAt,
      endsAt,
      isDropped: false,
      items: items.map((item) => JSON.stringify(item)).sort(),
    };
  }
  return contents;
}
