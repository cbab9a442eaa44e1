import { describe, expect, it } from 'vitest';
import { studyItems } from '../../src/catalogue/index.ts';
import { dueOn } from '../../src/domain/freshness.ts';
import { measureSupply } from '../../src/service/index.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';

const pack = samplePack();
const questions = pack.questions.map(({ question }) => question);
const items = studyItems(questions, pack.materials, pack.curriculum);
const demand = { weeks: 10, minutesPerWeek: 480 };

describe('the supply of a pack', () => {
  const supply = measureSupply(pack, items, demand, '2026-11-30');

  it('counts each question once, by topic, level and kind', () => {
    const total = (counts: Record<string, number>) =>
      Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(supply.topics.reduce((sum, topic) => sum + topic.questions, 0)).toBe(questions.length);
    for (const topic of supply.topics) {
      expect(total(topic.levels)).toBe(topic.questions);
      expect(total(topic.kinds)).toBe(topic.questions);
    }
  });

  it('wants all of the time over the blocks together', () => {
    for (const { blocks } of supply.levels)
      expect(blocks.reduce((sum, block) => sum + block.wantedMinutes, 0)).toBeCloseTo(4800, 6);
  });

  it('has first passes and three reviews of what the level learns, activities apart', () => {
    for (const { careerLevel, blocks } of supply.levels) {
      const map = pack.skillMaps.find((each) => each.careerLevel === careerLevel);
      const inWindow = items.filter(
        ({ kind, level }) =>
          kind !== 'activity' && level !== undefined && map?.questionLevels.includes(level),
      );
      expect(blocks.reduce((sum, block) => sum + block.firstPassMinutes, 0)).toBe(
        inWindow.reduce((sum, { minutes }) => sum + minutes, 0),
      );
      expect(blocks.reduce((sum, block) => sum + block.reviewMinutes, 0)).toBe(
        inWindow.reduce((sum, { reviewMinutes }) => sum + 3 * reviewMinutes, 0),
      );
    }
  });

  it('names what is due for another check', () => {
    expect(supply.due).toEqual([]);
    expect(measureSupply(pack, items, demand, '2039-01-01').due).toEqual(questions.map(({ id }) => id));
    expect(dueOn('2026-11-23', 'high')).toBe('2027-05-23');
    expect(dueOn('2026-11-23', 'low')).toBe('2028-11-23');
  });
});
