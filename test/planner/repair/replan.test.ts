import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import { describeDifference } from '../../../src/domain/describe-difference.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import { applyProgress } from '../../../src/planner/follow/apply-progress.ts';
import { settleOverdue } from '../../../src/planner/follow/overdue.ts';
import { replan } from '../../../src/planner/replan.ts';
import { anItem, day, pass, review, session } from '../../helpers/checked-plan.ts';
import { followedPlan, replanned, stamped, storedPlan } from '../../helpers/stored-plan.ts';
import { fullItems, inputFor } from '../../helpers/title-items.ts';

const HOUR = 3_600_000;
const [q1, q2, q3, q4] = ['q1', 'q2', 'q3', 'q4'].map((id) => anItem(id)) as [Item, Item, Item, Item];
type Item = ReturnType<typeof anItem>;

const EVENINGS: Plan['request']['availability'] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '17:00', to: '18:00' },
];

/** An hour after the end of the session at `place`. */
function hourAfter({ sessions }: Plan, place: number): number {
  return Date.parse(sessions[place]?.endsAt ?? '') + HOUR;
}

function at({ sessions }: Plan, place: number): Session {
  const found = sessions[place];
  if (!found) throw new Error(`There is no session ${place}.`);
  return found;
}

function find({ sessions }: Plan, id: string): Session {
  const found = sessions.find((each) => each.id === id);
  if (!found) throw new Error(`There is no session ${id}.`);
  return found;
}

function marked(
  plan: Plan,
  place: number,
  status: 'done' | 'missed' | 'skipped',
  now = hourAfter(plan, place),
): Plan {
  return stamped(plan, applyProgress(plan, { sessionId: at(plan, place).id, status }, now).plan, now);
}

function idsIn({ items }: Session): string[] {
  return items.map(({ itemId, activity }) => `${activity} ${itemId}`);
}

