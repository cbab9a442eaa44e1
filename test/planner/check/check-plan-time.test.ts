import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/domain/session.ts';
import type { StudyRequest } from '../../../src/domain/study-request.ts';
import { anItem, broken, checkedPlan, day, pass, session } from '../../helpers/checked-plan.ts';

const ITEMS = [anItem('a'), anItem('b'), anItem('c'), anItem('d')];
const learn = (id: string) => pass(ITEMS.find((item) => item.id === id) ?? anItem(id));

function check(sessions: Session[], request: Partial<StudyRequest> = {}, now?: number): string[] {
  return broken(checkedPlan({ items: ITEMS, sessions, request }), now);
}

describe('H1, overlaps', () => {
  it('accepts sessions that touch', () => {
    expect(check([session(day(0), '19:00', [learn('a')]), session(day(0), '19:30', [learn('b')])])).toEqual(
      [],
    );
  });

  it('finds sessions that share a minute', () => {
    expect(check([session(day(0), '19:00', [learn('a')]), session(day(0), '19:29', [learn('b')])])).toEqual([
      'H1',
    ]);
  });

  it('finds a session inside another that is not its neighbour', () => {
    const long = session(day(0), '19:00', [learn('a'), learn('b')]);
    const inside = [session(day(0), '19:10', [learn('c')]), session(day(0), '19:15', [learn('d')])];
    expect(check([long, ...inside])).toEqual(['H1']);
  });

  it.each(['missed', 'skipped', 'dropped'] as const)('gives no time to what was %s', (status) => {
    const over = session(day(0), '19:00', [learn('a')], { status });
    expect(check([over, session(day(0), '19:00', [learn('b')])])).toEqual([]);
  });

  it('lets a session in progress keep its time, and one that is done give it back', () => {
    const now = Date.parse(`${day(0)}T19:10:00-05:00`);
    const later = session(day(0), '19:20', [learn('b')]);
    expect(check([session(day(0), '19:00', [learn('a')]), later], {}, now)).toEqual(['H1']);
    expect(check([session(day(0), '19:00', [learn('a')], { status: 'done' }), later], {}, now)).toEqual([]);
  });

  it('leaves two that are both in progress alone', () => {
    const both = [session(day(0), '19:00', [learn('a')]), session(day(0), '19:10', [learn('b')])];
    expect(check(both, {}, Date.parse(`${day(0)}T19:15:00-05:00`))).toEqual([]);
  });

  it.each([
    ['before', '17:30', '19:00', []],
    ['after', '19:30', '20:00', []],
    ['of no length', '19:10', '19:10', []],
    ['into its start', '17:30', '19:01', ['H1']],
    ['into its end', '19:29', '21:00', ['H1']],
    ['within', '19:10', '19:20', ['H1']],
    ['around', '12:00', '23:00', ['H1']],
  ])('compares with a busy interval %s', (_, from, to, expected) => {
    const busy = [{ startsAt: `${day(0)}T${from}:00-05:00`, endsAt: `${day(0)}T${to}:00-05:00` }];
    expect(check([session(day(0), '19:00', [learn('a')])], { busy })).toEqual(expected);
  });

  it('compares instants, whatever offset a busy interval is written with', () => {
    const sessions = [session(day(0), '19:00', [learn('a')])];
    const busy = (startsAt: string, endsAt: string) => ({ busy: [{ startsAt, endsAt }] });
    expect(check(sessions, busy('2026-12-08T00:10:00Z', '2026-12-08T00:20:00Z'))).toEqual(['H1']);
    expect(check(sessions, busy('2026-12-08T09:10:00+09:00', '2026-12-08T09:20:00+09:00'))).toEqual(['H1']);
    expect(check(sessions, busy('2026-12-07T19:10:00Z', '2026-12-07T19:20:00Z'))).toEqual([]);
  });
});

