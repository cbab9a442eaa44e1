import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGrade, readRun, runParameters } from '../../../src/http/site/study/study-run.ts';
import { createPlan, findPlanByKey, firstIntervalDays } from '../../../src/service/index.ts';
import { REQUEST, startService, type TestService } from '../../helpers/http.ts';
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

  it('marks a session only at the end, with the grades of its items', async () => {
    const { key } = await createPlan(service.deps.plans, REQUEST as never);
    const stored = async () => (await findPlanByKey(service.deps.plans, key))?.sessions[0];
    let page = await reader.open(`/p/${key}/study`);
    while (find(page, 'form', 'study').length > 0) page = await next(page, { grade: 'hard' });
    expect((await stored())?.status).toBe('planned');
    await reader.send(page, { action: '/sessions/ss_1', button: 'Done' });
    expect(await stored()).toMatchObject({ status: 'done', markedBy: 'person' });
    expect((await stored())?.items.map(({ grade }) => grade)).toContain('hard');
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