describe('a missed session', () => {
  it('stays where it was when the slack of another takes its items up', () => {
    const plan = followedPlan({
      items: [q1, q2, q3],
      sessions: [
        session(day(0), '17:00', [pass(q1)]),
        session(day(1), '17:00', [pass(q2)]),
        session(day(4), '17:00', [pass(q3)]),
      ],
    });
    const now = hourAfter(plan, 0);
    const { plan: after, difference } = replanned(marked(plan, 0, 'missed'), now);
    expect(after.sessions.map(({ status }) => status)).toEqual(['missed', 'planned', 'planned']);
    expect(after.sessions[1]).toBe(plan.sessions[1]);
    expect(idsIn(at(after, 2)).sort()).toEqual(['learn q1', 'learn q3']);
    expect(at(after, 2)).toMatchObject({ sequence: 1, from: '17:00', to: '18:00' });
    expect(difference).toMatchObject({ moved: [], added: [], dropped: [], droppedItems: [], addedItems: [] });
    expect(describeDifference(difference)).toEqual(['1 session changes at its time.']);
    expect(checkPlan(after, now)).toEqual([]);
  });

  it('moves with its id, after the frozen hours, when no session has room', () => {
    const plan = followedPlan({
      items: [q1, q2, q3, q4],
      request: { availability: EVENINGS },
      sessions: [
        session(day(0), '17:00', [pass(q1), pass(q2)]),
        session(day(4), '17:00', [pass(q3), pass(q4)]),
      ],
    });
    const now = hourAfter(plan, 0);
    const missed = marked(plan, 0, 'missed');
    const { plan: after, difference } = replanned(missed, now);
    const moved = find(after, at(plan, 0).id);
    expect(moved).toMatchObject({ status: 'planned', sequence: 2, date: day(3), from: '17:00', to: '18:00' });
    expect(Date.parse(moved.startsAt)).toBeGreaterThan(now + 48 * HOUR);
    expect(difference.moved).toEqual([
      {
        sessionId: moved.id,
        from: { startsAt: at(plan, 0).startsAt, endsAt: at(plan, 0).endsAt },
        to: { startsAt: moved.startsAt, endsAt: moved.endsAt },
      },
    ]);
    expect(difference).toMatchObject({ changed: [], added: [], dropped: [], droppedItems: [] });
    expect(describeDifference(difference)).toEqual(['1 session moves.']);
    expect(after.sessions).toContain(plan.sessions[1]);
    expect(after.nextOrdinal).toBe(plan.nextOrdinal);
  });

  it('gives its reviews back their items in time, so that they stay as they were', () => {
    const plan = followedPlan({
      items: [q1, q2, q3],
      sessions: [
        session(day(0), '17:00', [pass(q1)]),
        session(day(3), '17:00', [pass(q2)]),
        session(day(8), '17:00', [review(q1), pass(q3)]),
      ],
    });
    const { plan: after } = replanned(marked(plan, 0, 'missed'), hourAfter(plan, 0));
    expect(idsIn(at(after, 1)).sort()).toEqual(['learn q1', 'learn q2']);
    expect(after.sessions[2]).toBe(plan.sessions[2]);
  });

  it('costs the item of the lowest weight per minute its place when there is no time at all, and names it', () => {
    const light = anItem('q2', { core: false });
    const plan = followedPlan({
      items: [q1, light, q3],
      request: {
        availability: EVENINGS,
        blackouts: [{ from: day(5), to: day(69) }],
        sessionMinutes: { min: 30, max: 60 },
      },
      sessions: [
        session(day(0), '17:00', [pass(q1)]),
        session(day(3), '17:00', [pass(light), pass(q3)]),
        session(day(4), '17:00', [pass(anItem('q5')), pass(anItem('q6'))]),
      ],
    });
    const full = { ...plan, items: [...plan.items, anItem('q5'), anItem('q6')] };
    const { plan: after, difference } = replanned(marked(full, 0, 'missed'), hourAfter(full, 0));
    expect(idsIn(at(after, 1)).sort()).toEqual(['learn q1', 'learn q3']);
    expect(difference.droppedItems).toEqual([{ itemId: 'q2', title: 'Title of q2', reason: 'no_time' }]);
    expect(after.coverage.dropped).toEqual([{ itemId: 'q2', title: 'Title of q2', reason: 'no_time' }]);
    expect(describeDifference(difference)).toEqual([
      '1 session changes at its time.',
      '1 item left out, as there is no time left for it: “Title of q2”.',
    ]);
  });

  it('moves at most two sessions, or 5 %, of an ordinary plan', () => {
    const plan = storedPlan(inputFor(fullItems()));
    if (!plan) throw new Error('An ordinary plan can be made.');
    for (let place = 0; place < plan.sessions.length - 1; place += 9) {
      const now = hourAfter(plan, place);
      const { plan: after, difference } = replanned(marked(plan, place, 'missed'), now);
      const future = plan.sessions.filter(({ startsAt }) => Date.parse(startsAt) > now).length;
      const gone = difference.dropped.length + difference.moved.length;
      expect(gone).toBeLessThanOrEqual(Math.max(2, Math.floor(0.05 * future)));
      expect(checkPlan(after, now)).toEqual([]);
    }
  }, 60_000);
});

describe('a skipped session', () => {
  it('takes its items out, with what requires them', () => {
    const needs = anItem('q2', { requires: ['q1'] });
    const plan = followedPlan({
      items: [q1, needs, q3],
      sessions: [session(day(0), '17:00', [pass(q1)]), session(day(4), '17:00', [pass(needs), pass(q3)])],
    });
    const now = hourAfter(plan, 0);
    const { plan: after, difference } = replanned(marked(plan, 0, 'skipped'), now);
    expect(idsIn(at(after, 1))).toEqual(['learn q3']);
    expect(difference.droppedItems).toEqual([
      { itemId: 'q1', title: 'Title of q1', reason: 'skipped' },
      { itemId: 'q2', title: 'Title of q2', reason: 'requires_dropped' },
    ]);
    expect(replanned(after, now).difference.droppedItems).toEqual([]);
  });
});

