import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlannerInput } from '../../../src/domain/schedule.ts';
import { draftTimetable } from '../../../src/planner/construct/draft-timetable.ts';
import { settleEarlyOpenings } from '../../../src/planner/construct/settle-early-openings.ts';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { TAXONOMY } from '../../../testbed/packs/own-pack.ts';
import { learnAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

/** One of 5,000 random requests, cut down by hand: what a block had left went in last of all, in two sittings. */
const HANDED_ON: PlannerInput = {
  ...JSON.parse(readFileSync(new URL('./fixtures/handed-on-in-parts.json', import.meta.url), 'utf8')),
  taxonomy: TAXONOMY,
};

describe(settleEarlyOpenings.name, () => {
  /** The second block, whose days begin on day 7, is open from day 3 on; the first has something left. */
  const early = (leftMinutes: number, next: Partial<Task> = {}, left: Partial<Task> = {}) => {
    const timetable = smallTimetable({
      slots: [1, 4, 8],
      tasks: [{ minutes: leftMinutes, ...left }, { minutes: 60, block: 1, ...next }, { minutes: 60 }],
      blocks: [
        { id: 'fundamentals', from: 0, to: 6 },
        { id: 'deep-learning', from: 7, to: 69 },
      ],
      opensOn: [0, 3],
    });
    learnAsTold(timetable, { 1: 1, 2: 0 });
    const [waiting, later, first] = timetable.problem.tasks as [Task, Task, Task];
    const share = { wantedMinutes: 0, stretch: [], opensNextEarly: true };
    const shares = {
      blocks: [
        { ...share, chosen: [first, waiting] },
        { ...share, chosen: [later] },
      ],
      reserve: [],
      pace: 1,
    };
    settleEarlyOpenings(
      timetable,
      shares,
      timetable.problem.tasks.map((task) => ({ task, distance: 0 })),
    );
    return { learned: timetable.learnSlots, opensOn: timetable.opensOn };
  };

  it('learns in an empty session what a block has left that fits nowhere else', () => {
    expect(early(60)).toEqual({ learned: [[2], [1], [0]], opensOn: [0, 3] });
  });

  it('lets the next block wait for its own days where what is left fits nowhere', () => {
    expect(early(61)).toEqual({ learned: [[], [2], [0]], opensOn: [0, 7] });
  });

  it('learns a question of the level in the place of what a later block draws on after its own', () => {
    expect(early(60, { tier: 3 })).toEqual({ learned: [[1], [], [0]], opensOn: [0, 3] });
  });

  it('holds no days for what a block draws on after the questions of the level', () => {
    expect(early(60, {}, { tier: 1 })).toEqual({ learned: [[], [1], [0]], opensOn: [0, 3] });
  });

  it('leaves no session too short when what is tried last comes in parts', () => {
    const { timetable } = draftTimetable(HANDED_ON);
    const unsettled = timetable.problem.slots.filter(({ index }) => !timetable.isSettled(index));
    expect(unsettled).toEqual([]);
    expect(timetable.slotMinutes.some((minutes) => minutes > 0)).toBe(true);
  });
});
