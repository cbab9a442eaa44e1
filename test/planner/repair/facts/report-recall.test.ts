import { describe, expect, it } from 'vitest';
import { learned } from '../../../../src/planner/model/memory.ts';
import { reportRecall } from '../../../../src/planner/repair/facts/report-recall.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { followedPlan } from '../../../helpers/stored-plan.ts';

describe(reportRecall.name, () => {
  it('weighs the recall that each item will have on the day of the interview', () => {
    const [a, b] = [anItem('a'), anItem('b', { core: false, topic: 'nlp-llm' })];
    const sessions = [session(day(10), '17:00', [pass(a)]), session(day(40), '17:00', [pass(b)])];
    const report = reportRecall(followedPlan({ items: [a, b], sessions }));
    const [first, second] = [learned().recall(60), learned().recall(30)];
    expect(report.topics).toEqual([
      { topic: 'nlp-llm', atInterview: Math.round(1000 * second) / 1000 },
      { topic: 'statistics', atInterview: Math.round(1000 * first) / 1000 },
    ]);
    expect(report.atInterview).toBeCloseTo((2 * first + second) / 3, 3);
  });

  it('says 0 where nothing is learned, and passes over what was only known', () => {
    const a = anItem('a');
    expect(reportRecall(followedPlan({ items: [a], sessions: [] })).atInterview).toBe(0);
    const known = { known: { topics: {}, questions: ['a'] } };
    expect(reportRecall(followedPlan({ items: [a], sessions: [], request: known })).topics).toEqual([]);
  });
});