describe('the next 48 hours', () => {
  const plan = followedPlan({
    items: [q1, q2, q3],
    sessions: [
      session(day(0), '19:00', [pass(q1)]),
      session(day(1), '17:00', [pass(q2)]),
      session(day(5), '17:00', [pass(q3)]),
    ],
  });
  const now = Date.parse(`${day(0)}T12:00:00-05:00`);

  it('stay as they are, but for what is in conflict', () => {
    const busy = [{ startsAt: `${day(1)}T16:30:00-05:00`, endsAt: `${day(1)}T18:00:00-05:00` }];
    const { plan: after, difference } = replanned(plan, now, { request: { ...plan.request, busy } });
    expect(difference.moved.map(({ sessionId }) => sessionId)).toEqual([at(plan, 1).id]);
    expect(after.sessions).toContain(plan.sessions[0]);
    expect(after.sessions).toContain(plan.sessions[2]);
    expect(Date.parse(find(after, at(plan, 1).id).startsAt)).toBeGreaterThan(now + 48 * HOUR);
    expect(checkPlan(after, now)).toEqual([]);
  });

  it('lose what was placed anew after it was missed, once it is skipped where it was missed', () => {
    const again = followedPlan({
      items: [q1, q2],
      sessions: [
        session(day(0), '17:00', [pass(q1)], { status: 'skipped' }),
        session(day(1), '17:00', [pass(q1)]),
        session(day(1), '19:00', [pass(q2)]),
      ],
    });
    const { plan: after } = replanned(again, hourAfter(again, 0));
    expect(after.sessions.map(({ status }) => status)).toEqual(['skipped', 'dropped', 'planned']);
    expect(after.sessions[2]).toBe(again.sessions[2]);
  });

  it('keep what the person knows by now, and lose it later on', () => {
    const known = { topics: {}, questions: ['q1', 'q3'] };
    const { plan: after, difference } = replanned(plan, now, { request: { ...plan.request, known } });
    expect(after.sessions).toContain(plan.sessions[0]);
    expect(difference.dropped.map(({ sessionId }) => sessionId)).toEqual([at(plan, 2).id]);
  });
});

describe('a changed request', () => {
  const plan = followedPlan({
    items: [q1, q2, q3, q4],
    sessions: [q1, q2, q3, q4].map((item, place) => session(day(3 * place), '17:00', [pass(item)])),
  });
  const now = Date.parse(`${day(0)}T12:00:00-05:00`);

  it('moves what lies on a new blackout and nothing else', () => {
    const blackouts = [{ from: day(6), to: day(7) }];
    const { plan: after, difference } = replanned(plan, now, { request: { ...plan.request, blackouts } });
    expect(difference.moved.map(({ sessionId }) => sessionId)).toEqual([at(plan, 2).id]);
    expect(difference).toMatchObject({ added: [], changed: [], dropped: [] });
    expect(after.sessions.filter((each) => plan.sessions.includes(each))).toHaveLength(3);
    expect(after.request.blackouts).toEqual(blackouts);
  });

  it('keeps what fits before a sooner interview, and drops the rest as tombstones for fourteen days', () => {
    const request = { ...plan.request, interviewDate: day(4), weeks: 1 };
    const { plan: after, difference } = replanned(plan, now, { request });
    expect(checkPlan(after, now)).toEqual([]);
    expect(after.blocks.at(-1)?.to).toBe(day(3));
    const dropped = after.sessions.filter(({ status }) => status === 'dropped');
    expect(difference.dropped.map(({ sessionId }) => sessionId)).toEqual(dropped.map(({ id }) => id));
    expect(dropped.length).toBeGreaterThan(0);
    for (const each of dropped) {
      expect(each).toEqual({ ...find(plan, each.id), status: 'dropped', sequence: 1 });
      expect(find(settleOverdue(after, now + 14 * 24 * HOUR - 1000), each.id)).toBe(each);
    }
    const later = settleOverdue(after, now + 14 * 24 * HOUR);
    expect(later.sessions.filter(({ status }) => status === 'dropped')).toEqual([]);
  });

  it('uses more time for what had none', () => {
    const blackouts = [{ from: day(1), to: day(6) }];
    const away = { ...plan.request, interviewDate: day(8), weeks: 2, blackouts };
    const scarce = replanned(plan, now, { request: away });
    expect(scarce.difference.droppedItems.map(({ itemId }) => itemId)).toEqual(['q2', 'q3', 'q4']);
    const wide = replanned(scarce.plan, now, { request: plan.request });
    expect(wide.difference.addedItems.map(({ itemId }) => itemId).sort()).toEqual(
      scarce.difference.droppedItems.map(({ itemId }) => itemId).sort(),
    );
    expect(checkPlan(wide.plan, now)).toEqual([]);
    const ids = new Set(wide.plan.sessions.map(({ ordinal }) => ordinal));
    expect(ids.size).toBe(wide.plan.sessions.length);
  });

  it('is refused with the constraint that binds where it leaves no time', () => {
    const availability: Plan['request']['availability'] = [{ days: ['mon'], from: '17:00', to: '17:10' }];
    const prepared = { ...plan, request: { ...plan.request, availability } };
    const outcome = replan({ plan, prepared, now, mode: 'repair' });
    expect(outcome).toMatchObject({ ok: false, infeasible: { constraint: 'H2', relaxation: {} } });
  });
});

