import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/domain/session.ts';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import { anItem, BEFORE_ALL, checkedPlan, day, pass, review, session } from '../../helpers/checked-plan.ts';

const item = (id: string) => anItem(id, { minutes: 45, reviewMinutes: 10 });
const [a, b, c] = [item('a'), item('b'), item('c')];
const long = anItem('long', { minutes: 90, parts: [45, 45] });

function faultsOf(constraint: string, sessions: Session[], dayRules = true, now = BEFORE_ALL): string[] {
  const plan = checkedPlan({ items: [a, b, c, long], sessions });
  return checkPlan({ ...plan, ...(dayRules && { dayRules: true as const }) }, now)
    .filter((violation) => violation.constraint === constraint)
    .map(({ message }) => message);
}

describe('H15: starts at multiples of five minutes', () => {
  const odd = [session(day(1), '17:31', [pass(a)]), session(day(2), '17:35', [pass(b)])];

  it('finds a session that starts at an odd minute', () => {
    expect(faultsOf('H15', odd)).toEqual([
      `the session of ${day(1)}, 17:31–18:16 does not start at a multiple of 5 minutes`,
    ]);
  });

  it('does not judge plans of before the rule', () => expect(faultsOf('H15', odd, false)).toEqual([]));
});

describe('H16: rests', () => {
  const crowded = [
    session(day(1), '17:00', [pass(a)]),
    session(day(1), '17:45', [pass(b)]),
    session(day(1), '18:35', [pass(c)]),
  ];

  it('finds sessions that pass 90 minutes together without a rest, however many', () => {
    expect(faultsOf('H16', crowded)).toEqual([
      `the session of ${day(1)}, 17:00–17:45 and the next 2 take 135 minutes without a rest of 10`,
    ]);
    expect(faultsOf('H16', crowded.slice(0, 2))).toEqual([]);
  });

  it('takes ten minutes for a rest, and nine for none', () => {
    const twoFrom = (from: string) => [
      session(day(1), '17:00', [pass(a), pass(b)]),
      session(day(1), from, [pass(c)]),
    ];
    expect(faultsOf('H16', twoFrom('18:40'))).toEqual([]);
    expect(faultsOf('H16', twoFrom('18:39'))).toEqual([
      `the session of ${day(1)}, 17:00–18:30 and the next one take 135 minutes without a rest of 10`,
    ]);
  });

  it('lets one session be as long as the person wants it', () => {
    expect(faultsOf('H16', [session(day(1), '17:00', [pass(a), pass(b), pass(c)])])).toEqual([]);
  });

  it('judges sessions alone that have not begun, and no plans of before the rule', () => {
    const begun = Date.parse(crowded[0]?.startsAt ?? '');
    expect(faultsOf('H16', crowded, true, begun)).toEqual([]);
    expect(faultsOf('H16', crowded, false)).toEqual([]);
  });
});

describe('H18: parts within 10 days', () => {
  const parts = (gap: number) => [
    session(day(1), '17:00', [pass(long, 1)]),
    session(day(1 + gap), '17:00', [pass(long, 2), review(a)]),
  ];

  it('finds a part that follows later', () => {
    expect(faultsOf('H18', parts(10))).toEqual([]);
    expect(faultsOf('H18', parts(11))).toEqual([
      `part 2 of long in the session of ${day(12)}, 17:00–17:55 follows 11 days after the part before it, not within 10`,
    ]);
  });

  it('judges neither the rest of what was begun nor plans of before the rule', () => {
    expect(faultsOf('H18', parts(11), true, Date.parse(parts(11)[0]?.startsAt ?? ''))).toEqual([]);
    expect(faultsOf('H18', parts(11), false)).toEqual([]);
  });
});
