import { describe, expect, it } from 'vitest';
import { AppError, MOST_ISSUES } from '../../../src/domain/error.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { ProgressReport } from '../../../src/domain/progress-report.ts';
import { applyProgress } from '../../../src/planner/follow/apply-progress.ts';
import { applyReport } from '../../../src/planner/follow/apply-report.ts';
import { anItem, day, pass, review, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const items = ['q1', 'q2', 'q3', 'q4'].map((id) => anItem(id));
const [q1, q2, q3, q4] = items as [
  (typeof items)[0],
  (typeof items)[0],
  (typeof items)[0],
  (typeof items)[0],
];

/** Sessions on days 0, 3, 7 and 10. */
function plan(): Plan {
  const sessions = [
    session(day(0), '17:00', [pass(q1)]),
    session(day(3), '17:00', [pass(q2)]),
    session(day(7), '17:00', [review(q1), pass(q3)]),
    session(day(10), '17:00', [pass(q4)]),
  ];
  return followedPlan({ items, sessions });
}

const idAt = ({ sessions }: Plan, place: number) => sessions[place]?.id ?? '';
const statuses = ({ sessions }: Plan) => sessions.map(({ status }) => status);
/** Noon of the eighth day, before its session. */
const NOW = Date.parse(`${day(7)}T12:00:00-05:00`);

function report(before: Plan, told: Partial<ProgressReport>) {
  return applyReport(before, { spans: [], sessions: [], ...told }, NOW);
}

function issuesOf(before: Plan, told: Partial<ProgressReport>) {
  try {
    report(before, told);
  } catch (error) {
    if (error instanceof AppError) return error.issues.map(({ pointer, code }) => [pointer, code]);
  }
  throw new Error('It was accepted.');
}

describe('a report of progress', () => {
  it('marks a span at once, both of its days among it, and says what changed', () => {
    const before = plan();
    const {
      plan: after,
      changed,
      conflicts,
    } = report(before, {
      spans: [{ from: day(0), to: day(3), status: 'missed' }],
    });
    expect(statuses(after)).toEqual(['missed', 'missed', 'planned', 'planned']);
    expect(changed).toEqual([idAt(before, 0), idAt(before, 1)]);
    expect(after.sessions[0]).toMatchObject({ sequence: 1, markedBy: 'person' });
    expect(conflicts.map(({ constraint }) => constraint)).toContain('H11');
    expect(after.recall).not.toEqual(before.recall);
  });

  it('takes a span back in one call: what the person marked is planned again, without its grades', () => {
    const before = plan();
    const grades = [{ itemId: 'q1', grade: 'hard' as const }];
    const { plan: told } = report(before, {
      spans: [{ from: day(3), to: day(20), status: 'skipped' }],
      sessions: [{ sessionId: idAt(before, 0), grades }],
    });
    const byClock = told.sessions.map((each, place) =>
      place === 1 ? { ...each, status: 'done' as const, markedBy: 'clock' as const } : each,
    );
    const { plan: after, changed } = report(
      { ...told, sessions: byClock },
      { spans: [{ from: day(0), to: day(20), status: 'planned' }] },
    );
    expect(statuses(after)).toEqual(['planned', 'done', 'planned', 'planned']);
    expect(changed).toEqual([0, 2, 3].map((place) => idAt(before, place)));
    expect(after.sessions[0]).toEqual({ ...before.sessions[0], sequence: 2 });
  });

  it('says the same as one change after the other', () => {
    const before = plan();
    const grades = [{ itemId: 'q2', grade: 'hard' as const }];
    const together = report(before, {
      spans: [{ from: day(0), to: day(0), status: 'done' }],
      sessions: [{ sessionId: idAt(before, 1), grades }],
    });
    const first = applyProgress(before, { sessionId: idAt(before, 0), status: 'done' }, NOW).plan;
    const second = applyProgress(first, { sessionId: idAt(before, 1), grades }, NOW);
    expect(together.plan).toEqual(second.plan);
    expect(together.conflicts).toEqual(second.conflicts);
  });

  it('spares what the person has marked, and takes over what the clock did', () => {
    const before = plan();
    const { plan: marked } = report(before, { sessions: [{ sessionId: idAt(before, 0), status: 'done' }] });
    const byClock = marked.sessions.map((each, place) =>
      place === 1 ? { ...each, status: 'done' as const, markedBy: 'clock' as const } : each,
    );
    const { plan: after, changed } = report(
      { ...marked, sessions: byClock },
      { spans: [{ from: day(0), to: day(7), status: 'missed' }] },
    );
    expect(statuses(after)).toEqual(['done', 'missed', 'planned', 'planned']);
    expect(after.sessions[1]?.markedBy).toBe('person');
    expect(changed).toEqual([idAt(before, 1)]);
  });

  it('lets what is said of a session win over its span', () => {
    const before = plan();
    const { plan: after } = report(before, {
      spans: [{ from: day(0), to: day(10), status: 'skipped' }],
      sessions: [{ sessionId: idAt(before, 1), status: 'done' }],
    });
    expect(statuses(after)).toEqual(['skipped', 'done', 'skipped', 'skipped']);
  });

  it('is the same plan where it says nothing new', () => {
    const before = plan();
    const told = { spans: [{ from: day(1), to: day(2), status: 'missed' as const }] };
    expect(report(before, told)).toMatchObject({ changed: [] });
    expect(report(before, told).plan).toBe(before);
  });
});

describe('a report with a fault', () => {
  const before = plan();
  const first = idAt(before, 0);

  it.each<[string, Partial<ProgressReport>, [string, string][]]>([
    [
      'a span backwards',
      { spans: [{ from: day(3), to: day(0), status: 'done' }] },
      [['/spans/0/to', 'out_of_order']],
    ],
    [
      'a span of days to come that were missed',
      { spans: [{ from: day(3), to: day(8), status: 'missed' }] },
      [['/spans/0/to', 'not_begun']],
    ],
    [
      'two spans with a day in common',
      {
        spans: [
          { from: day(0), to: day(3), status: 'done' },
          { from: day(3), to: day(4), status: 'missed' },
        ],
      },
      [['/spans/1', 'overlaps']],
    ],
    [
      'a session that is not there',
      { sessions: [{ sessionId: 'ss_0' }] },
      [['/sessions/0/sessionId', 'unknown_value']],
    ],
    [
      'one session twice',
      {
        sessions: [
          { sessionId: first, status: 'done' },
          { sessionId: first, status: 'missed' },
        ],
      },
      [['/sessions/1/sessionId', 'duplicate']],
    ],
    [
      'a session of tomorrow that was missed, beside a grade of what it does not hold',
      {
        sessions: [
          { sessionId: idAt(before, 3), status: 'missed' },
          { sessionId: first, grades: [{ itemId: 'q4', grade: 'good' }] },
        ],
      },
      [
        ['/sessions/0/status', 'not_begun'],
        ['/sessions/1/grades/0/itemId', 'unknown_value'],
      ],
    ],
  ])('is refused whole: %s', (_, told, issues) => {
    const right = { sessionId: idAt(before, 1), status: 'done' as const };
    const sessions = [...(told.sessions ?? []), right];
    expect(issuesOf(before, { ...told, sessions })).toEqual(issues);
    expect(statuses(before)).toEqual(['planned', 'planned', 'planned', 'planned']);
  });

  it('tells of no more faults than are read', () => {
    const sessions = Array.from({ length: 100 }, (_, at) => ({ sessionId: `ss_${at}` }));
    expect(issuesOf(before, { sessions })).toHaveLength(MOST_ISSUES + 1);
  });
});