describe('a new release', () => {
  const plan = followedPlan({
    items: [q1, q2, q3],
    sessions: [q1, q2, q3].map((item, place) => session(day(4 * place + 3), '17:00', [pass(item)])),
  });
  const now = Date.parse(`${day(0)}T12:00:00-05:00`);

  it('changes titles and minutes where they stand, drops what is retired, and adds what is new', () => {
    const items = [{ ...q1, title: 'Anew' }, { ...q2, minutes: 45 }, anItem('q9')];
    const { plan: after, difference } = replanned(plan, now, { items });
    expect(at(after, 0).items[0]?.title).toBe('Anew');
    expect(at(after, 1)).toMatchObject({ from: '17:00', sequence: 1 });
    expect(at(after, 1).items).toContainEqual({ ...at(plan, 1).items[0], minutes: 45 });
    expect(difference.moved).toEqual([]);
    expect(difference.droppedItems).toEqual([{ itemId: 'q3', title: 'Title of q3', reason: 'retired' }]);
    expect(difference.addedItems).toEqual([{ itemId: 'q9', title: 'Title of q9' }]);
    expect(checkPlan(after, now)).toEqual([]);
  });

  it('leaves the past alone, and counts what was learned from it', () => {
    const late = hourAfter(plan, 0);
    const done = marked(plan, 0, 'done');
    const { plan: after } = replanned(done, late, { items: [{ ...q2, requires: ['q1'] }, q3] });
    expect(after.sessions[0]).toBe(done.sessions[0]);
    expect(idsIn(at(after, 1))).toEqual(['learn q2']);
  });
});

describe('what was forgotten', () => {
  it('is reviewed more, and nothing moves for it', () => {
    const others = Array.from({ length: 8 }, (_, place) => anItem(`q${place + 10}`, { minutes: 50 }));
    const plan = followedPlan({
      items: [q1, ...others],
      sessions: [
        session(day(0), '17:00', [pass(q1)]),
        ...others.map((item, place) => session(day(5 * place + 5), '17:00', [pass(item)])),
      ],
    });
    const now = hourAfter(plan, 0);
    const reviewsAfter = (grade: 'again' | 'good') => {
      const change = { sessionId: at(plan, 0).id, grades: [{ itemId: 'q1', grade }] };
      const { plan: after, difference } = replanned(
        stamped(plan, applyProgress(plan, change, now).plan, now),
        now,
      );
      expect(difference.moved).toEqual([]);
      expect(checkPlan(after, now)).toEqual([]);
      return after.sessions.flatMap(({ items }) => items).filter(({ activity }) => activity === 'review')
        .length;
    };
    expect(reviewsAfter('good')).toBe(0);
    expect(reviewsAfter('again')).toBeGreaterThan(0);
  });
});

