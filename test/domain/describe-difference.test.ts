import { describe, expect, it } from 'vitest';
import { describeDifference } from '../../src/domain/describe-difference.ts';
import type { PlanDifference } from '../../src/domain/plan-difference.ts';
import { DROP_REASONS } from '../../src/domain/schedule.ts';

const NOTHING: PlanDifference = {
  added: [],
  moved: [],
  changed: [],
  dropped: [],
  addedItems: [],
  droppedItems: [],
};
const TIMES = { startsAt: '2026-12-07T17:00:00-05:00', endsAt: '2026-12-07T18:00:00-05:00' };

function sessions(count: number, from = 0) {
  return Array.from({ length: count }, (_, place) => ({ sessionId: `ss_${from + place}` }));
}

describe('describeDifference', () => {
  it('has nothing to say where nothing changes', () => {
    expect(describeDifference(NOTHING)).toEqual([]);
  });

  it('counts sessions once, those that move and change as moved', () => {
    const changed = sessions(3).map((each) => ({ ...each, ...TIMES, addedItems: [], removedItems: [] }));
    const moved = sessions(2).map((each) => ({ ...each, from: TIMES, to: TIMES }));
    const added = sessions(1, 10).map((each) => ({ ...each, ...TIMES, items: [] }));
    const dropped = sessions(4, 20).map((each) => ({ ...each, ...TIMES, items: [] }));
    expect(describeDifference({ ...NOTHING, changed, moved, added, dropped })).toEqual([
      '2 sessions move.',
      '1 session is new.',
      '4 sessions are dropped.',
      '1 session changes at its time.',
    ]);
  });

  it('names what enters and what leaves, with the reason, five at most', () => {
    const droppedItems = Array.from({ length: 7 }, (_, place) => ({
      itemId: `q${place}`,
      title: `T${place}`,
      reason: place === 0 ? ('skipped' as const) : ('no_time' as const),
    }));
    const addedItems = [
      { itemId: 'q8', title: 'T8' },
      { itemId: 'q9', title: 'T9' },
    ];
    expect(describeDifference({ ...NOTHING, droppedItems, addedItems })).toEqual([
      '1 item left out, as you skipped it: “T0”.',
      '6 items left out, as there is no time left for them: “T1”, “T2”, “T3”, “T4”, “T5” and 1 more.',
      '2 items added: “T8” and “T9”.',
    ]);
  });

  it.each(DROP_REASONS)('has words for %s', (reason) => {
    const droppedItems = [{ itemId: 'q1', title: 'T', reason }];
    expect(describeDifference({ ...NOTHING, droppedItems })[0]).toMatch(
      /^1 item left out, as [a-z ]+: “T”\.$/,
    );
  });
});
