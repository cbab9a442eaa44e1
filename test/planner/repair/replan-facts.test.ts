import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import { anItem, day, pass, review, session } from '../../helpers/checked-plan.ts';
import { followedPlan, replanned } from '../../helpers/stored-plan.ts';

/** 10:00 in New York. */
const morningOf = (days: number) => Date.parse(`${day(days)}T10:00:00-05:00`);

function faultsAfter(plan: Plan, now: number, change: Partial<Plan['request']> = {}): string[] {
  const { plan: after } = replanned(plan, now, { request: { ...plan.request, ...change } });
  return checkPlan(after, now).map(({ constraint, message }) => `${constraint}: ${message}`);
}

const EVENINGS: Plan['request']['availability'] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '17:00', to: '18:00' },
];

describe('facts that lie oddly', () => {
  it('counts what was done ahead in the week of an interview that has come nearer', () => {
    const coding = anItem('m1', { kind: 'mock', round: 'coding', block: 'mock-interviews', minutes: 60 });
    const domain = anItem('m2', { kind: 'mock', round: 'domain', block: 'mock-interviews', minutes: 60 });
    const plan = followedPlan({
      items: [coding, domain],
      request: { minutesPerWeek: 60, availability: EVENINGS },
      sessions: [
        session(day(61), '17:00', [pass(coding)], { status: 'done' }),
        session(day(68), '17:00', [pass(domain)]),
      ],
    });
    expect(faultsAfter(plan, morningOf(55), { interviewDate: day(60) })).toEqual([]);
  });

  it('does not review an item on the day on which a stale session teaches it again', () => {
    const [q1, q2] = [anItem('q1'), anItem('q2')];
    const plan = followedPlan({
      items: [q1, q2],
      request: {
        availability: [
          { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '08:00', to: '20:00' },
        ],
      },
      sessions: [
        session(day(0), '17:00', [pass(q1)], { status: 'done' }),
        session(day(2), '17:00', [review(q1), pass(q2)], { status: 'missed' }),
        session(day(5), '09:45', [pass(q1)]),
        session(day(5), '17:00', [review(q1), pass(q2)]),
      ],
    });
    expect(faultsAfter(plan, morningOf(5))).toEqual([]);
  });

  it('judges mastery by the whole bank, not by what is left when something is skipped', () => {
    const topic = 'nlp-llm';
    const known = anItem('q1', { topic });
    const skipped = anItem('q2');
    const early = anItem('q3', { block: 'deep-learning' });
    const plan = followedPlan({
      items: [known, skipped, early],
      request: { known: { topics: { [topic]: 4 }, questions: [] }, availability: EVENINGS },
      sessions: [
        session(day(0), '17:00', [pass(skipped)], { status: 'skipped' }),
        session(day(4), '17:00', [pass(early)]),
      ],
    });
    expect(faultsAfter(plan, morningOf(1))).toEqual([]);
  });

  it('sees that the parts of an item would fit where the whole would not', () => {
    const long = anItem('q1', { minutes: 120, parts: [60, 60], core: false });
    const early = [anItem('q2', { block: 'deep-learning' }), anItem('q3', { block: 'deep-learning' })].map(
      (item) => ({ ...item, minutes: 70 }),
    );
    const plan = followedPlan({
      items: [long, ...early],
      request: {
        sessionMinutes: { min: 30, max: 120 },
        availability: EVENINGS.map((each) => ({ ...each, to: '19:00' })),
        minutesPerWeek: 140,
        blackouts: [{ from: day(7), to: day(69) }],
      },
      sessions: early.map((item, index) => session(day(4 + index), '17:00', [pass(item)])),
    });
    const blocks = plan.blocks.map((block) =>
      block.id === 'fundamentals' ? { ...block, handedOnFrom: day(4) } : block,
    );
    expect(faultsAfter({ ...plan, blocks }, morningOf(1))).toEqual([]);
  });
});
