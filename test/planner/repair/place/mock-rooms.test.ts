import { describe, expect, it } from 'vitest';
import { heldIn, roomsFor } from '../../../../src/planner/repair/place/mock-rooms.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { contextOf, noonOf, restoredRepair, taskOf } from '../../../helpers/small-repair.ts';

const mock = anItem('m', {
  ...{ kind: 'mock', round: 'coding', block: 'mock-interviews', minutes: 60, reviewMinutes: 0 },
});
const other = anItem('q', { minutes: 30 });

describe(roomsFor.name, () => {
  /** Free for two hours on day 60 alone. */
  const request = {
    availability: [],
    exceptions: [{ date: day(60), windows: [{ from: '17:00', to: '19:00' }] }],
  };
  const roomsBeside = (sessions: Parameters<typeof contextOf>[0]['sessions']) => {
    const parts = { items: [mock, other], sessions, request };
    const task = taskOf(restoredRepair(parts, noonOf(2)), 'm');
    return roomsFor(contextOf(parts, noonOf(2)), [task]).map(({ start, minutes }) => [start, minutes]);
  };
  const at = (hours: number, minutes = 0) => 60 * hours + minutes;

  it('an empty window has one, at its beginning', () => {
    expect(roomsBeside([])).toEqual([[at(17), 90]]);
  });

  it('what yields leaves one at its end, and one after a rest', () => {
    const starts = roomsBeside([session(day(60), '17:00', [pass(other)])]).map(([start]) => start);
    expect(starts[0]).toBe(at(17));
    expect(starts).toContain(at(17, 30));
    expect(starts.length).toBeGreaterThan(2);
  });

  it('a mock that stands has its own start', () => {
    expect(roomsBeside([session(day(60), '18:00', [pass(mock)])])).toEqual([
      [at(17), 90],
      [at(18), 60],
    ]);
  });
});

describe(heldIn.name, () => {
  it('counts what is done or near, and nothing that may move', () => {
    const done = session(day(0), '17:00', [pass(other)], { status: 'done' });
    const near = session(day(3), '17:00', [pass(mock)]);
    const later = session(day(10), '17:00', [pass(anItem('r'))]);
    const context = contextOf({ items: [mock, other], sessions: [done, near, later] }, noonOf(2));
    expect(heldIn(context, 0)).toBe(30 + 60);
    expect(heldIn(context, 1)).toBe(0);
  });
});
