import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlannerInput } from '../../../src/domain/plan.ts';
import { draftTimetable } from '../../../src/planner/construct/draft-timetable.ts';
import { TAXONOMY } from '../../../testbed/packs/own-pack.ts';

/** One of 5,000 random requests, cut down by hand: what a block had left went in last of all, in two sittings. */
const HANDED_ON: PlannerInput = {
  ...JSON.parse(readFileSync(new URL('./fixtures/handed-on-in-parts.json', import.meta.url), 'utf8')),
  taxonomy: TAXONOMY,
};

describe('settleEarlyOpenings', () => {
  it('leaves no session too short when what is tried last comes in parts', () => {
    const { timetable } = draftTimetable(HANDED_ON);
    const unsettled = timetable.problem.slots.filter(({ index }) => !timetable.isSettled(index));
    expect(unsettled).toEqual([]);
    expect(timetable.slotMinutes.some((minutes) => minutes > 0)).toBe(true);
  });
});
