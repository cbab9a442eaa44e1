import { addDays } from '../../src/domain/civil-date.ts';
import { AppError } from '../../src/domain/error.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { PlanDifference } from '../../src/domain/plan-difference.ts';
import { GRADES, type SessionStatus } from '../../src/domain/session.ts';
import type { RequestChange } from '../../src/domain/study-request.ts';
import { changeRequest, createPlan, getPlan, recordProgress, replanPlan } from '../../src/service/index.ts';
import { todayIn } from '../../src/time/local-time.ts';
import { changedUids, changeFaults, type FeedEvent, readEvents } from '../../testbed/feeds/feed-life.ts';
import { type FeedService, openFeedService } from '../../testbed/feeds/feed-service.ts';
import { lintFeed } from '../../testbed/feeds/lint-feed.ts';
import { Draw } from '../planner/draw.ts';
import type { Measure } from './row.ts';

const HOUR_MS = 3_600_000;
const ZONES = [
  'America/New_York',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'UTC',
];
/** How many changes one plan lives through: more, and it is over. */
const CHANGES_EACH = 40;

interface Tally {
  changes: number;
  replans: number;
  /** Events whose bytes changed by a replan, and how many of them the difference names. */
  changed: number;
  named: number;
  faults: string[];
}

/**
 * Rows 6 and 7: plans that are marked, graded, moved, replanned and changed at random through the service's verbs; what
 * a subscriber sees of each change, linted and compared with what it saw before.
 */
export const measureLives: Measure = async ({ isQuick }) => {
  const wanted = isQuick ? 30 : 1000;
  const tally: Tally = { changes: 0, replans: 0, changed: 0, named: 0, faults: [] };
  for (let seed = 1; tally.changes < wanted; seed++) {
    await live(seed, wanted, tally);
    process.stderr.write(`life ${seed}: ${tally.changes} changes, ${tally.faults.length} faults\n`);
  }
  const [first = ''] = tally.faults;
  const faultOf = (text: RegExp) => tally.faults.filter((fault) => text.test(fault));
  const differenceFaults = faultOf(/^difference/);
  const lifeFaults = tally.faults.length - differenceFaults.length;
  return [
    {
      number: 6,
      measure: 'events changed by a replan',
      target: "exactly the plan's difference",
      figure:
        `${tally.replans} replans: ${tally.named} events of the differences changed, no other moved; of ` +
        `${tally.changed - tally.named} more the reason of a review is worded anew` +
        (differenceFaults.length === 0 ? '' : `; ${differenceFaults.length} faults: ${differenceFaults[0]}`),
      isMet: differenceFaults.length === 0,
      shownBy: 'npx vitest run test/calendar/feed/feed-life.test.ts',
    },
    {
      number: 7,
      measure: 'UID kept and SEQUENCE rising over random changes',
      target: 'always',
      figure: `${tally.changes} changes, ${lifeFaults} faults${lifeFaults === 0 ? '' : `: ${first}`}`,
      isMet: lifeFaults === 0,
      shownBy: 'npx tsx bench/calendar.ts 6 7',
    },
  ];
};

async function live(seed: number, wanted: number, tally: Tally): Promise<void> {
  const draw = new Draw(seed);
  const service = openFeedService();
  try {
    const { plan, key, calendar } = await createPlan(service.plans, {
      startDate: '2026-12-01',
      weeks: 8 + (seed % 5),
      timeZone: ZONES[seed % ZONES.length] ?? 'UTC',
      careerLevel: 'mid',
      role: 'ml-engineer',
      availability: [
        {
          days: draw.some(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], draw.whole(2, 5)),
          from: '18:00',
          to: '20:30',
        },
      ],
      sessionMinutes: { min: 20, max: draw.pick([45, 60, 90]) },
      seed,
    });
    const access = { id: plan.id, key, revisions: 'any' as const };
    const gone = new Set<string>();
    let seen = await fetchFeed(service, calendar.url, tally);
    for (let change = 0; change < CHANGES_EACH && tally.changes < wanted; change++) {
      service.clock.now += Math.floor(draw.unit() * 3 * 24 * HOUR_MS) + 1000;
      const current = await getPlan(service.plans, plan.id, key);
      const today = todayIn(current.request.timeZone, service.clock.now);
      if (today >= addDays(current.request.interviewDate, -2)) break;
      // What the clock has done comes first, so that the next comparison sees the change alone.
      seen = await compare(service, calendar.url, seen, gone, tally);
      const difference = await changeSomething(service, access, current, draw);
      const before = seen;
      seen = await compare(service, calendar.url, seen, gone, tally);
      // What was refused or changed nothing is looked at as well, and not counted.
      if ((await getPlan(service.plans, plan.id, key)).revision === current.revision) continue;
      tally.changes += 1;
      if (difference) compareDifference(before, seen, difference, current, tally);
    }
  } finally {
    await service.close();
  }
}

