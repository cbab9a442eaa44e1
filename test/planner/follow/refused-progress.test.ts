import { expect, it } from 'vitest';
import { AppError } from '../../../src/domain/error.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { SessionChange } from '../../../src/domain/progress-report.ts';
import type { Session } from '../../../src/domain/session.ts';
import { applyProgress } from '../../../src/planner/follow/apply-progress.ts';
import { anItem, day, pass, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const first = session(day(0), '17:00', [pass(anItem('q1'))]);
const NOW = Date.parse(first.startsAt) - 1;
const GRADES: SessionChange['grades'] = [{ itemId: 'q1', grade: 'good' }];
const startsAt = `${day(4)}T18:00:00-05:00`;

/** What is said of a change of a session with this status. */
function faultOf(status: Session['status'], change: Partial<SessionChange>, now = NOW): AppError {
  const plan = followedPlan({ items: [anItem('q1')], sessions: [{ ...first, status }] });
  try {
    applyProgress(plan, { sessionId: first.id, ...change }, now);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('It was accepted.');
}

const MISSED = {
  pointer: '/status',
  code: 'not_begun',
  message:
    'A session can be missed only once it has begun; one that will not take place can be skipped or moved.',
  allowed: ['planned', 'done', 'skipped'],
};
const MOVED_AND_MARKED = {
  pointer: '/startsAt',
  code: 'moved_and_marked',
  message: 'A session is either moved or marked; send the two one after the other.',
};
const notGraded = (status: string) => ({
  pointer: '/grades',
  code: 'not_done',
  message: `A session that is ${status} has no grades; mark it done with them.`,
});
const notMovable = (status: string) => ({
  pointer: '/startsAt',
  code: 'marked',
  message: `A session that is ${status} cannot be moved; set its status to "planned" first.`,
});

it.each<[string, Session['status'], Partial<SessionChange>, object[]]>([
  ['missed before it begins', 'planned', { status: 'missed' }, [MISSED]],
  ['moved and done', 'planned', { status: 'done', startsAt }, [MOVED_AND_MARKED]],
  ['moved and graded', 'planned', { grades: GRADES, startsAt }, [MOVED_AND_MARKED]],
  ['moved though done', 'done', { startsAt }, [notMovable('done')]],
  ['moved though skipped', 'skipped', { startsAt, status: 'planned' }, [notMovable('skipped')]],
  ['graded and skipped', 'planned', { status: 'skipped', grades: GRADES }, [notGraded('skipped')]],
  ['graded though missed', 'missed', { grades: GRADES }, [notGraded('missed')]],
  [
    'graded and taken back',
    'done',
    { status: 'planned', grades: GRADES },
    [
      {
        pointer: '/status',
        code: 'not_done',
        message: 'Grades are for a session that was done; send "done" or no status with them.',
        allowed: ['done'],
      },
    ],
  ],
  [
    'graded by an item that it does not hold',
    'done',
    { grades: [...(GRADES ?? []), { itemId: 'q9', grade: 'good' }] },
    [
      {
        pointer: '/grades/1/itemId',
        code: 'unknown_value',
        message: 'The session does not hold "q9".',
        allowed: ['q1'],
      },
    ],
  ],
  ['wrong in two ways', 'planned', { status: 'missed', grades: GRADES }, [MISSED, notGraded('missed')]],
])('a session %s is refused, and it is said why', (_, status, change, issues) => {
  const fault = faultOf(status, change);
  expect(fault.code).toBe('invalid');
  expect(fault.issues).toEqual(issues);
  expect(fault.message).toBe((issues[0] as { message: string }).message);
});

it('a session may be missed from its start on', () => {
  const plan: Plan = followedPlan({ items: [anItem('q1')], sessions: [first] });
  const change = { sessionId: first.id, status: 'missed' as const };
  expect(applyProgress(plan, change, NOW + 1).plan.sessions[0]?.status).toBe('missed');
});

it('what is not there or was dropped is refused by name', () => {
  const gone = faultOf('planned', { sessionId: 'ss_none', status: 'done' });
  expect([gone.code, gone.message]).toEqual(['not_found', 'The plan has no session ss_none.']);
  const dropped = faultOf('dropped', { status: 'done' });
  expect(dropped.code).toBe('conflict');
  expect(dropped.message).toBe('This session was dropped from the plan; there is nothing to mark or move.');
});

it('a move that breaks a hard constraint names it, with a sentence for the field', () => {
  const fault = faultOf('planned', { startsAt: 'tomorrow' });
  const why = '"tomorrow" is no time; times look like "2026-12-02T19:00:00-05:00"';
  expect(fault.message).toBe(`The session cannot be moved there. H10: ${why}.`);
  expect(fault.issues).toEqual([{ pointer: '/startsAt', code: 'h10', message: `${why}.` }]);
  const late = faultOf('planned', { startsAt: `${day(4)}T23:45:00-05:00` });
  expect(late.issues.map(({ message }) => message)).toEqual([
    'A session ends on the day on which it starts.',
  ]);
});
