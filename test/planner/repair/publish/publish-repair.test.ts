import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/domain/plan.ts';
import { sessionId } from '../../../../src/planner/publish/session-id.ts';
import { dropped, entriesIn, publishRepair } from '../../../../src/planner/repair/publish/publish-repair.ts';
import { anItem, day, type PlanParts, pass, review, session } from '../../../helpers/checked-plan.ts';
import { noonOf, restoredRepair, taskOf } from '../../../helpers/small-repair.ts';

const NOON = noonOf(2);
const [a, b, c] = [anItem('a'), anItem('b'), anItem('c')];

function stateOf(parts: PlanParts, change: Partial<Plan> = {}) {
  return restoredRepair(parts, NOON, change);
}

/** The first slot of a day that is free, or holds a session. */
function slotOn({ timetable, places }: ReturnType<typeof stateOf>, offset: number, isFree = false): number {
  return timetable.problem.slots.findIndex(
    ({ index, day: at }) => at === offset && (places[index]?.session === undefined) === isFree,
  );
}

describe(dropped.name, () => {
  it('keeps what a session held, as dropped and with the next sequence', () => {
    const planned = session(day(5), '17:00', [pass(a)], { sequence: 3 });
    expect(dropped(planned)).toEqual({ ...planned, status: 'dropped', sequence: 4 });
  });
});

describe(entriesIn.name, () => {
  it('puts reviews first, and numbers parts on from those that are done', () => {
    const long = anItem('l', { minutes: 90, parts: [30, 60] });
    const first = session(day(0), '17:00', [pass(long, 1), pass(a)], { status: 'done' });
    const second = session(day(9), '17:00', [pass(long, 2), review(a)]);
    const state = stateOf({ items: [long, a], sessions: [first, second] });
    const entries = entriesIn(state.timetable, state.pool, slotOn(state, 9), [taskOf(state, 'l')]);
    expect(entries).toEqual([review(a), pass(long, 2)]);
    const whole = stateOf({ items: [b], sessions: [session(day(9), '17:00', [pass(b)])] });
    expect(entriesIn(whole.timetable, whole.pool, slotOn(whole, 9), [taskOf(whole, 'b')])).toEqual([pass(b)]);
  });
});

describe(publishRepair.name, () => {
  const done = session(day(0), '17:00', [pass(a)], { status: 'done' });
  const sessions = [done, session(day(5), '17:00', [pass(b)]), session(day(9), '17:00', [pass(c)])];

  it('gives what did not change back as the same objects', () => {
    const state = stateOf({ items: [a, b, c], sessions });
    const published = publishRepair(state, 900);
    expect(published.nextOrdinal).toBe(900);
    expect(published.sessions).toHaveLength(3);
    for (const [place, each] of sessions.entries()) expect(published.sessions[place]).toBe(each);
  });

  it('gives a session that changed its id and the next sequence, and drops one that holds nothing any more', () => {
    const state = stateOf({ items: [a, b, c], sessions });
    state.unplace(taskOf(state, 'b'));
    state.learn(taskOf(state, 'b'), [slotOn(state, 9)]);
    const [, emptied, grown] = publishRepair(state, 900).sessions;
    expect(emptied).toEqual({ ...sessions[1], status: 'dropped', sequence: 1 });
    expect(grown).toEqual({
      ...sessions[2],
      ...{ sequence: 1, to: '18:00', endsAt: `${day(9)}T18:00:00-05:00` },
      items: [pass(b), pass(c)],
    });
  });

  it('gives a new session an id of its own, and one that moved its old one', () => {
    const state = stateOf({ items: [a, b, c], sessions });
    state.unplace(taskOf(state, 'b'));
    state.unplace(taskOf(state, 'c'));
    const [free, other] = [slotOn(state, 7, true), slotOn(state, 8, true)];
    state.learn(taskOf(state, 'b'), [free]);
    state.learn(taskOf(state, 'c'), [other]);
    const moved = session(day(12), '16:00', [pass(anItem('d'))]);
    state.claim(other, moved);
    const { sessions: published, nextOrdinal } = publishRepair(state, 900);
    expect(nextOrdinal).toBe(901);
    expect(published.find(({ date }) => date === day(7))).toMatchObject({
      ...{
        id: sessionId(state.context.plan.id, 900),
        ordinal: 900,
        sequence: 0,
        status: 'planned',
        kind: 'study',
      },
      ...{ from: '17:00', to: '17:30', startsAt: `${day(7)}T17:00:00-05:00`, items: [pass(b)] },
    });
  });

  it('moves what lost its time to the slot that claims it, and drops it where none does', () => {
    const displaced = session(day(6), '16:00', [pass(c)]);
    const parts = { items: [a, b, c], sessions: [done, displaced] };
    const claimed = stateOf(parts);
    const free = slotOn(claimed, 7, true);
    claimed.learn(taskOf(claimed, 'c'), [free]);
    claimed.claim(free, displaced);
    const { sessions: moved, nextOrdinal } = publishRepair(claimed, 900);
    expect(moved[1]).toMatchObject({ id: displaced.id, sequence: 1, date: day(7), items: [pass(c)] });
    expect([moved.length, nextOrdinal]).toEqual([2, 900]);
    expect(publishRepair(stateOf(parts), 900).sessions[1]).toEqual(dropped(displaced));
  });

  it('follows a new title, but not in a pinned session', () => {
    const held = [session(day(3), '17:00', [pass(b)]), session(day(9), '17:00', [pass(c)])];
    const items = [b, c].map((item) => ({ ...item, title: `${item.title}, anew` }));
    const [pinned, later] = publishRepair(
      stateOf({ items: [b, c], sessions: held }, { items }),
      900,
    ).sessions;
    expect(pinned).toBe(held[0]);
    expect(later).toMatchObject({ id: held[1]?.id, sequence: 1, items: [{ title: 'Title of c, anew' }] });
  });

  it('gives a session whose block is neither of its day nor of its items another', () => {
    const wrong = session(day(9), '17:00', [pass(c)], { block: 'system-design' });
    const [after] = publishRepair(stateOf({ items: [c], sessions: [wrong] }), 900).sessions;
    expect(after).toEqual({ ...wrong, block: 'fundamentals', sequence: 1 });
  });
});
