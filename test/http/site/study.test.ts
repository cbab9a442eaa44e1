import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../src/domain/session.ts';
import { sessionsDueOn } from '../../../src/http/site/study/due-sessions.ts';
import { readGrade, readRun, runParameters } from '../../../src/http/site/study/study-run.ts';
import { createPlan, findPlanByKey, firstIntervalDays } from '../../../src/service/index.ts';
import { anItem, day, pass, session } from '../../helpers/checked-plan.ts';
import { REQUEST, startService, type TestService } from '../../helpers/http.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';
import {
  fieldsOf,
  find,
  type Reader,
  readWithoutScript,
  type Seen,
  textOf,
} from './reader-without-script.ts';

let service: TestService;
let reader: Reader;
beforeEach(() => {
  service = startService();
  reader = readWithoutScript(service.deps);
});
afterEach(() => service.close());

/** Sends the card of a study page as a browser does: a form of GET. */
const next = async (page: Seen, fill: Record<string, string> = {}) => {
  const form = find(page, 'form', 'study')[0];
  if (!form) throw new Error(`${page.path} has no card`);
  const fields = new URLSearchParams([...fieldsOf(form), ...Object.entries(fill)]);
  return reader.open(`${form.properties.action}?${fields}`);
};

describe('the study mode', () => {
  it('offers the topics that have questions', async () => {
    const page = await reader.open('/study');
    const links = find(page, 'a', 'tile').map(({ properties }) => properties.href);
    expect(links).toContain('/study?topic=statistics');
  });

  it('goes through a topic card by card, keeps grades in the address, and says when each comes again', async () => {
    const first = await reader.open('/study?topic=statistics');
    expect(find(first, 'details', 'answer')[0]?.properties.open).toBeUndefined();
    expect(find(first, 'h1').map(textOf)).toHaveLength(1);
    let page = await next(first, { grade: 'easy' });
    expect(page.path).toMatch(/^\/study\?topic=statistics&at=1&g-q\d+=easy$/);
    while (find(page, 'form', 'study').length > 0) page = await next(page);
    expect(page.text).toContain('That was all');
    expect(page.text).toContain(`look at it again in about ${firstIntervalDays('easy')} days`);
  });
});

describe('what is due in a plan', () => {
  const DAY_MS = 86_400_000;
  const openPlan = async () => {
    const { key } = await createPlan(service.deps.plans, REQUEST as never);
    const stored = async () => (await findPlanByKey(service.deps.plans, key))?.sessions ?? [];
    const [first] = await stored();
    const at = (days: number) => {
      const now = Date.parse(first?.startsAt ?? '') + days * DAY_MS;
      service.deps.plans.clock = () => now;
      service.deps.clock = () => now;
    };
    return { key, stored, at };
  };
  const goThrough = async (path: string) => {
    let page = await reader.open(path);
    while (find(page, 'form', 'study').length > 0) page = await next(page, { grade: 'hard' });
    return page;
  };

  it('is the session of the day, marked only at the end, with the grades of its items', async () => {
    const { key, stored, at } = await openPlan();
    at(0);
    const end = await goThrough(`/p/${key}/study`);
    expect((await stored())[0]?.status).toBe('planned');
    await reader.send(end, { action: '/study', button: 'Done' });
    expect((await stored())[0]).toMatchObject({ status: 'done', markedBy: 'person' });
    expect((await stored())[0]?.items.map(({ grade }) => grade)).toContain('hard');
    expect((await stored())[1]?.status).toBe('planned');
  });

  it('is nothing on a day without a session, which says what comes next', async () => {
    const { key, at } = await openPlan();
    at(-3);
    const page = await reader.open(`/p/${key}/study`);
    expect(find(page, 'h1').map(textOf)).toEqual(['Nothing is due today']);
    expect(page.text).toContain('The bias-variance tradeoff, on Wednesday, 2 December 2026 at 19:00');
  });

  it('is what was left of the week before, and each session is ticked apart', async () => {
    const { key, stored, at } = await openPlan();
    at(5);
    expect((await stored()).map(({ date }) => date)).toEqual(['2026-12-02', '2026-12-07']);
    const end = await goThrough(`/p/${key}/study`);
    const boxes = find(end, 'input').filter(({ properties }) => properties.type === 'checkbox');
    expect(boxes.map(({ properties }) => properties.value)).toEqual(['ss_2', 'ss_1']);
    await reader.send(end, { action: '/study', button: 'Done' }, { session: 'ss_1' });
    expect((await stored()).map(({ status }) => status)).toEqual(['done', 'planned']);
  });
});

describe('sessions that are due together', () => {
  const [q1, q2, q3] = [anItem('q1'), anItem('q2', { minutes: 60 }), anItem('q3')];
  const plan = (...sessions: Session[]) => followedPlan({ items: [q1, q2, q3], sessions });
  const idsOf = (sessions: readonly Session[]) => sessions.map(({ id }) => id);

  it('begin with those of today, and take no more than a longest session', () => {
    const old = session(day(3), '17:00', [pass(q3)]);
    const yesterday = session(day(4), '17:00', [pass(q1)]);
    const today = session(day(5), '17:00', [pass(q2)]);
    expect(idsOf(sessionsDueOn(plan(old, yesterday, today), day(5)).sessions)).toEqual([
      today.id,
      yesterday.id,
    ]);
  });

  it('leave out what the person has marked as done, and what is over a week old', () => {
    const done = session(day(1), '17:00', [pass(q1)], { status: 'done', markedBy: 'person' });
    const assumed = session(day(2), '17:00', [pass(q3)], { status: 'done', markedBy: 'clock' });
    expect(idsOf(sessionsDueOn(plan(done, assumed), day(5)).sessions)).toEqual([assumed.id]);
    expect(sessionsDueOn(plan(done, assumed), day(10))).toEqual({ sessions: [] });
  });
});

describe('a grade', () => {
  const grade = (query: string) => readGrade(new URLSearchParams(query));
  it('is what was chosen, else what the rows of the rubric come to', () => {
    expect(grade('grade=again&r-0=strong')).toBe('again');
    expect(grade('r-0=strong&r-1=strong')).toBe('easy');
    expect(grade('r-0=strong&r-1=acceptable')).toBe('good');
    expect(grade('r-0=acceptable&r-1=weak')).toBe('hard');
    expect(grade('r-0=weak&r-1=weak')).toBe('again');
    expect(grade('r-0=perfect')).toBeUndefined();
  });

  it('comes again the later the better it went', () => {
    const days = (['again', 'hard', 'good', 'easy'] as const).map(firstIntervalDays);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days[0]).toBe(1);
    expect(days[3]).toBeGreaterThan(days[2] as number);
  });
});

describe('a run', () => {
  it('is what its address says, within its items', () => {
    const ids = ['q1', 'q2'];
    const run = readRun(new URLSearchParams('at=7&g-q1=good&g-q9=good&g-q2=perfect'), ids);
    expect([run.at, [...run.grades]]).toEqual([2, [['q1', 'good']]]);
    expect(readRun(new URLSearchParams(runParameters(run)), ids)).toEqual(run);
    expect(readRun(new URLSearchParams('at=-1'), ids).at).toBe(0);
    expect(readRun(new URLSearchParams('at=x'), ids).at).toBe(0);
  });
});
