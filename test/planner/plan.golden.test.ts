import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/planner/make-plan.ts';
import { fullItems, inputFor } from '../helpers/title-items.ts';

describe('plans that are kept, the same on every Node', () => {
  it.each([
    ['mid', {}],
    [
      'staff-chatham',
      { careerLevel: 'staff', timeZone: 'Pacific/Chatham', weeks: 12, startDate: '2026-08-10' },
    ],
    ['entry-scarce', { careerLevel: 'entry', minutesPerWeek: 150, weeks: 8 }],
  ] as const)('%s', (name, draft) => {
    const outcome = makePlan(inputFor(fullItems(), draft));
    if (!outcome.ok) throw new Error(outcome.infeasible.message);
    const { schedule } = outcome;
    const text = schedule.sessions.map(
      ({ startsAt, endsAt, kind, block, items }) =>
        `${startsAt} ${endsAt} ${kind} ${block} ${items.map(({ activity, itemId, part }) => `${activity}:${itemId}${part ? `.${part}` : ''}`).join(' ')}`,
    );
    const { blocks, recall, notes, coverage } = schedule;
    const golden = JSON.stringify(
      { blocks, recall, notes, topics: coverage.topics, sessions: text },
      undefined,
      1,
    );
    expectGolden(`${name}.json`, golden);
  });
});

function expectGolden(name: string, text: string): void {
  const folder = new URL('./goldens/', import.meta.url);
  const file = new URL(name, folder);
  if (process.env.UPDATE === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  expect(existsSync(file), `${name} is missing; run with UPDATE=1 to make it`).toBe(true);
  expect(`${text}\n`).toBe(readFileSync(file, 'utf8'));
}
