import { describe, expect, it } from 'vitest';
import { known } from '../../../../src/planner/model/memory.ts';
import {
  alreadyLearned,
  partsToCome,
  stillToLearn,
} from '../../../../src/planner/repair/facts/task-so-far.ts';
import { plainTask } from '../../../helpers/plain-tasks.ts';

const history = { isLearned: true, parts: [], touchedOn: 6, reviews: 1, memory: known() };
const whole = plainTask(0, { minutes: 90, sittings: [90] });
const inParts = { ...whole, item: { ...whole.item, minutes: 90, parts: [30, 30, 30] } };
const begun = { ...history, isLearned: false, memory: undefined, parts: [1] };

describe(alreadyLearned.name, () => {
  it('is not learned again, and keeps its memory and its last touch', () => {
    expect(alreadyLearned(whole, history, true)).toMatchObject({
      ...{ isKnown: true, sittings: [], minutes: 0, touchedOn: 6 },
      memory: history.memory,
    });
    expect(alreadyLearned(whole, history, true, 9).touchedOn).toBe(9);
  });

  it('is not reviewed once the content has no such item', () => {
    expect(alreadyLearned(whole, history, false).memory).toBeUndefined();
  });
});

describe(stillToLearn.name, () => {
  const sittingsOf = (...[task, of, isSplit]: [typeof whole, typeof begun | undefined, boolean]) =>
    stillToLearn(task, of, isSplit, 90).sittings;

  it('is the rest of what was begun', () => {
    expect(stillToLearn(inParts, begun, false, 90)).toMatchObject({ sittings: [30, 30], minutes: 60 });
  });

  it('is the parts before one that was done ahead of them', () => {
    const uneven = { ...whole, item: { ...whole.item, minutes: 90, parts: [20, 30, 40] } };
    expect(sittingsOf(uneven, { ...begun, parts: [2] }, false)).toEqual([20, 40]);
  });

  it('keeps the parts that a session holds, and else what was selected', () => {
    expect(sittingsOf(inParts, undefined, true)).toEqual([30, 30, 30]);
    expect(sittingsOf(inParts, undefined, false)).toEqual([90]);
    expect(sittingsOf(whole, undefined, true)).toEqual([90]);
  });

  it('is learned although it would not be selected, where it is pinned', () => {
    expect(stillToLearn({ ...whole, isKnown: true, sittings: [] }, undefined, false, 90)).toMatchObject({
      ...{ isKnown: false, sittings: [90], minutes: 90 },
    });
  });
});

describe(partsToCome.name, () => {
  it.each([
    [[], 2, [1, 2]],
    [[1], 2, [2, 3]],
    [[2], 2, [1, 3]],
    [[3, 1], 1, [2]],
  ])('after %j, %d to come: %j', (done, count, numbers) => {
    expect(partsToCome(done, count)).toEqual(numbers);
  });
});
