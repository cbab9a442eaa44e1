import { describe, expect, it } from 'vitest';
import { draftTimetable } from '../../../src/planner/construct/draft-timetable.ts';
import type { Timetable } from '../../../src/planner/construct/timetable.ts';
import { seededRandom } from '../../../src/planner/model/random.ts';
import { improve } from '../../../src/planner/search/improve.ts';
import { mend } from '../../../src/planner/search/moves/mend.ts';
import { objective } from '../../../src/planner/search/objective.ts';
import { fullItems, inputFor, thinItems } from '../../helpers/title-items.ts';

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'sat'] as const;
const EVENINGS = [{ days: ['mon' as const, 'tue' as const, 'thu' as const], from: '18:00', to: '20:00' }];

/** All that a timetable counts, as a second one that is filled from nothing counts it. */
function countsOf({ value, slotMinutes, weekMinutes, weeksLate, topics, draws, opensOn }: Timetable) {
  const { massed, inversions } = topics;
  const left = draws.passedOver(opensOn);
  return { value: value.toFixed(6), slotMinutes, weekMinutes, weeksLate, massed, inversions, left };
}

function copyOf(timetable: Timetable): Timetable {
  const { timetable: copy } = {
    timetable: new (timetable.constructor as typeof Timetable)(timetable.problem),
  };
  copy.opensOn.splice(0, Number.POSITIVE_INFINITY, ...timetable.opensOn);
  for (const task of timetable.problem.tasks) {
    copy.restore(task, timetable.learnSlots[task.index] ?? []);
    for (const slot of timetable.reviewSlots[task.index] ?? []) copy.review(task, slot);
  }
  return copy;
}

describe('improve', () => {
  it.each([
    ['a full bank', inputFor(fullItems())],
    ['a thin one', inputFor(thinItems(), { careerLevel: 'staff', availability: EVENINGS })],
  ])('is never worse, keeps every session as it may stay, and counts right: %s', (_, input) => {
    const { timetable } = draftTimetable(input);
    const before = objective(timetable);
    improve(timetable, { seed: 7, iterations: 3_000 });
    expect(objective(timetable)).toBeGreaterThan(before);
    for (const { index } of timetable.problem.slots) expect(timetable.isSettled(index)).toBe(true);
    expect(countsOf(timetable)).toEqual(countsOf(copyOf(timetable)));
  });

  it.each([
    ['entry', '19:00'],
    ['mid', '20:30'],
    ['staff', '19:00'],
  ] as const)(
    'leaves no question of the level out for something else that is drawn on: %s until %s',
    (careerLevel, to) => {
      const availability = [{ days: [...WORKDAYS], from: '18:00', to }];
      const input = inputFor(fullItems(), { careerLevel, availability });
      const { timetable } = draftTimetable(input);
      improve(timetable, { seed: input.request.seed, iterations: 9_000 });
      const tasks = timetable.problem.tasks.filter(({ isMock }) => !isMock);
      const left = tasks.filter((task) => task.tier === 0 && !timetable.isLearned(task));
      const drawn = tasks.filter(
        (task) => task.tier > 0 && !task.isOnlyRequired && timetable.isLearned(task),
      );
      expect(drawn.length).toBeGreaterThan(0);
      const passedOver = left.filter(({ block, minutes }) =>
        drawn.some((other) => other.block === block && other.minutes >= minutes),
      );
      expect(passedOver.map(({ item }) => item.id)).toEqual([]);
    },
  );
});

describe('mend', () => {
  it('finds other days for reviews where an item leaves a week that has as many as it may', () => {
    const { timetable } = draftTimetable(inputFor(fullItems()));
    const random = seededRandom(1);
    const before = countsOf(timetable);
    let mended = 0;
    for (const task of timetable.problem.tasks) {
      if (task.isMock || timetable.learnSlots[task.index]?.length === 0) continue;
      if (task.requiredBy.some((other) => (timetable.learnSlots[other] ?? []).length > 0)) continue;
      timetable.begin();
      timetable.unlearn(task);
      const isBroken = !timetable.isStepSettled();
      if (isBroken && mend(timetable, random)) {
        mended++;
        for (const { index } of timetable.problem.slots) expect(timetable.isSettled(index)).toBe(true);
      }
      timetable.rollBack();
      expect(countsOf(timetable)).toEqual(before);
    }
    expect(mended).toBeGreaterThan(0);
  });
});
