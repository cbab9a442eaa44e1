import { describe, expect, it } from 'vitest';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import { divideLongItems } from '../../../src/planner/model/divide-items.ts';
import { anItem } from '../../helpers/checked-plan.ts';
import { inputFor } from '../../helpers/title-items.ts';

function requestOf(to: string) {
  const { request } = inputFor([], { availability: [{ days: ['mon', 'tue'], from: '12:00', to }] });
  return request;
}

function partsOf(item: Partial<StudyItem>, to = '12:25', begun: string[] = []): number[] | undefined {
  return divideLongItems([anItem('q1', item)], requestOf(to), new Set(begun))[0]?.parts;
}

describe(divideLongItems.name, () => {
  it.each([
    ['two halves', 45, '12:25', [25, 20]],
    ['as few parts as fit', 60, '12:25', [20, 20, 20]],
    ['parts no longer than a session, where a step of five would be', 48, '12:24', [24, 24]],
    ['two hours against sessions of 90 minutes', 120, '14:00', [60, 60]],
  ])('divides what is longer than any session: %s', (_, minutes, to, parts) => {
    expect(partsOf({ minutes }, to)).toEqual(parts);
  });

  it('leaves whole what fits a session', () => expect(partsOf({ minutes: 25 })).toBeUndefined());

  it('leaves parts that fit as they are, and divides anew where they do not', () => {
    expect(partsOf({ minutes: 40, parts: [15, 25] })).toEqual([15, 25]);
    expect(partsOf({ minutes: 90, parts: [45, 45] })).toEqual([25, 25, 25, 15]);
  });

  it.each(['mock', 'lab'] as const)('never divides a %s', (kind) => {
    expect(partsOf({ kind, minutes: 90 })).toBeUndefined();
  });

  it("divides a person's own item", () => {
    expect(partsOf({ kind: 'own', minutes: 120 }, '14:00')).toEqual([60, 60]);
  });

  it('leaves what was begun in parts as it is', () => {
    expect(partsOf({ minutes: 90, parts: [45, 45] }, '12:25', ['q1'])).toEqual([45, 45]);
  });
});
