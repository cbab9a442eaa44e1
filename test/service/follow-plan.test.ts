import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { capability } from '../../src/service/capabilities.ts';
import {
  changeRequest,
  createPlan,
  deletePlan,
  findPlanByKey,
  getPlan,
  importBusyFiles,
  markSession,
  openFeed,
  type PlanDeps,
  previewPlan,
  recordProgress,
  replanPlan,
  rotateCalendar,
} from '../../src/service/index.ts';
import { planService, REQUEST } from '../helpers/plan-service.ts';

const DAY_MS = 86_400_000;
const noCache = () => ({ get: () => undefined, set: () => undefined });
const tokenOf = (url: string) => /calendars\/(.+)\.ics$/.exec(url)?.[1] ?? '';

async function made(deps: PlanDeps) {
  const { plan, key, calendar } = await createPlan(deps, REQUEST);
  const access = (revisions: 'any' | number[] = 'any') => ({ id: plan.id, key, revisions });
  return { plan, key, calendar, access };
}

function sessionAt(plan: Plan, index: number) {
  const session = plan.sessions[index];
  if (!session) throw new Error('the plan is shorter than the test wants');
  return session;
}

describe('a created plan', () => {
  it('is the preview of the same request but for its ids', async () => {
    const deps = planService();
    const { plan } = await made(deps);
    const preview = await previewPlan(deps, REQUEST);
    const times = (each: Plan) =>
      each.sessions.map(({ startsAt, endsAt, items }) => ({ startsAt, endsAt, items }));
    expect(times(plan)).toEqual(times(preview));
    expect(plan.coverage).toEqual(preview.coverage);
    expect(await previewPlan(deps, REQUEST)).toEqual(preview);
    expect(checkPlan(plan, deps.clock())).toEqual([]);
  });

  it('opens for its key alone', async () => {
    const deps = planService();
    const { plan, key, calendar } = await made(deps);
    const other = await made(deps);
    expect((await getPlan(deps, plan.id, key)).id).toBe(plan.id);
    for (const wrong of [other.key, tokenOf(calendar.url), 'sl_plan_nothing', '']) {
      await expect(getPlan(deps, plan.id, wrong)).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('progress', () => {
  it('marks a session, raises its sequence and stamps it alone', async () => {
    const deps = planService();
    const { plan, access } = await made(deps);
    const session = sessionAt(plan, 0);
    deps.setClock('2026-12-02T02:00:00Z');
    const { plan: after } = await recordProgress(deps, access([1]), {
      sessionId: session.id,
      status: 'done',
    });
    expect(after.revision).toBe(2);
    expect(sessionAt(after, 0)).toMatchObject({
      id: session.id,
      status: 'done',
      sequence: session.sequence + 1,
    });
    expect(after.stamps[session.id]?.changedAt).toBe('2026-12-02T02:00:00Z');
    expect(after.sessions.slice(1)).toEqual(plan.sessions.slice(1));
  });

  it('refuses what was prepared on an older revision, and changes nothing for nothing', async () => {
    const deps = planService();
    const { plan, access } = await made(deps);
    const { id: sessionId } = sessionAt(plan, 0);
    await recordProgress(deps, access([1]), { sessionId, status: 'done' });
    await expect(recordProgress(deps, access([1]), { sessionId, status: 'skipped' })).rejects.toMatchObject({
      code: 'stale',
    });
    const { plan: same } = await recordProgress(deps, access([2]), { sessionId, status: 'done' });
    expect(same.revision).toBe(2);
  });

  it('comes by a session link too, which marks that session and opens nothing else', async () => {
    const deps = planService();
    const { plan, key } = await made(deps);
    const session = sessionAt(plan, 1);
    const token = capability(deps.secret, plan, `session:${session.id}`);
    const { plan: after } = await markSession(deps, token, { status: 'done' });
    expect(after.sessions.filter(({ status }) => status === 'done').map(({ id }) => id)).toEqual([
      session.id,
    ]);
    expect(await findPlanByKey(deps, token)).toBeUndefined();
    await expect(markSession(deps, key, { status: 'done' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('by two links at once is kept for both sessions', async () => {
    const deps = planService();
    const { plan } = await made(deps);
    const tokens = [0, 1].map((at) => capability(deps.secret, plan, `session:${sessionAt(plan, at).id}`));
    await Promise.all(tokens.map((token) => markSession(deps, token, { status: 'done' })));
    const stored = await deps.store.findPlan(plan.id);
    expect(stored?.sessions.filter(({ status }) => status === 'done')).toHaveLength(2);
  });
});

describe('what the clock changes', () => {
  it('counts unmarked sessions after two days, stamped with the moment it fell due, whoever looks and when', async () => {
    const read = async (looks: string[]) => {
      const deps = planService();
      const { plan, key } = await made(deps);
      for (const look of looks) {
        deps.setClock(look);
        await getPlan(deps, plan.id, key);
      }
      const { revision: _revision, ...rest } = await getPlan(deps, plan.id, key);
      return rest;
    };
    const often = await read(['2026-12-06T12:00:00Z', '2026-12-09T12:00:00Z', '2026-12-14T12:00:00Z']);
    const once = await read(['2026-12-14T12:00:00Z']);
    expect(once).toEqual(often);
    const due = once.sessions.filter(
      ({ endsAt }) => Date.parse(endsAt) + 2 * DAY_MS <= Date.parse('2026-12-14T12:00:00Z'),
    );
    expect(due.length).toBeGreaterThan(1);
    for (const session of due) {
      expect(session.status).toBe('done');
      expect(Date.parse(once.stamps[session.id]?.changedAt ?? '')).toBe(
        Date.parse(session.endsAt) + 2 * DAY_MS,
      );
    }
  });

  it('makes again at once a mark that is taken back two days after its session, so that the answer reads back', async () => {
    const deps = planService();
    const { plan, key, access } = await made(deps);
    const { id: sessionId } = sessionAt(plan, 0);
    deps.setClock('2026-12-02T02:00:00Z');
    await recordProgress(deps, access(), { sessionId, status: 'skipped' });
    deps.setClock('2026-12-20T02:00:00Z');
    const { plan: after } = await recordProgress(deps, access(), { sessionId, status: 'planned' });
    expect(sessionAt(after, 0)).toMatchObject({ status: 'done', markedBy: 'clock' });
    expect(await getPlan(deps, plan.id, key)).toEqual(after);
  });

  it('leaves a feed current until the stored moment, and renews it at the first poll after it', async () => {
    const deps = planService();
    const { plan, calendar } = await made(deps);
    const poll = async () => (await openFeed(deps, tokenOf(calendar.url), noCache())).etag;
    const before = await poll();
    deps.setClock(new Date(Date.parse(plan.nextChangeAt ?? '') - 1000).toISOString());
    expect(await poll()).toBe(before);
    deps.setClock(plan.nextChangeAt ?? '');
    expect(await poll()).not.toBe(before);
  });

  it('shows a dropped session as cancelled for fourteen days, and then no more', async () => {
    const deps = planService();
    const { calendar, access } = await made(deps);
    await changeRequest(deps, access(), { interviewDate: '2026-12-20' }, { dryRun: false });
    const changedAt = deps.clock();
    const cancelled = async (at: number) => {
      deps.setClock(new Date(at).toISOString());
      const feed = await (await openFeed(deps, tokenOf(calendar.url), noCache())).render();
      return feed.split('STATUS:CANCELLED').length - 1;
    };
    const dropped = await cancelled(changedAt);
    expect(dropped).toBeGreaterThan(0);
    expect(await cancelled(changedAt + 14 * DAY_MS - 1000)).toBe(dropped);
    expect(await cancelled(changedAt + 14 * DAY_MS)).toBe(0);
  });
});

describe('a service with another secret', () => {
  it('writes to a plan without taking its key and calendar away', async () => {
    const deps = planService();
    const { plan, key, calendar, access } = await made(deps);
    const other = { ...deps, secret: 'another secret, which has more than 32 characters' };
    await recordProgress(other, access(), { sessionId: sessionAt(plan, 0).id, status: 'done' });
    await changeRequest(other, access(), { minutesPerWeek: 200 }, { dryRun: false });
    expect((await getPlan(deps, plan.id, key)).revision).toBe(3);
    await openFeed(deps, tokenOf(calendar.url), noCache());
  });
});

describe('the calendar', () => {
  it('has the same bytes a day apart, and loads no plan for its validator', async () => {
    const deps = planService();
    const { calendar } = await made(deps);
    const first = await (await openFeed(deps, tokenOf(calendar.url), noCache())).render();
    deps.setClock('2026-11-24T10:00:00Z');
    let loads = 0;
    const store = {
      ...deps.store,
      findPlan: (id: string) => {
        loads++;
        return deps.store.findPlan(id);
      },
    };
    const feed = await openFeed({ ...deps, store }, tokenOf(calendar.url), noCache());
    expect(loads).toBe(0);
    expect(await feed.render()).toBe(first);
    expect(loads).toBe(1);
  });

  it('answers gone at its old address after a rotation and for a year after deletion', async () => {
    const deps = planService();
    const other = await made(deps);
    const { plan, calendar, access } = await made(deps);
    const session = capability(deps.secret, plan, `session:${sessionAt(plan, 0).id}`);
    const { calendar: renewed } = await rotateCalendar(deps, access());
    expect(renewed.url).not.toBe(calendar.url);
    await expect(openFeed(deps, tokenOf(calendar.url), noCache())).rejects.toMatchObject({ code: 'gone' });
    await expect(markSession(deps, session, { status: 'done' })).rejects.toMatchObject({ code: 'not_found' });
    await openFeed(deps, tokenOf(renewed.url), noCache());
    await deletePlan(deps, access());
    await expect(openFeed(deps, tokenOf(renewed.url), noCache())).rejects.toMatchObject({ code: 'gone' });
    deps.setClock('2027-11-23T09:00:00Z');
    await rotateCalendar(deps, other.access());
    await expect(openFeed(deps, tokenOf(renewed.url), noCache())).rejects.toMatchObject({ code: 'gone' });
    deps.setClock('2027-11-23T10:00:00Z');
    await rotateCalendar(deps, other.access());
    await expect(openFeed(deps, tokenOf(renewed.url), noCache())).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('a changed request', () => {
  it('is planned around, with nothing that breaks a constraint, and shown without being stored', async () => {
    const deps = planService();
    const { plan, key, access } = await made(deps);
    const first = sessionAt(plan, 4);
    const busy = [{ startsAt: first.startsAt, endsAt: first.endsAt }];
    const shown = await changeRequest(deps, access(), { busy }, { dryRun: true });
    expect((await getPlan(deps, plan.id, key)).revision).toBe(1);
    const done = await changeRequest(deps, access(), { busy }, { dryRun: false });
    expect(done.difference).toEqual(shown.difference);
    expect(done.plan.revision).toBe(2);
    expect(checkPlan(done.plan, deps.clock())).toEqual([]);
    const touched = new Set(
      [...done.difference.moved, ...done.difference.dropped].map(({ sessionId }) => sessionId),
    );
    expect(touched.has(first.id)).toBe(true);
  });

  it('takes busy times from an uploaded calendar, and leaves the plan alone when the file is broken', async () => {
    const deps = planService();
    const { plan, key, access } = await made(deps);
    const file = (text: string) => ({
      name: 'work',
      bytes: new TextEncoder().encode(text.replaceAll('\n', '\r\n')),
    });
    const broken = file('BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nEND:VCALENDAR\n');
    await expect(importBusyFiles(deps, access(), [broken], { dryRun: false })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect((await getPlan(deps, plan.id, key)).revision).toBe(1);
    const { date } = sessionAt(plan, 6);
    const day = date.replaceAll('-', '');
    const good = file(
      `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nBEGIN:VEVENT\nUID:a\nDTSTAMP:20261101T000000Z\nDTSTART;VALUE=DATE:${day}\nSUMMARY:Secret dinner\nEND:VEVENT\nEND:VCALENDAR\n`,
    );
    const { plan: after } = await importBusyFiles(deps, access(), [good], { dryRun: false });
    expect(after.sessions.filter((session) => session.status === 'planned' && session.date === date)).toEqual(
      [],
    );
    expect(JSON.stringify(after)).not.toContain('Secret');
  });

  it('can move the interview, but not to a day that is past', async () => {
    const deps = planService();
    const { access } = await made(deps);
    deps.setClock('2026-12-20T12:00:00Z');
    await expect(
      changeRequest(deps, access(), { interviewDate: '2026-12-20' }, { dryRun: true }),
    ).rejects.toMatchObject({ code: 'invalid', issues: [{ pointer: '/interviewDate' }] });
    const { plan } = await changeRequest(deps, access(), { interviewDate: '2027-01-20' }, { dryRun: false });
    expect(plan.request).toMatchObject({ interviewDate: '2027-01-20', weeks: 8 });
    expect(plan.sessions.every(({ date, status }) => status === 'dropped' || date < '2027-01-20')).toBe(true);
    expect(checkPlan(plan, deps.clock())).toEqual([]);
  });
});

describe('a missed session', () => {
  it('is repaired with few moves, and a second replan finds nothing to do', async () => {
    const deps = planService();
    const { plan, access } = await made(deps);
    const session = sessionAt(plan, 2);
    deps.setClock(new Date(Date.parse(session.endsAt) + 3_600_000).toISOString());
    await recordProgress(deps, access(), { sessionId: session.id, status: 'missed' });
    const { plan: after, difference } = await replanPlan(deps, access(), { dryRun: false, mode: 'repair' });
    expect(difference.moved.length + difference.changed.length + difference.added.length).toBeGreaterThan(0);
    expect(checkPlan(after, deps.clock())).toEqual([]);
    const again = await replanPlan(deps, access(), { dryRun: false, mode: 'repair' });
    expect(again.plan.revision).toBe(after.revision);
  });
});
