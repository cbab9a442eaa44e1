import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/domain/session.ts';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import { reportRepair } from '../../../../src/planner/repair/publish/report-repair.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { noonOf, restoredRepair } from '../../../helpers/small-repair.ts';

const [a, b, c] = [anItem('a'), anItem('b', { requires: ['a'] }), anItem('c')];
const done = session(day(0), '17:00', [pass(a)], { status: 'done' });

function reported(items: StudyItem[], sessions: Session[], request = {}) {
  const state = restoredRepair({ items, sessions, request }, noonOf(2));
  return reportRepair(state.context, sessions, state);
}

describe(reportRepair.name, () => {
  it('counts what was done and what is planned, and nothing of what was missed or dropped', () => {
    const planned = session(day(9), '17:00', [pass(c), review(a)]);
    const others = (['missed', 'skipped', 'dropped'] as const).map((status, place) =>
      session(day(0), `${18 + place}:00`, [pass(anItem(`o${place}`))], { status }),
    );
    const { blocks } = reported([a, c], [done, ...others, planned]);
    expect(blocks[0]).toMatchObject({ id: 'fundamentals', plannedMinutes: 64 });
    expect(blocks.slice(1).every(({ plannedMinutes }) => plannedMinutes === 0)).toBe(true);
  });

  it('names what is left out, and why', () => {
    const skipped = session(day(1), '17:00', [pass(a)], { status: 'skipped' });
    const { coverage } = reported([a, b, c], [skipped, session(day(9), '17:00', [pass(c)])]);
    expect(coverage.dropped).toEqual([
      { itemId: 'a', title: 'Title of a', reason: 'skipped' },
      { itemId: 'b', title: 'Title of b', reason: 'requires_dropped' },
    ]);
    const none = reported([a, b, c], [session(day(9), '17:00', [pass(c)])]).coverage;
    expect(none.dropped).toEqual([
      { itemId: 'a', title: 'Title of a', reason: 'no_time' },
      { itemId: 'b', title: 'Title of b', reason: 'requires_dropped' },
    ]);
    expect(reported([a], [done]).coverage.dropped).toEqual([]);
  });

  it('tells the recall that the marks leave, by item', () => {
    const graded = (grade: 'again' | 'good') =>
      reported([a], [{ ...done, items: [{ ...pass(a), grade }] }]).recall;
    expect(graded('again')).not.toEqual(graded('good'));
  });
});