describe('a rebuild', () => {
  it('plans the rest afresh, leaves the past and the frozen hours, and hands ids on', () => {
    const plan = storedPlan(inputFor(fullItems()));
    if (!plan) throw new Error('An ordinary plan can be made.');
    const behind = {
      ...plan,
      sessions: plan.sessions.map((each, place) =>
        place < 12
          ? { ...each, status: place % 2 ? ('done' as const) : ('missed' as const), sequence: 1 }
          : each,
      ),
    };
    const now = hourAfter(plan, 11);
    const { plan: after, difference } = replanned(behind, now, {}, 'rebuild');
    expect(checkPlan(after, now)).toEqual([]);
    const conflicting = new Set(checkPlan(behind, now).flatMap(({ sessionIds }) => sessionIds));
    for (const each of behind.sessions.filter(({ id }) => !conflicting.has(id))) {
      const startMs = Date.parse(each.startsAt);
      if (each.status === 'done' || (startMs > now && startMs <= now + 48 * HOUR))
        expect(after.sessions).toContain(each);
    }
    const kept = behind.sessions.filter(({ id }) => find(after, id).status === 'planned').length;
    expect(kept).toBeGreaterThan(0.9 * behind.sessions.filter(({ status }) => status === 'planned').length);
    expect(difference.changed.length).toBeGreaterThan(10);
    expect(replanned(after, now).difference.changed).toEqual([]);
    expect(after.recall.atInterview).toBeGreaterThan(0.5);
  }, 60_000);

  it('is the same, byte for byte, each time', () => {
    const plan = storedPlan(inputFor(fullItems()));
    if (!plan) throw new Error('An ordinary plan can be made.');
    const now = hourAfter(plan, 5);
    const once = replan({ plan, prepared: plan, now, mode: 'rebuild' });
    expect(JSON.stringify(replan({ plan, prepared: plan, now, mode: 'rebuild' }))).toBe(JSON.stringify(once));
  }, 60_000);
});

describe('items in parts', () => {
  it('are continued after a part is done, with their number', () => {
    const long = anItem('q1', { minutes: 120, parts: [60, 60] });
    const plan = followedPlan({
      items: [long, q2],
      sessions: [
        session(day(0), '17:00', [pass(long, 1)]),
        session(day(4), '17:00', [pass(long, 2)]),
        session(day(6), '17:00', [pass(q2)]),
      ],
    });
    const now = hourAfter(plan, 0);
    const blackouts = [{ from: day(4), to: addDays(day(4), 0) }];
    const done = marked(plan, 0, 'done');
    const { plan: after, difference } = replanned(done, now, { request: { ...plan.request, blackouts } });
    expect(difference.moved).toHaveLength(1);
    expect(find(after, at(plan, 1).id).items).toEqual(at(plan, 1).items);
    expect(checkPlan(after, now)).toEqual([]);
  });

  it('stay where they are, a later one done ahead of an earlier one in the next 48 hours', () => {
    const long = anItem('q1', { minutes: 120, parts: [50, 70] });
    const plan = followedPlan({
      items: [long, q2],
      sessions: [
        session(day(0), '17:00', [pass(q2)]),
        session(day(1), '17:00', [pass(long, 1)]),
        session(day(4), '17:00', [pass(long, 2)]),
      ],
    });
    const now = hourAfter(plan, 0);
    const { plan: after, difference } = replanned(marked(plan, 2, 'done'), now);
    expect(difference).toEqual({ ...difference, changed: [], moved: [], dropped: [], droppedItems: [] });
    expect(after.sessions[1]).toEqual(plan.sessions[1]);
    const away = [{ from: day(1), to: day(1) }];
    const { plan: moved } = replanned(marked(plan, 2, 'done'), now, {
      request: { ...plan.request, blackouts: away },
    });
    expect(find(moved, at(plan, 1).id).items).toEqual([pass(long, 1)]);
    expect(checkPlan(moved, now)).toEqual([]);
  });
});
