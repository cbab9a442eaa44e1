import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import {
  changeRequest,
  createPlan,
  findPlanByKey,
  type PlanAccess,
  recordProgress,
} from '../../../src/service/index.ts';
import { NOW, REQUEST, startService, type TestService } from '../../helpers/http.ts';
import { find, type Reader, readWithoutScript, textOf } from './reader-without-script.ts';

let service: TestService;
let reader: Reader;
let id: string;
let key: string;
let path: string;
let now: number;

beforeEach(async () => {
  service = startService();
  now = NOW;
  service.deps.plans.clock = () => now;
  service.deps.clock = () => now;
  reader = readWithoutScript(service.deps);
  const created = await createPlan(service.deps.plans, REQUEST as never);
  id = created.plan.id;
  key = created.key;
  path = `/p/${key}`;
});
afterEach(() => service.close());

const stored = async (): Promise<Plan> => {
  return (await findPlanByKey(service.deps.plans, key)) as Plan;
};

const access = (): PlanAccess => ({ id, key, revisions: 'any' });

/** The link of a session, as its event in the calendar has it. */
const sessionLink = async (): Promise<string> => {
  const page = await reader.open(path);
  const feed = page.elements.find(({ properties }) => properties.id === 'feed')?.properties.value;
  const calendar = await reader.open(new URL(String(feed)).pathname);
  const link = /https:\/\/stepladder\.test\/s\/[\w-]{22}/.exec(calendar.html.replaceAll('\r\n ', ''))?.[0];
  return new URL(link as string).pathname;
};

