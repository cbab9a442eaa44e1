import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftTimetable } from '../../../src/planner/construct/draft-timetable.ts';
import { sittingCost } from '../../../src/planner/construct/sitting-cost.ts';
import { at } from '../../../src/planner/model/at.ts';
import { layBlocks } from '../../../src/planner/model/blocks.ts';
import { isQuietDay } from '../../../src/planner/model/last-days.ts';
import { freeTime, makeSlots } from '../../../src/planner/model/slots.ts';
import { improve } from '../../../src/planner/search/improve.ts';
import { objective } from '../../../src/planner/search/objective.ts';
import { alternation } from '../../../src/planner/soft/alternation.ts';
import { evenLoad } from '../../../src/planner/soft/even-load.ts';
import { SOFT_CONSTRAINTS } from '../../../src/planner/soft/index.ts';
import { interleaving } from '../../../src/planner/soft/interleaving.ts';
import { slotWaste } from '../../../src/planner/soft/slot-waste.ts';
import { tierOrder } from '../../../src/planner/soft/tier-order.ts';
import { TAXONOMY } from '../../../testbed/packs/own-pack.ts';
import { fullItems, inputFor } from '../../helpers/title-items.ts';

const input = inputFor(fullItems());

describe('soft constraints', () => {
  const { timetable } = draftTimetable(input);

  it('count what a slow second count finds', () => {
    const { slotMinutes, weekMinutes, slotTasks } = timetable;
    expect(evenLoad.cost(timetable)).toBe(Math.max(...weekMinutes));
    expect(slotWaste.cost(timetable)).toBe(slotMinutes.filter((minutes) => minutes > 0).length);
    const massed = slotTasks.map((tasks) => {
      const topics = tasks
        .map((index) => timetable.task(index))
        .filter(({ isMock }) => !isMock)
        .map(({ topic }) => topic);
      return topics.length - new Set(topics).size;
    });
    expect(interleaving.cost(timetable)).toBe(massed.reduce((sum, count) => sum + count, 0));
  });

  it('count sessions that begin the topic of the one before, and more for a third item in a row', () => {
    const { problem, learnSlots } = timetable;
    let expected = 0;
    for (const block of problem.blocks.keys()) {
      const tasks = problem.tasks.filter((task) => task.block === block && !task.isMock);
      const sessions = problem.slots
        .map(({ index }) => tasks.filter((task) => learnSlots[task.index]?.[0] === index))
        .filter((begun) => begun.length > 0)
        .map((begun) => ({ topics: [...new Set(begun.map(({ topic }) => topic))], count: begun.length }));
      const alone = sessions.map(({ topics }) => (topics.length === 1 ? topics[0] : undefined));
      for (const [place, topic] of alone.entries()) {
        if (topic === undefined) continue;
        if (topic === alone[place - 1]) expected++;
        const first = alone.slice(0, place).findLastIndex((other) => other !== topic) + 1;
        const countTo = (end: number) =>
          sessions.slice(first, end).reduce((sum, { count }) => sum + count, 0);
        expected += 10 * (Math.max(2, countTo(place + 1)) - Math.max(2, countTo(place)));
      }
    }
    expect(expected).toBeGreaterThan(0);
    expect(alternation.cost(timetable)).toBe(expected);
  });

  it.each(['entry', 'mid', 'staff'] as const)(
    'count the weight that blocks leave out while they draw on later tiers: %s',
    (careerLevel) => {
      const { timetable: table } = draftTimetable(inputFor(fullItems(), { careerLevel }));
      improve(table, { seed: 1, iterations: 300, soft: [] });
      const { tasks, blocks } = table.problem;
      let expected = 0;
      for (const block of blocks.keys()) {
        const own = tasks.filter((task) => task.block === block && !task.isMock);
        const drawn = tasks.filter(
          (task) => !task.isMock && !task.isOnlyRequired && table.isLearned(task) && task.tier > 0,
        );
        const last = Math.max(0, ...drawn.filter((task) => task.block === block).map(({ tier }) => tier));
        const from = table.opensOn[block] ?? 0;
        const isDrawnAfter = drawn.some((task) => {
          const { day } = table.slot(at(table.learnSlots, task.index)[0] ?? 0);
          return day >= from && !isQuietDay(table.problem, day);
        });
        for (const task of own) {
          const isPassedOver = task.tier < last || (task.tier === 0 && isDrawnAfter);
          if (!table.isLearned(task) && !task.isOnlyRequired && isPassedOver)
            expected += (task.tier === 0 ? 4 : 1) * task.weight;
        }
      }
      expect(tierOrder.cost(table)).toBe(expected);
    },
  );

  it('lower the objective by weight times cost', () => {
    const costs = SOFT_CONSTRAINTS.map(({ weight, cost }) => weight * cost(timetable));
    const expected = costs.reduce((score, cost) => score - cost, timetable.value);
    expect(objective(timetable)).toBeCloseTo(expected, 6);
    expect(objective(timetable, [])).toBe(timetable.value);
  });
});

describe('sittingCost', () => {
  it('charges a sitting for what it leaves over, and never less than its minutes', () => {
    const windows = [0, 1, 2].map((day) => ({ day, from: 1140, to: 1230 }));
    const slots = windows.map(({ day }, index) => ({
      index,
      day,
      week: 0,
      window: index,
      capacity: 90,
      share: 90,
    }));
    const calendar = {
      ...{ startDate: '2027-01-04', days: 7, weeks: 1, windows },
      ...{ minutesPerDay: 999, minutesPerWeek: 999 },
    };
    const costOf = sittingCost(slots, calendar);
    expect([90, 60, 45, 25, 20].map(costOf)).toEqual([90, 90, 45, 30, 22.5]);
  });
});

describe('slots', () => {
  it('lie inside their windows, in order, and within the weekly cap', () => {
    const calendar = freeTime(input.request);
    const slots = makeSlots(input.request, calendar);
    for (const [place, { index, day, window, capacity }] of slots.entries()) {
      expect(index).toBe(place);
      const free = calendar.windows[window];
      expect(free?.day).toBe(day);
      expect(capacity).toBeLessThanOrEqual((free?.to ?? 0) - (free?.from ?? 0));
      expect(capacity).toBeLessThanOrEqual(input.request.sessionMinutes.max);
    }
  });
});

describe('blocks', () => {
  it.each([56, 63, 70, 77, 84, 30, 120])('cover %i days without gap or overlap', (days) => {
    const blocks = layBlocks(days, TAXONOMY.blocks);
    expect(blocks[0]?.from).toBe(0);
    expect(blocks.at(-1)?.to).toBe(days - 1);
    for (const [place, block] of blocks.entries()) {
      if (place > 0) expect(block.from).toBe((blocks[place - 1]?.to ?? 0) + 1);
    }
  });
});

describe('docs/planner.md', () => {
  const text = readFileSync(new URL('../../../docs/planner.md', import.meta.url), 'utf8');

  it('names every constraint', () => {
    const hard = Array.from({ length: 14 }, (_, index) => `| H${index + 1} |`);
    for (const id of [...hard, ...SOFT_CONSTRAINTS.map((soft) => `| ${soft.id} |`)])
      expect(text).toContain(id);
  });
});
