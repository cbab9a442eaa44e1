import { at } from '../model/at.ts';

/** Time of one day in which a sitting of a mock may lie. */
export interface MockRoom {
  /** Days from the plan's first. */
  day: number;
  week: number;
  /** The longest sitting that it holds. */
  minutes: number;
}

export interface MockDays {
  /** By start. */
  rooms: readonly MockRoom[];
  /** Minutes of each mock's sittings, in the order of the rounds. */
  mocks: readonly (readonly number[])[];
  /** Minutes that a week's cap leaves. */
  weekLeft(week: number): number;
  /** What it costs a mock's sitting to lie in a room, 0 or more: the least sum wins among layings of the same mocks. */
  cost(mock: number, sitting: number, room: number): number;
}

interface Laying {
  mocks: number;
  cost: number;
  /** By mock, the rooms of its sittings; empty where it has none. */
  rooms: readonly (readonly number[])[];
}

/**
 * Lays mocks as a set: as many as any choice of days holds, in the order of the rounds and one a day. Where not all have
 * room, earlier rounds have theirs before later ones; among layings of the same mocks the cheapest is taken. Exact: what finds no room here finds none in any order of the set. Dynamic programming over the days.
 *
 * @returns for each mock the rooms of its sittings; empty where it has none.
 */
export function chooseMockDays({ rooms, mocks, weekLeft, cost }: MockDays): (readonly number[])[] {
  const days = [...new Set(rooms.map(({ day }) => day))];
  const roomsOn = days.map((day) => rooms.flatMap((room, index) => (room.day === day ? [index] : [])));
  const known = new Map<string, Laying | undefined>();

  /** The best from a day on, for the mocks from `mock` on, of which so many sittings are laid. */
  const best = (place: number, mock: number, sitting: number, used: number): Laying | undefined => {
    const sittings = mocks[mock];
    if (!sittings) return { mocks: 0, cost: 0, rooms: [] };
    if (place === days.length) return sitting > 0 ? undefined : nothing(mocks.length - mock);
    const key = `${place} ${mock} ${sitting} ${used}`;
    if (known.has(key)) return known.get(key);
    const layings = [laterOn(place, mock, sitting, used), ...layingsOn(place, mock, sitting, used)];
    if (sitting === 0) layings.push(withRooms(best(place, mock + 1, 0, used), []));
    const found = layings.reduce(better, undefined);
    known.set(key, found);
    return found;
  };

  const laterOn = (place: number, mock: number, sitting: number, used: number) =>
    best(place + 1, mock, sitting, weekOf(place + 1) === weekOf(place) ? used : 0);

  const weekOf = (place: number) => rooms[roomsOn[place]?.[0] ?? -1]?.week;

  /** With the next sitting on this day, in each room that holds it. */
  const layingsOn = (place: number, mock: number, sitting: number, used: number): (Laying | undefined)[] => {
    const sittings = at(mocks, mock);
    const minutes = sittings[sitting] ?? 0;
    const isLast = sitting + 1 === sittings.length;
    return at(roomsOn, place)
      .filter((room) => at(rooms, room).minutes >= minutes)
      .filter((room) => used + minutes <= weekLeft(at(rooms, room).week))
      .map((room) => {
        const next = isLast ? ([mock + 1, 0] as const) : ([mock, sitting + 1] as const);
        const after = laterOn(place, next[0], next[1], used + minutes);
        return after && withSitting(after, room, cost(mock, sitting, room), isLast);
      });
  };

  return [...(best(0, 0, 0, 0)?.rooms ?? mocks.map(() => []))];
}

function nothing(mocks: number): Laying {
  return { mocks: 0, cost: 0, rooms: Array.from({ length: mocks }, () => []) };
}

function withRooms(after: Laying | undefined, rooms: readonly number[]): Laying | undefined {
  return after && { ...after, rooms: [rooms, ...after.rooms] };
}

/** A laying with a sitting before it: the last of a mock begins its rooms, each earlier one comes before them. */
function withSitting(after: Laying, room: number, cost: number, isLast: boolean): Laying {
  const total = { mocks: after.mocks + Number(isLast), cost: after.cost + cost };
  if (isLast) return { ...total, rooms: [[room], ...after.rooms] };
  const [own = [], ...others] = after.rooms;
  return { ...total, rooms: [[room, ...own], ...others] };
}

function better(a: Laying | undefined, b: Laying | undefined): Laying | undefined {
  if (!a || !b) return a ?? b;
  if (a.mocks !== b.mocks) return a.mocks > b.mocks ? a : b;
  const first = a.rooms.findIndex(({ length }, mock) => length > 0 !== at(b.rooms, mock).length > 0);
  if (first >= 0) return at(a.rooms, first).length > 0 ? a : b;
  return b.cost < a.cost ? b : a;
}