async function fetchFeed(service: FeedService, url: string, tally: Tally): Promise<Map<string, FeedEvent>> {
  const answer = await service.fetch(url);
  const feed = await answer.text();
  const findings = answer.status === 200 ? lintFeed(feed) : [{ status: answer.status }];
  if (findings.length > 0) tally.faults.push(`lint: ${JSON.stringify(findings[0])}`);
  return readEvents(feed);
}

async function compare(
  service: FeedService,
  url: string,
  before: Map<string, FeedEvent>,
  gone: Set<string>,
  tally: Tally,
): Promise<Map<string, FeedEvent>> {
  const after = await fetchFeed(service, url, tally);
  tally.faults.push(...changeFaults(before, after, gone));
  for (const uid of before.keys()) if (!after.has(uid)) gone.add(uid);
  return after;
}

type Access = { id: string; key: string; revisions: 'any' };

/** One change of a random kind; what a replan says of itself. A change that is refused is none, and fine. */
async function changeSomething(
  { plans, clock }: FeedService,
  access: Access,
  plan: Plan,
  draw: Draw,
): Promise<PlanDifference | undefined> {
  const session = draw.pick(plan.sessions.filter(({ status }) => status !== 'dropped'));
  const hasBegun = Date.parse(session.startsAt) <= clock.now;
  try {
    switch (draw.pick(['mark', 'mark', 'grade', 'move', 'repair', 'repair', 'rebuild', 'change', 'change'])) {
      case 'mark': {
        const statuses: Exclude<SessionStatus, 'dropped'>[] = hasBegun
          ? ['done', 'missed', 'missed', 'skipped', 'planned']
          : ['done', 'skipped', 'planned'];
        await recordProgress(plans, access, { sessionId: session.id, status: draw.pick(statuses) });
        return undefined;
      }
      case 'grade': {
        const grades = session.items.map(({ itemId }) => ({ itemId, grade: draw.pick(GRADES) }));
        await recordProgress(plans, access, { sessionId: session.id, grades });
        return undefined;
      }
      case 'move': {
        const shiftMs = draw.pick([-24, -1, 1, 2, 24, 48]) * HOUR_MS;
        const startsAt = new Date(Date.parse(session.startsAt) + shiftMs).toISOString();
        await recordProgress(plans, access, { sessionId: session.id, startsAt });
        return undefined;
      }
      case 'repair':
        return (await replanPlan(plans, access, { dryRun: false, mode: 'repair' })).difference;
      case 'rebuild':
        return (await replanPlan(plans, access, { dryRun: false, mode: 'rebuild' })).difference;
      default:
        return (await changeRequest(plans, access, someRequest(plan, clock.now, draw), { dryRun: false }))
          .difference;
    }
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function someRequest({ request, sessions }: Plan, now: number, draw: Draw): RequestChange {
  const today = todayIn(request.timeZone, now);
  const { startsAt, endsAt } = draw.pick(sessions);
  const from = addDays(today, draw.whole(1, 14));
  return draw.pick<RequestChange>([
    { busy: [{ startsAt, endsAt }] },
    { blackouts: [{ from, to: addDays(from, draw.whole(0, 6)) }] },
    { interviewDate: addDays(request.interviewDate, draw.whole(-7, 7)) },
    { maxReviewsPerDay: draw.whole(1, 8) },
    { availability: [{ days: ['mon', 'wed', 'sat'], from: '17:00', to: draw.pick(['19:00', '21:00']) }] },
  ]);
}

/** Every event that the difference names has changed, and of all others at most the words of their reviews' reasons. */
function compareDifference(
  before: Map<string, FeedEvent>,
  after: Map<string, FeedEvent>,
  difference: PlanDifference,
  { uidHost }: Plan,
  tally: Tally,
): void {
  const { added, moved, changed, dropped } = difference;
  const named = new Set(
    [...added, ...moved, ...changed, ...dropped].map(({ sessionId }) => `${sessionId}@${uidHost}`),
  );
  const changedEvents = changedUids(before, after);
  tally.replans += 1;
  tally.changed += changedEvents.length;
  tally.named += changedEvents.filter((uid) => named.has(uid)).length;
  for (const uid of named) {
    if (!changedEvents.includes(uid)) tally.faults.push(`difference: ${uid} is named and did not change.`);
  }
  for (const uid of changedEvents.filter((changedUid) => !named.has(changedUid))) {
    const [old, event] = [before.get(uid), after.get(uid)];
    const shape = (of?: FeedEvent) => of && [of.sequence, of.startsAt, of.endsAt, of.status, of.summary];
    if (JSON.stringify(shape(old)) !== JSON.stringify(shape(event)))
      tally.faults.push(`difference: ${uid} changed and is not named.`);
  }
}
