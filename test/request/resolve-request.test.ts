import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../src/domain/civil-date.ts';
import { AppError } from '../../src/domain/error.ts';
import type { StudyRequestDraft } from '../../src/domain/study-request.ts';
import { resolveRequest } from '../../src/request/resolve-request.ts';
import { SETTINGS } from '../../testbed/packs/own-pack.ts';

const TODAY = '2026-11-23';
const least: StudyRequestDraft = {
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  availability: [{ days: ['mon'], from: '19:00', to: '21:00' }],
};

function resolve(change: Partial<StudyRequestDraft> = {}, pastAllowed = false) {
  return resolveRequest({ ...least, ...change }, TODAY, SETTINGS, { pastAllowed });
}

function issuesOf(change: Partial<StudyRequestDraft>): (string | undefined)[] {
  try {
    resolve(change);
  } catch (error) {
    if (error instanceof AppError) return error.issues.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
}

describe('the dates of a request', () => {
  it.each([
    ['nothing', {}, '2026-11-30', 12, '2027-02-22'],
    ['a start and weeks', { startDate: '2026-12-01', weeks: 10 }, '2026-12-01', 10, '2027-02-09'],
    [
      'a start and an interview',
      { startDate: '2026-12-01', interviewDate: '2027-01-30' },
      '2026-12-01',
      9,
      '2027-01-30',
    ],
    ['a near interview', { interviewDate: '2027-01-20' }, '2026-11-25', 8, '2027-01-20'],
    ['a far interview', { interviewDate: '2027-04-01' }, '2027-01-07', 12, '2027-04-01'],
    ['one in five weeks', { interviewDate: '2026-12-28' }, '2026-11-24', 5, '2026-12-28'],
    ['one in two weeks', { interviewDate: '2026-12-07' }, '2026-11-23', 2, '2026-12-07'],
    ['a fitting interview', { interviewDate: '2027-02-10' }, '2026-11-30', 11, '2027-02-10'],
  ] as const)('follow from %s', (_, dates, startDate, weeks, interviewDate) => {
    expect(resolve(dates)).toMatchObject({ startDate, weeks, interviewDate });
  });

  it.each([
    ['three that disagree', { startDate: '2026-12-01', weeks: 9, interviewDate: '2027-02-09' }, '/weeks'],
    ['an interview too soon', { interviewDate: '2026-12-06' }, '/interviewDate'],
    ['an interview of yesterday', { interviewDate: '2026-11-22' }, '/interviewDate'],
    ['more weeks than are left', { weeks: 10, interviewDate: '2027-01-04' }, '/weeks'],
    ['a start in the past', { startDate: '2026-11-01', weeks: 10 }, '/startDate'],
    ['a plan too long', { startDate: '2026-12-01', interviewDate: '2027-06-02' }, '/interviewDate'],
    ['a date that does not exist', { startDate: '2027-02-30' }, '/startDate'],
  ])('refuse %s', (_, dates, pointer) => {
    expect(issuesOf(dates)).toEqual([pointer]);
  });

  it('may lie in the past for a plan that runs', () => {
    expect(resolve({ startDate: '2020-01-06', weeks: 8 }, true).interviewDate).toBe('2020-03-02');
  });

  it.each([
    ['2 weeks', { startDate: '2026-12-01', weeks: 2 }, 2],
    ['26 weeks', { startDate: '2026-12-01', weeks: 26 }, 26],
    ['182 days', { startDate: '2026-12-01', interviewDate: '2027-06-01' }, 26],
  ] as const)('may span %s', (_, dates, weeks) => expect(resolve(dates).weeks).toBe(weeks));

  it('say how many weeks are left where more were asked for', () => {
    expect(() => resolve({ weeks: 10, interviewDate: '2027-01-04' })).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ message: expect.stringContaining('there are 6 weeks') })],
      }),
    );
  });

  it('say kindly what the earliest interview is', () => {
    expect(() => resolve({ interviewDate: '2026-12-06' })).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ message: expect.stringContaining('2026-12-07') })],
      }),
    );
  });
});

describe('the rest of a request', () => {
  it('makes windows that overlap or touch one', () => {
    const availability: StudyRequestDraft['availability'] = [
      { days: ['mon', 'tue'], from: '19:00', to: '20:00' },
      { days: ['mon'], from: '20:00', to: '21:00' },
      { days: ['tue'], from: '19:30', to: '20:30' },
    ];
    expect(resolve({ availability }).availability).toEqual([
      { days: ['mon'], from: '19:00', to: '21:00' },
      { days: ['tue'], from: '19:00', to: '20:30' },
    ]);
  });

  it.each([
    ['evenings of two hours', ['19:00–21:00 mon,tue'], { min: 30, max: 90 }],
    ['half an hour at noon', ['12:00–12:30 mon,tue,wed'], { min: 15, max: 90 }],
    ['twenty minutes', ['12:00–12:20 mon,tue,wed'], { min: 10, max: 90 }],
    [
      'half hours in the week beside a long Saturday',
      ['12:00–12:30 mon,tue', '09:00–12:00 sat'],
      { min: 15, max: 90 },
    ],
    [
      'one half hour beside four evenings',
      ['12:00–12:30 fri', '19:00–21:00 mon,tue,wed,thu'],
      { min: 30, max: 90 },
    ],
  ])('derives the shortest session from what windows are common: %s', (_, windows, sessionMinutes) => {
    const availability = windows.map((text) => {
      const [from = '', to = '', days = ''] = text.split(/[– ]/);
      return { from, to, days: days.split(',') as Weekday[] };
    });
    expect(resolve({ availability })).toMatchObject({ sessionMinutes });
  });

  it('leaves a shortest session that was said as it is, and keeps the default below the longest', () => {
    const availability: StudyRequestDraft['availability'] = [{ days: ['mon'], from: '12:00', to: '12:30' }];
    expect(resolve({ availability, sessionMinutes: { min: 25 } }).sessionMinutes).toEqual({
      min: 25,
      max: 90,
    });
    expect(resolve({ sessionMinutes: { max: 20 } }).sessionMinutes).toEqual({ min: 20, max: 20 });
  });

  it('resolves to itself', () => {
    const request = resolve({ startDate: '2026-12-01', weeks: 10 });
    expect(resolve(request)).toEqual(request);
  });

  it.each([
    ['an unknown zone', { timeZone: 'Europe/Dubln' }, ['/timeZone']],
    [
      'a shortest session above the longest',
      { sessionMinutes: { min: 60, max: 30 } },
      ['/sessionMinutes/min'],
    ],
    [
      'a window over midnight',
      { availability: [{ days: ['mon'], from: '22:00', to: '01:00' }] },
      ['/availability/0/to'],
    ],
    ['a blackout backwards', { blackouts: [{ from: '2026-12-26', to: '2026-12-24' }] }, ['/blackouts/0/to']],
    [
      'own items with one id, and a busy time backwards',
      {
        ownItems: ['One', 'Two'].map((title) => ({ id: 'own-1', title, minutes: 30, topic: 'coding' })),
        busy: [{ startsAt: '2026-12-07T18:00:00Z', endsAt: '2026-12-07T17:00:00Z' }],
      },
      ['/busy/0/endsAt', '/ownItems/1/id'],
    ],
  ] as [string, Partial<StudyRequestDraft>, string[]][])('refuses %s', (_, change, pointers) => {
    expect(issuesOf(change)).toEqual(pointers);
  });
});
