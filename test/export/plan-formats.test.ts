import { describe, expect, it } from 'vitest';
import { PLAN_FORMATS } from '../../src/export/index.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

const OPTIONS = { publicUrl: 'https://stepladder.test', today: '2026-12-03' };

it('offers each format under a name and a file of its own', () => {
  expect(new Set(PLAN_FORMATS.map(({ name }) => name)).size).toBe(PLAN_FORMATS.length);
  expect(PLAN_FORMATS.map(({ file }) => file)).toEqual(PLAN_FORMATS.map(({ name }) => `stepladder.${name}`));
});

describe.each(PLAN_FORMATS)('$name', (format) => {
  const file = format.write(aPlan(), OPTIONS);

  it('tells of every session', () => {
    const times = [
      /2026-12-02T19:00|20261202T190000|Wed 2 Dec/,
      /2026-12-07T19:00|20261207T190000|Mon 7 Dec/,
    ];
    for (const time of times) expect(file).toMatch(time);
  });

  it('depends on nothing but the plan and the options', () => {
    expect(format.write(aPlan(), OPTIONS)).toBe(file);
    expect(format.write(aPlan({ sessions: [] }), OPTIONS)).not.toBe(file);
  });

  it('holds nothing that opens a plan or marks', () => {
    expect(file).not.toMatch(/sl_plan_|\/s\/|\/p\/|\/calendars\//);
  });
});
