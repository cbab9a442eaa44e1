import { expect, it } from 'vitest';
import type { PlannerInput } from '../../../src/domain/schedule.ts';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import { makePlan, planWithAdvice } from '../../../src/planner/make-plan.ts';
import { adviseMoreTime } from '../../../src/planner/publish/more-time.ts';
import { resolveRequest } from '../../../src/request/resolve-request.ts';
import { SETTINGS, TAXONOMY } from '../../../testbed/packs/own-pack.ts';

function input(count: number): PlannerInput {
  const request = resolveRequest(
    {
      startDate: '2026-12-01',
      weeks: 8,
      timeZone: 'UTC',
      careerLevel: 'mid',
      availability: [{ days: ['wed', 'sat'], from: '18:00', to: '19:30' }],
      rounds: [],
    },
    '2026-11-23',
    SETTINGS,
  );
  const items = Array.from({ length: count }, (_, index): StudyItem => {
    const id = `q${String(index + 1).padStart(2, '0')}`;
    return {
      ...{
        id,
        title: `Question ${index + 1}`,
        kind: 'question',
        questionKind: 'concept',
        topic: 'statistics',
      },
      ...{ level: 'intermediate', block: 'fundamentals', minutes: 30, reviewMinutes: 4, core: true },
      ...{ requires: [], roles: {} },
    };
  });
  const topics = [{ slug: 'statistics', buildsOn: [], specialisation: false }];
  return {
    request,
    items,
    topics,
    targets: { statistics: 3 },
    levels: ['intermediate'],
    taxonomy: TAXONOMY,
    idSeed: 'test',
  };
}

it('names what one more hour a week would add, where time is short', () => {
  const outcome = planWithAdvice(input(120));
  const advice = outcome.ok ? outcome.schedule.notes.at(-1) : undefined;
  expect(advice).toMatch(/^One more hour a week would add \d+ items: among them “Question \d+”/);
});

it('says nothing where nothing was left out for time', () => {
  const outcome = planWithAdvice(input(6));
  expect(outcome).toEqual(makePlan(input(6)));
});

it('says nothing where only what lies beyond the level was left out', () => {
  const few = input(6);
  const beyond = input(60)
    .items.slice(6)
    .map((item) => ({ ...item, level: 'advanced' }));
  const both = { ...few, items: [...few.items, ...beyond] };
  const plan = makePlan(both);
  expect(plan.ok && plan.schedule.coverage.dropped.some(({ reason }) => reason === 'no_time')).toBe(true);
  expect(planWithAdvice(both)).toEqual(plan);
});

it('names first what was left out for lack of time, before what else fills the hour', () => {
  const few = makePlan(input(6));
  const many = makePlan(input(8));
  if (!few.ok || !many.ok) throw new Error('both requests can be planned');
  const held = new Set(few.schedule.sessions.flatMap(({ items }) => items.map(({ title }) => title)));
  const added = many.schedule.sessions
    .flatMap(({ items }) => items)
    .filter(({ title, activity }) => activity === 'learn' && !held.has(title));
  const last = added.at(-1);
  if (!last || added.length < 2) throw new Error('the hour adds two');
  const dropped = [{ itemId: last.itemId, title: last.title, reason: 'no_time' as const }];
  const schedule = { ...few.schedule, coverage: { ...few.schedule.coverage, dropped } };
  expect(adviseMoreTime(input(8), schedule, () => many)).toContain(`add 2 items: “${last.title}”, `);
});