describe('the page of a plan', () => {
  it('opens on what is next, and belongs to one person', async () => {
    const page = await reader.open(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toBe('private, no-store');
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(page.headers.get('Referrer-Policy')).toBe('same-origin');
    expect(find(page, 'h2').map(textOf)[0]).toBe('Wednesday, 2 December 2026, 19:00');
    expect(page.text).toContain('78 days to go');
    expect(find(page, 'svg', 'pp')).toHaveLength(1);
    expect(find(page, 'svg', 'qr')).toHaveLength(1);
    expect(page.html).toContain('webcal://stepladder.test/calendars/');
  });

  it('counts days to the interview only where its day was named', async () => {
    const named = await createPlan(service.deps.plans, {
      ...REQUEST,
      weeks: undefined,
      interviewDate: '2027-02-09',
    } as never);
    const page = await reader.open(`/p/${named.key}`);
    expect(page.text).toContain('78 days to the interview');
    expect(page.text).toContain('interview 9 February');
    await changeRequest(service.deps.plans, access(), { interviewDate: '2027-02-10' }, { dryRun: false });
    expect((await reader.open(path)).text).toContain('79 days to the interview');
    await changeRequest(service.deps.plans, access(), { weeks: 9 }, { dryRun: false });
    expect((await reader.open(path)).text).toContain('71 days to go');
  });

  it('has a picture whose blocks lead to their sessions', async () => {
    const page = await reader.open(path);
    const links = find(page, 'a').map(({ properties }) => properties.href);
    const inPicture = links.filter((href) => href === `${path}/sessions/ss_2`);
    expect(inPicture.length).toBeGreaterThan(1);
    expect(/<svg[^>]*class="pp" role="group"/.test(page.html)).toBe(true);
  });

  it('does not tell a wrong key from a deleted plan', async () => {
    const wrong = await reader.open('/p/sl_plan_AAAAAAAAAAAAAAAAAAAAAA');
    const page = await reader.open(path);
    await reader.send(page, { action: '/delete' }, { confirm: 'yes' });
    const gone = await reader.open(path);
    expect([wrong.status, gone.status]).toEqual([404, 404]);
    const anonymous = (html: string) => html.replace(/[0-9a-f-]{36}/, '');
    expect(anonymous(gone.html)).toBe(anonymous(wrong.html));
    expect(gone.html).not.toContain(key);
  });

  it('ticks off with one button and takes it back', async () => {
    const marked = await reader.send(await reader.open(path), {
      action: '/sessions/ss_1',
      button: 'Mark done',
    });
    expect(marked.text).toContain('Marked as done');
    expect((await stored()).sessions[0]?.status).toBe('done');
    expect(find(marked, 'h2').map(textOf)[0]).toBe('Monday, 7 December 2026, 19:00');
    const undone = await reader.send(marked, { action: '/sessions/ss_1', button: 'Undo' });
    expect(undone.text).not.toContain('Marked as');
    expect((await stored()).sessions[0]?.status).toBe('planned');
  });

  it('asks about sessions that are over', async () => {
    now = Date.parse('2026-12-03T12:00:00Z');
    const page = await reader.open(path);
    expect(page.text).toContain('Did these happen?');
    await reader.send(page, { action: '/sessions/ss_1', button: 'Missed' });
    expect((await stored()).sessions[0]?.status).toBe('missed');
  });

  it('takes a mark from a page that was opened before the plan changed', async () => {
    const old = await reader.open(path);
    await recordProgress(service.deps.plans, access(), { sessionId: 'ss_2', status: 'done' });
    const late = await reader.send(old, { action: '/sessions/ss_1', button: 'Mark done' });
    expect(late.status).toBe(200);
    expect((await stored()).sessions.map(({ status }) => status)).toEqual(['done', 'done']);
  });

  it('shows the difference anew where the plan changed before the first was accepted', async () => {
    const form = await reader.open(`${path}/change`);
    const shown = await reader.send(form, { action: '/change' }, { interview: '2027-02-16' });
    await recordProgress(service.deps.plans, access(), { sessionId: 'ss_2', status: 'done' });
    const late = await reader.send(shown, { action: '/change', button: 'Accept' });
    expect([late.status, late.text.includes('The plan has changed since you looked.')]).toEqual([200, true]);
    const accepted = await reader.send(late, { action: '/change', button: 'Accept' });
    expect(accepted.text).toContain('Your plan has changed as you saw it.');
  });

  it('counts nothing as done that nobody said was, and lets any past session be said anew', async () => {
    now = Date.parse('2026-12-20T12:00:00Z');
    const page = await reader.open(path);
    expect(page.text).toContain('0 done');
    expect(page.text).toContain('2 not marked');
    const missed = await reader.send(
      page,
      { action: '/progress', button: 'These did not happen' },
      { from: '2026-12-07', to: '2026-12-01' },
    );
    expect(missed.path).toBe(`${path}/replan?mode=repair`);
    expect((await stored()).sessions.map(({ status, markedBy }) => [status, markedBy])).toEqual([
      ['missed', 'person'],
      ['missed', 'person'],
    ]);
    const back = await reader.open(path);
    expect(back.text).toContain('2 missed');
    await reader.send(back, { action: '/progress', button: 'These are done' }, { session: 'ss_1' });
    expect((await stored()).sessions[0]?.status).toBe('done');
  });

  it('says at the form that nothing was said', async () => {
    now = Date.parse('2026-12-03T12:00:00Z');
    const form = { action: '/progress', button: 'These did not happen' };
    const none = await reader.send(await reader.open(path), form);
    expect(find(none, 'p', 'error').map(textOf)).toEqual([
      'Say from which day to which, or tick some sessions, first.',
    ]);
    const session = `${path}/sessions/ss_1`;
    expect(find(await reader.open(session), 'button').map(textOf)).toContain('Missed');
    expect(find(await reader.open(`${path}/sessions/ss_2`), 'button').map(textOf)).not.toContain('Missed');
  });

  it('deletes and renews only what was confirmed', async () => {
    const page = await reader.open(path);
    expect((await reader.send(page, { action: '/delete' })).status).toBe(422);
    expect((await reader.send(page, { action: '/rotate' })).status).toBe(422);
    const link = await sessionLink();
    await reader.send(page, { action: '/rotate' }, { confirm: 'yes' });
    expect((await reader.open(link)).status).not.toBe(200);
    expect((await reader.open(await sessionLink())).status).toBe(200);
  });

  it('has no button to accept what changes nothing', async () => {
    const page = await reader.open(path);
    const links = find(page, 'a').map(({ properties }) => properties.href);
    expect(links).toContain(`${path}/replan?mode=rebuild`);
    const shown = await reader.open(`${path}/replan?mode=rebuild`);
    expect(shown.text).toContain('What you recall on the last day, of all that your level is asked');
    expect(find(shown, 'h1').map(textOf)).toEqual(['Nothing would change']);
    expect(find(shown, 'button').map(textOf)).not.toContain('Accept');
    expect((await stored()).revision).toBe(1);
  });

  it('keeps what moves no session once that is accepted', async () => {
    const form = await reader.open(`${path}/change`);
    const shown = await reader.send(form, { action: '/change' }, { reminder: '45' });
    expect(find(shown, 'h1').map(textOf)).toEqual(['No session changes']);
    await reader.send(shown, { action: '/change', button: 'Accept' });
    expect((await stored()).request.reminderMinutes).toBe(45);
  });

  it('plans everything ahead afresh around a change where that is asked for', async () => {
    const form = await reader.open(`${path}/change`);
    const shown = await reader.send(form, { action: '/change' }, { interview: '2027-02-16' });
    const link = find(shown, 'a').find((each) => textOf(each) === 'Rather plan everything ahead afresh');
    const afresh = await reader.open(String(link?.properties.href));
    expect(afresh.path).toContain('mode=rebuild');
    expect(find(afresh, 'a').map(textOf)).toContain('Rather keep what can stay');
    const accepted = await reader.send(afresh, { action: '/change', button: 'Accept' });
    expect(accepted.text).toContain('Your plan has changed as you saw it.');
    expect((await stored()).request.interviewDate).toBe('2027-02-16');
  });

  it('changes the request by the same form as the builder', async () => {
    const form = await reader.open(`${path}/change`);
    const wrong = await reader.send(
      form,
      { action: '/change', button: 'Show what changes' },
      { 'days-0': [] },
    );
    expect(wrong.path).toContain('/change?draft=');
    expect(wrong.text).toContain('At least one day is needed.');
    const shown = await reader.send(
      form,
      { action: '/change' },
      { interview: '2027-02-16', 'known-statistics': '2' },
    );
    expect((await stored()).request.interviewDate).toBe('2027-02-09');
    await reader.send(shown, { action: '/change', button: 'Accept' });
    const { request } = await stored();
    expect([request.interviewDate, request.known.topics]).toEqual(['2027-02-16', { statistics: 2 }]);
  });

  it('makes no interview of the last day of a plan by weeks where that day stays', async () => {
    const accept = async (fill: Record<string, string>) => {
      const form = await reader.open(`${path}/change`);
      const shown = await reader.send(form, { action: '/change', button: 'Show what changes' }, fill);
      await reader.send(shown, { action: '/change', button: 'Accept' });
      return stored();
    };
    expect((await accept({ 'known-statistics': '2' })).endsByWeeks).toBe(true);
    expect((await accept({ interview: '2027-02-16' })).endsByWeeks).toBeUndefined();
  });

  it('clears by the form what was set by it', async () => {
    const change = async (fill: Record<string, string | string[]>) => {
      const form = await reader.open(`${path}/change`);
      const shown = await reader.send(form, { action: '/change', button: 'Show what changes' }, fill);
      await reader.send(shown, { action: '/change', button: 'Accept' });
      return (await stored()).request;
    };
    const before = (await stored()).request;
    const filled = {
      hours: '4',
      daily: '90',
      longest: '60',
      reviews: '3',
      'known-statistics': '2',
      'away-from-0': '2026-12-24',
    };
    expect(await change(filled)).toMatchObject({
      minutesPerWeek: 240,
      maxMinutesPerDay: 90,
      sessionMinutes: { max: 60 },
      maxReviewsPerDay: 3,
      known: { topics: { statistics: 2 } },
      blackouts: [{ from: '2026-12-24', to: '2026-12-24' }],
    });
    const emptied = Object.fromEntries(Object.keys(filled).map((field) => [field, '']));
    expect(await change({ ...emptied, 'away-to-0': '' })).toEqual(before);
  });

  it('is given as calendar, JSON, table, picture and flash cards, without what opens it', async () => {
    const files = {
      ...{ ics: 'text/calendar', json: 'application/json', csv: 'text/csv', svg: 'image/svg+xml' },
      'anki.txt': 'text/plain',
    };
    for (const [ending, type] of Object.entries(files)) {
      const file = await reader.open(`${path}/export/stepladder.${ending}`);
      expect(file.status).toBe(200);
      expect(file.headers.get('Content-Type')).toContain(type);
      expect(file.headers.get('Content-Disposition')).toContain('attachment');
      expect(file.headers.get('Cache-Control')).toBe('private, no-store');
      expect(file.html).not.toMatch(/sl_plan_|\/s\/|\/calendars\//);
    }
    expect((await reader.open(`${path}/export/stepladder.pdf`)).status).toBe(404);
    expect((await reader.open(`${path}/export/__proto__`)).status).toBe(404);
  });
});

describe('the page of a session', () => {
  it('marks nothing when it is opened, as calendars open links by themselves', async () => {
    const link = await sessionLink();
    const page = await reader.open(link);
    expect(page.status).toBe(200);
    expect(find(page, 'details', 'answer')[0]?.properties.open).toBeUndefined();
    expect((await stored()).revision).toBe(1);
  });

  it('marks and grades its session, and nothing else of the plan is at hand', async () => {
    const page = await reader.open(await sessionLink());
    expect(page.html).not.toContain(key);
    const marked = await reader.send(page, { action: page.path, button: 'Done' });
    expect(marked.text).toContain('Marked as done');
    const graded = await reader.send(
      marked,
      { action: page.path, button: 'Save how it went' },
      { 'grade-q02': 'good' },
    );
    expect(graded.status).toBe(200);
    const [session] = (await stored()).sessions;
    expect([session?.status, session?.items[0]?.grade]).toEqual(['done', 'good']);
    expect(graded.html).not.toMatch(/name="move"|\/delete|\/p\//);
  });

  it('is not there for a link that was never given', async () => {
    expect((await reader.open('/s/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await reader.open(`${path}/sessions/ss_99`)).status).toBe(404);
  });
});
