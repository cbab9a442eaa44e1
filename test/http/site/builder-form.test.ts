import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/error.ts';
import type { StudyRequestDraft } from '../../../src/domain/study-request.ts';
import { countRows, FIRST_VALUES, readForm, toForm } from '../../../src/http/site/builder/builder-form.ts';
import { faultsByField } from '../../../src/http/site/form-faults.ts';
import { CAREER_LEVELS, ROUNDS } from '../../../testbed/packs/own-pack.ts';

const time = fc.integer({ min: 1, max: 95 }).map((quarter) => {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
});
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-12-${String(date).padStart(2, '0')}`);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const draft: fc.Arbitrary<StudyRequestDraft> = fc
  .record({
    careerLevel: fc.constantFrom(...CAREER_LEVELS),
    role: optional(fc.constantFrom('ml-engineer', 'data-scientist')),
    specialisations: optional(fc.subarray(['nlp-llm', 'rag-agents'], { minLength: 1 })),
    rounds: optional(fc.subarray([...ROUNDS], { minLength: 1 })),
    known: optional(
      fc
        .dictionary(fc.constantFrom('statistics', 'mlops'), fc.constantFrom(1, 2, 3, 4), { minKeys: 1 })
        .map((topics) => ({ topics })),
    ),
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York'),
    availability: fc.array(
      fc.record({
        days: fc.subarray(['mon', 'wed', 'sun'] as const, { minLength: 1 }).map((days) => [...days]),
        from: time,
        to: fc.oneof(time, fc.constant('24:00')),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    startDate: optional(day),
    weeks: optional(fc.integer({ min: 8, max: 12 })),
    blackouts: optional(fc.array(fc.record({ from: day, to: day }), { minLength: 1, maxLength: 4 })),
    minutesPerWeek: optional(fc.integer({ min: 1, max: 20 }).map((hours) => hours * 60)),
    maxMinutesPerDay: optional(fc.integer({ min: 10, max: 600 })),
    onUnmarked: optional(fc.constantFrom('done' as const, 'missed' as const)),
    reminders: optional(
      fc.constantFrom({ all: [1440, 15] }, { mock: [60] }, { all: [60, 5], mock: [1440, 15] }, { mock: [] }),
    ),
    busy: optional(fc.constant([{ startsAt: '2026-12-07T18:00:00Z', endsAt: '2026-12-07T19:00:00Z' }])),
  })
  .map((record) => JSON.parse(JSON.stringify(record)) as StudyRequestDraft);

describe('the builder’s form', () => {
  it('says every request that it can say, and reads it back', () => {
    fc.assert(
      fc.property(draft, (request) => {
        expect(readForm(toForm(request)).draft).toEqual(request);
      }),
    );
  });

  it('offers rows for what is in it and one more', () => {
    expect(countRows({}, ['days'])).toBe(3);
    expect(countRows(FIRST_VALUES, ['days', 'from', 'to'])).toBe(3);
    expect(countRows({ 'from-6': ['19:00'] }, ['from'])).toBe(8);
    expect(countRows({ 'from-6': [''] }, ['from'])).toBe(3);
  });

  it('knows the field of every part, whatever rows are empty', () => {
    const { draft: read, fields } = readForm({
      'from-1': ['19:00'],
      'days-4': ['mon'],
      'from-4': ['09:00'],
      'to-4': ['10:00'],
      'away-to-0': ['2026-12-24'],
    });
    expect(read).toEqual({
      availability: [
        { days: [], from: '19:00' },
        { days: ['mon'], from: '09:00', to: '10:00' },
      ],
      blackouts: [{ from: '2026-12-24', to: '2026-12-24' }],
    });
    const issue = (pointer: string, message: string) => ({ pointer, code: 'x', message });
    const error = new AppError('invalid', 'Two.', {
      issues: [
        issue('/availability/0/days', 'A day.'),
        issue('/availability/1', 'Too short.'),
        issue('/availability/1/to', 'Later.'),
        issue('/nowhere', 'Else.'),
      ],
    });
    expect(Object.fromEntries(faultsByField(error, fields))).toEqual({
      'days-1': ['A day.'],
      'days-4': ['Too short.'],
      'to-4': ['Later.'],
      '': ['Else.'],
    });
  });

  it('keeps what is no number as it was typed, for the check to name it', () => {
    expect(readForm({ hours: ['seven'], daily: ['1,5'], reminder: [''] }).draft).toEqual({
      availability: [],
      minutesPerWeek: 'seven',
      maxMinutesPerDay: 2,
    });
  });
});
