import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/error.ts';
import { remindersFor } from '../../src/domain/reminders.ts';
import type { StudyRequest, StudyRequestDraft } from '../../src/domain/study-request.ts';
import { resolveChange } from '../../src/request/resolve-change.ts';
import { resolveReminders } from '../../src/request/resolve-reminders.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

const PACK = { defaults: { role: 'ml-engineer', careerLevel: 'mid' }, rounds: [] };

type Said = Pick<StudyRequestDraft, 'reminderMinutes' | 'reminders'>;
const resolve = (said: Said) => {
  const issues: Issue[] = [];
  return { resolved: resolveReminders(said, issues), issues };
};

describe('reminders', () => {
  it.each<[Said, readonly number[], readonly number[]]>([
    [{}, [15], [15]],
    [{ reminderMinutes: 30 }, [30], [30]],
    [{ reminderMinutes: 0 }, [], []],
    [{ reminders: {} }, [15], [15]],
    [{ reminders: { all: [] } }, [], []],
    [{ reminders: { all: [15, 1440, 15] } }, [1440, 15], [1440, 15]],
    [{ reminders: { mock: [1440, 15] } }, [15], [1440, 15]],
    [{ reminders: { mock: [] } }, [15], []],
    [{ reminders: { all: [], mock: [60] } }, [], [60]],
    [{ reminderMinutes: 30, reminders: { mock: [1440] } }, [30], [1440]],
    [{ reminderMinutes: 60, reminders: { all: [10, 60] } }, [60, 10], [60, 10]],
  ])('of %j ring so many minutes before', (said, all, mock) => {
    const { resolved, issues } = resolve(said);
    expect(issues).toEqual([]);
    expect([remindersFor(resolved, 'study'), remindersFor(resolved, 'mock')]).toEqual([all, mock]);
    expect(resolved.reminderMinutes).toBe(all[0] ?? 0);
    expect(resolve(resolved).resolved).toEqual(resolved);
  });

  it('that say no more than reminderMinutes are not there', () => {
    expect(resolve({ reminders: { all: [30], mock: [30] } }).resolved).toEqual({ reminderMinutes: 30 });
  });

  it('that contradict reminderMinutes are refused', () => {
    expect(resolve({ reminderMinutes: 30, reminders: { all: [15] } }).issues).toEqual([
      expect.objectContaining({ pointer: '/reminderMinutes', code: 'contradiction' }),
    ]);
  });
});

describe('a change of reminders', () => {
  const changed = (before: Said, change: Parameters<typeof resolveChange>[1]) => {
    const current = { ...aPlan().request, ...resolve(before).resolved } as StudyRequest;
    const { reminderMinutes, reminders } = resolveChange(current, change, '2026-12-01', PACK);
    return { reminderMinutes, ...(reminders && { reminders }) };
  };
  const BOTH = { reminders: { all: [1440, 15], mock: [60] } };

  it.each<[string, Said, Parameters<typeof resolveChange>[1], object]>([
    [
      'one for two',
      BOTH,
      { reminderMinutes: 30 },
      { reminderMinutes: 30, reminders: { all: [30], mock: [60] } },
    ],
    [
      'two for one',
      { reminderMinutes: 30 },
      { reminders: { all: [60, 5] } },
      { reminderMinutes: 60, reminders: { all: [60, 5] } },
    ],
    [
      'those of mocks alone',
      { reminderMinutes: 30 },
      { reminders: { mock: [1440] } },
      { reminderMinutes: 30, reminders: { all: [30], mock: [1440] } },
    ],
    [
      'no more for mocks',
      BOTH,
      { reminders: { mock: null } },
      { reminderMinutes: 1440, reminders: { all: [1440, 15] } },
    ],
    [
      'all to the default',
      BOTH,
      { reminders: { all: null } },
      { reminderMinutes: 15, reminders: { all: [15], mock: [60] } },
    ],
    ['everything to the default', BOTH, { reminders: null }, { reminderMinutes: 15 }],
    ['none', BOTH, { reminders: { all: [], mock: null } }, { reminderMinutes: 0 }],
    [
      'nothing, where there was nothing',
      { reminderMinutes: 30 },
      { reminders: null },
      { reminderMinutes: 30 },
    ],
    ['something else', BOTH, { onUnmarked: 'missed' }, { reminderMinutes: 1440, ...BOTH }],
  ])('takes the place of both: %s', (_, before, change, after) => {
    expect(changed(before, change)).toEqual(after);
  });
});
