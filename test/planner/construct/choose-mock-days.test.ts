import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseMockDays, type MockRoom } from '../../../src/planner/construct/choose-mock-days.ts';

const onDay = (day: number, minutes: number): MockRoom => ({ day, week: Math.floor(day / 7), minutes });
const choose = (rooms: MockRoom[], mocks: number[][], weekMinutes = 10_000) =>
  chooseMockDays({ rooms, mocks, weekLeft: () => weekMinutes, cost: () => 1 });

/** The most mocks of one sitting that any choice of days holds, by trying every one. */
function mostMocks(rooms: readonly MockRoom[], mocks: readonly number[], weekMinutes: number): number {
  const days = [...new Set(rooms.map(({ day }) => day))];
  const most = (day: number, mock: number, used: Record<number, number>): number => {
    const minutes = mocks[mock];
    if (minutes === undefined || day === days.length) return 0;
    const here = rooms.filter((room) => room.day === days[day] && room.minutes >= minutes);
    const week = here[0]?.week ?? 0;
    const after = (used[week] ?? 0) + minutes;
    const taken =
      here.length > 0 && after <= weekMinutes ? 1 + most(day + 1, mock + 1, { ...used, [week]: after }) : 0;
    return Math.max(taken, most(day + 1, mock, used), most(day, mock + 1, used));
  };
  return most(0, 0, {});
}

describe(`${chooseMockDays.name}: the days of mocks`, () => {
  it('lays them in order, one a day', () => {
    expect(choose([onDay(0, 90), onDay(0, 90), onDay(2, 90)], [[75], [75], [75]])).toEqual([[0], [2], []]);
  });

  it('leaves the long one out where only that lets the others in', () => {
    expect(choose([onDay(0, 60), onDay(2, 60)], [[75], [60], [60]])).toEqual([[], [0], [1]]);
  });

  it('gives the rooms there are to the rounds that come first, at whatever cost', () => {
    const rooms = [onDay(0, 90), onDay(2, 90)];
    const cost = (mock: number) => (mock < 2 ? 100 : 0);
    const mocks = [[75], [75], [75], [75]];
    expect(chooseMockDays({ rooms, mocks, weekLeft: () => 900, cost })).toEqual([[0], [1], [], []]);
  });

  it('lays all sittings of a mock in parts, on days of their own, or none', () => {
    expect(
      choose(
        [onDay(0, 45), onDay(1, 45), onDay(2, 45)],
        [
          [40, 40],
          [40, 40],
        ],
      ),
    ).toEqual([[1, 2], []]);
  });

  it('keeps to what a week has left', () => {
    expect(choose([onDay(0, 90), onDay(2, 90), onDay(8, 90)], [[75], [75]], 100)).toEqual([[1], [2]]);
  });

  it('takes the cheapest of the layings of the same mocks', () => {
    const rooms = [onDay(0, 90), onDay(2, 90), onDay(4, 90)];
    const cost = (_: number, __: number, room: number) => (room === 0 ? 5 : 1);
    expect(chooseMockDays({ rooms, mocks: [[75], [75]], weekLeft: () => 900, cost })).toEqual([[1], [2]]);
  });

  it('finds as many as any choice holds', () => {
    const room = fc.record({ day: fc.nat(13), minutes: fc.constantFrom(45, 60, 75, 90) });
    fc.assert(
      fc.property(
        fc.array(room, { maxLength: 8 }),
        fc.array(fc.constantFrom(45, 60, 75, 90), { maxLength: 5 }),
        fc.constantFrom(90, 150, 10_000),
        (drawn, minutes, weekMinutes) => {
          const rooms = drawn.sort((a, b) => a.day - b.day).map(({ day, minutes }) => onDay(day, minutes));
          const laid = choose(
            rooms,
            minutes.map((each) => [each]),
            weekMinutes,
          );
          const placed = laid.flat();
          expect(placed).toHaveLength(mostMocks(rooms, minutes, weekMinutes));
          expect(placed).toEqual([...placed].sort((a, b) => a - b));
          expect(new Set(placed.map((index) => rooms[index]?.day)).size).toBe(placed.length);
        },
      ),
    );
  });
});
