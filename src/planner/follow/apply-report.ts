import { AppError, type Issue, MOST_ISSUES } from '../../domain/error.ts';
import type { Plan } from '../../domain/plan.ts';
import type { ProgressReport } from '../../domain/progress-report.ts';
import type { Violation } from '../../domain/schedule.ts';
import { isMarkedByPerson, type Session } from '../../domain/session.ts';
import { todayIn } from '../../time/local-time.ts';
import { checkPlan } from '../check/check-plan.ts';
import { reportRecall } from '../repair/facts/report-recall.ts';
import { findChangeFaults } from './find-change-faults.ts';
import { type SessionMark, writeMark } from './mark-session.ts';

/** A plan after a report, what it breaks until it is replanned, and the sessions that the report changed. */
export interface AppliedReport {
  plan: Plan;
  conflicts: Violation[];
  /** Ids, by start. */
  changed: string[];
}

/**
 * What a person says of many sessions, written into the plan: all of it or nothing. A span spares what the person has
 * marked, what was dropped, and, where it says missed, what has not begun; one that says planned takes the person's marks
 * back, with their grades.
 *
 * @param now epoch milliseconds.
 * @returns the same plan where nothing changes.
 * @throws AppError `invalid` with a pointer to everything that is wrong.
 */
export function applyReport(plan: Plan, report: ProgressReport, now: number): AppliedReport {
  const issues = [...faultsOfSpans(plan, report, now), ...faultsOfSessions(plan, report, now)];
  const [first] = issues;
  if (first) throw new AppError('invalid', first.message, { issues: issues.slice(0, MOST_ISSUES + 1) });
  const told = new Map(report.sessions.map(({ sessionId, ...mark }) => [sessionId, mark]));
  let marked = plan;
  const changed: string[] = [];
  for (const session of plan.sessions) {
    const mark = told.get(session.id) ?? markOfSpan(session, report, now);
    const after = mark ? writeMark(marked, session, mark, now) : marked;
    if (after !== marked) changed.push(session.id);
    marked = after;
  }
  if (marked === plan) return { plan, conflicts: checkPlan(plan, now), changed };
  const withRecall = { ...marked, recall: reportRecall(marked) };
  return { plan: withRecall, conflicts: checkPlan(withRecall, now), changed };
}

function markOfSpan(session: Session, { spans }: ProgressReport, now: number): SessionMark | undefined {
  const span = spans.find(({ from, to }) => from <= session.date && session.date <= to);
  if (!span || session.status === 'dropped') return undefined;
  // What the clock marked would be marked by it again.
  if (isMarkedByPerson(session) !== (span.status === 'planned')) return undefined;
  if (span.status === 'missed' && Date.parse(session.startsAt) > now) return undefined;
  return { status: span.status };
}

function faultsOfSpans({ request }: Plan, { spans }: ProgressReport, now: number): Issue[] {
  const today = todayIn(request.timeZone, now);
  return spans.flatMap(({ from, to, status }, index) => {
    const pointer = `/spans/${index}`;
    if (to < from) {
      const message = `The span ends on ${to}, before it begins on ${from}; both days are part of it.`;
      return [{ pointer: `${pointer}/to`, code: 'out_of_order', message }];
    }
    if (status === 'missed' && to > today) {
      const message = `Days after today, ${today}, cannot be missed yet; what will not take place can be skipped.`;
      return [{ pointer: `${pointer}/to`, code: 'not_begun', message }];
    }
    const other = spans.findIndex((earlier) => earlier.from <= to && from <= earlier.to);
    if (other === index) return [];
    const message = `The span from ${from} to ${to} has days of span ${other + 1}; a day can be told of once.`;
    return [{ pointer, code: 'overlaps', message }];
  });
}

function faultsOfSessions(plan: Plan, { sessions }: ProgressReport, now: number): Issue[] {
  const byId = new Map(plan.sessions.map((session) => [session.id, session]));
  const seen = new Set<string>();
  return sessions.flatMap(({ sessionId, ...mark }, index): Issue[] => {
    const pointer = `/sessions/${index}`;
    const fault = (code: string, message: string) => [{ pointer: `${pointer}/sessionId`, code, message }];
    const session = byId.get(sessionId);
    if (!session) return fault('unknown_value', `The plan has no session ${sessionId}.`);
    if (seen.has(sessionId)) return fault('duplicate', `The session ${sessionId} is told of twice.`);
    seen.add(sessionId);
    if (session.status === 'dropped')
      return fault(
        'dropped',
        `The session ${sessionId} was dropped from the plan; there is nothing to mark.`,
      );
    return findChangeFaults(session, mark, now).map((issue) => ({
      ...issue,
      pointer: `${pointer}${issue.pointer ?? ''}`,
    }));
  });
}