describe('H2, windows', () => {
  const availability: StudyRequest['availability'] = [
    { days: ['mon', 'wed'], from: '18:00', to: '19:00' },
    { days: ['mon'], from: '19:00', to: '20:00' },
    { days: ['mon'], from: '21:00', to: '24:00' },
  ];

  it.each([
    ['at the start of a window', 0, '18:00', []],
    ['at the end of a window', 2, '18:30', []],
    ['across windows that touch', 0, '18:45', []],
    ['until 24:00', 0, '23:30', []],
    ['before a window', 0, '17:45', ['H2']],
    ['past the end of a window', 2, '18:31', ['H2']],
    ['between windows', 0, '20:10', ['H2']],
    ['across a pause', 0, '19:45', ['H2']],
    ['on another weekday', 1, '18:00', ['H2']],
  ])('judges a session %s', (_, days, from, expected) => {
    expect(check([session(day(days), from, [learn('a')])], { availability })).toEqual(expected);
  });

  it('asks nothing of a session that was moved outside them, just this once', () => {
    const outside = session(day(1), '18:00', [learn('a')]);
    expect(check([{ ...outside, outsideWindows: true }], { availability })).toEqual([]);
  });

  it('merges windows that overlap, wherever they are listed', () => {
    const overlapping: StudyRequest['availability'] = [
      { days: ['mon'], from: '19:00', to: '20:00' },
      { days: ['mon'], from: '18:00', to: '22:00' },
      { days: ['mon'], from: '18:30', to: '19:30' },
    ];
    for (const from of ['18:00', '20:30', '21:30']) {
      expect(check([session(day(0), from, [learn('a')])], { availability: overlapping })).toEqual([]);
    }
  });

  it('lets an exception replace the weekly windows of its day', () => {
    const exceptions = [{ date: day(0), windows: [{ from: '08:00', to: '09:00' }] }];
    expect(check([session(day(0), '08:30', [learn('a')])], { availability, exceptions })).toEqual([]);
    expect(check([session(day(0), '18:00', [learn('a')])], { availability, exceptions })).toEqual(['H2']);
    expect(check([session(day(7), '18:00', [learn('a')])], { availability, exceptions })).toEqual([]);
    const dayOff = [{ date: day(0), windows: [] }];
    expect(check([session(day(0), '18:00', [learn('a')])], { availability, exceptions: dayOff })).toEqual([
      'H2',
    ]);
  });
});

describe('H3, blackouts', () => {
  const blackouts = [{ from: day(3), to: day(5) }];
  it.each([
    [2, []],
    [3, ['H3']],
    [5, ['H3']],
    [6, []],
  ])('judges day %i against a blackout of days 3 to 5', (days, expected) => {
    expect(check([session(day(days), '18:00', [learn('a')])], { blackouts })).toEqual(expected);
  });

  it('holds on a day with an exception', () => {
    const exceptions = [{ date: day(4), windows: [{ from: '08:00', to: '09:00' }] }];
    expect(check([session(day(4), '08:00', [learn('a')])], { blackouts, exceptions })).toEqual(['H3']);
  });

  it('leaves what has begun alone', () => {
    const now = Date.parse(`${day(4)}T18:00:00-05:00`);
    expect(check([session(day(4), '18:00', [learn('a')])], { blackouts }, now)).toEqual([]);
    expect(check([session(day(4), '18:00', [learn('a')])], { blackouts }, now - 1)).toEqual(['H3']);
  });
});

describe('H4, caps', () => {
  const three = [
    session(day(0), '18:00', [learn('a')]),
    session(day(0), '20:00', [learn('b')]),
    session(day(6), '18:00', [learn('c')]),
  ];

  it('holds at the cap and breaks a minute below', () => {
    expect(check(three, { maxMinutesPerDay: 60, minutesPerWeek: 90 })).toEqual([]);
    expect(check(three, { maxMinutesPerDay: 59 })).toEqual(['H4']);
    expect(check(three, { minutesPerWeek: 89 })).toEqual(['H4']);
  });

  it('counts weeks from the first day, whatever weekday it is', () => {
    const startDate = day(-1);
    expect(check(three, { startDate, minutesPerWeek: 60 })).toEqual([]);
    expect(check(three, { startDate, minutesPerWeek: 59 })).toEqual(['H4']);
  });

  it('counts what has begun and blames what has not', () => {
    const now = Date.parse(`${day(0)}T19:00:00-05:00`);
    expect(check(three, { maxMinutesPerDay: 59 }, now)).toEqual(['H4']);
    const evening = Date.parse(`${day(0)}T23:00:00-05:00`);
    expect(check(three, { maxMinutesPerDay: 59 }, evening)).toEqual([]);
  });

  it('does not count what was missed', () => {
    const [first, ...rest] = three;
    const missed = [{ ...(first as Session), status: 'missed' as const }, ...rest];
    expect(check(missed, { maxMinutesPerDay: 30, minutesPerWeek: 60 })).toEqual([]);
  });
});

describe('H7, the interview', () => {
  const late = anItem('late', { kind: 'activity', block: 'mock-interviews', reviewMinutes: 0 });
  const availability: StudyRequest['availability'] = [{ days: ['sun', 'mon'], from: '00:00', to: '24:00' }];
  const only = (item: Session) =>
    broken(checkedPlan({ items: [late], sessions: [item], request: { availability } }));

  it('lets a session last until the end of the day before', () => {
    expect(only(session(day(69), '23:30', [pass(late)]))).toEqual([]);
  });

  it('finds a session on the day itself', () => {
    expect(only(session(day(70), '00:00', [pass(late)]))).toEqual(['H7']);
  });

  it('finds a session after it', () => {
    expect(only(session(day(77), '18:00', [pass(late)]))).toEqual(['H7']);
  });
});
