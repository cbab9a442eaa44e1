import { expect, it } from 'vitest';
import { busyNameOf, busyTimes } from '../../src/domain/busy-calendar.ts';

it.each([
  ['Work.ics', 'work'],
  ['C:\\Users\\me\\Work.ICS', 'work'],
  ['/home/me/my work.ics', 'my-work'],
  ['Ärzte & Co.ics', 'arzte-co'],
  ['日本.ics', 'default'],
  ['.ics', 'default'],
  ['', 'default'],
  [`${'a'.repeat(39)} b.ics`, 'a'.repeat(39)],
  ['team.2026.ics', 'team-2026'],
])('the file %j makes the calendar %s', (file, name) => {
  expect(busyNameOf(file)).toBe(name);
});

it('the times that are taken are those of the request and of every calendar', () => {
  const [a, b] = ['2026-12-07', '2026-12-08'].map((day) => ({
    startsAt: `${day}T18:00:00Z`,
    endsAt: `${day}T19:00:00Z`,
  }));
  if (!a || !b) throw new Error('Two days are two.');
  const calendar = { name: 'work', intervals: [b], updatedAt: '2026-11-23T10:00:00Z' };
  expect(busyTimes({ busy: [a] })).toEqual([a]);
  expect(busyTimes({ busy: [a], busyCalendars: [calendar] })).toEqual([a, b]);
});
