import { describe, expect, it } from 'vitest';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import { isNotAsked, TIERS, tierOf, weightOf } from '../../../src/planner/model/fit.ts';
import { anItem } from '../../helpers/checked-plan.ts';
import { inputFor } from '../../helpers/title-items.ts';

const expecting = (...rounds: string[]) => {
  const input = inputFor([]);
  return { ...input, request: { ...input.request, rounds } };
};

const design = anItem('design', { topic: 'ml-system-design', questionKind: 'system-design' });
const concept = anItem('concept');

describe('isNotAsked', () => {
  it.each<[string, StudyItem, string[], boolean]>([
    ['of another round', concept, ['system-design'], true],
    ['of an expected round, by kind', concept, ['technical-screen'], false],
    ['of an expected round, by topic', anItem('primer', { kind: 'primer' }), ['ml-fundamentals'], false],
    ['of one round among several', concept, ['system-design', 'technical-screen'], false],
    ['that the person added', anItem('own', { kind: 'own' }), ['system-design'], false],
    ['that no round asks', anItem('x', { topic: 'x', questionKind: 'x' }), ['system-design'], false],
    ['a mock', anItem('mock', { kind: 'mock', round: 'coding' }), ['system-design'], false],
    ['while no round is expected', concept, [], false],
    ['while one is expected of which nothing is known', concept, ['system-design', 'retired'], false],
  ])('of something %s', (_, item, rounds, expected) => {
    expect(isNotAsked(expecting(...rounds), item)).toBe(expected);
  });

  it('puts an item into the last tier, at a quarter of its weight', () => {
    expect(tierOf(expecting('system-design'), concept)).toBe(TIERS.length - 1);
    expect(tierOf(expecting('technical-screen'), concept)).toBe(0);
    const weight = weightOf(expecting('technical-screen'), concept);
    expect(weightOf(expecting('system-design'), concept)).toBe(weight / 4);
  });
});

describe('weightOf', () => {
  it('puts a minute of what the person added before a minute of anything else', () => {
    const input = expecting('technical-screen');
    const heaviest = anItem('x', { roles: { [input.request.role]: 4 }, minutes: 10 });
    const perMinute = (item: StudyItem) =>
      weightOf({ ...input, targets: { statistics: 4 } }, item) / item.minutes;
    for (const minutes of [5, 60, 600])
      expect(perMinute(anItem('own', { kind: 'own', minutes }))).toBeGreaterThan(perMinute(heaviest));
  });

  it('is twice as much for a design question', () => {
    const input = expecting('technical-screen', 'system-design');
    const topic = concept.topic;
    expect(weightOf(input, { ...design, topic })).toBe(2 * weightOf(input, concept));
  });
});
