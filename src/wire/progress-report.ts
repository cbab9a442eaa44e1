import { z } from '@hono/zod-openapi';
import type { Plan as DomainPlan } from '../domain/plan.ts';
import { type ProgressReport as DomainReport, SPAN_STATUSES } from '../domain/progress-report.ts';
import { MOST_ENTRIES } from '../domain/request-limits.ts';
import type { Violation } from '../domain/schedule.ts';
import { Plan, toPlan } from './plan.ts';
import { Conflicts, Grades, MarkStatus } from './progress.ts';
import { CivilDate } from './request-fields.ts';

const Span = z
  .strictObject({
    from: CivilDate.openapi({ description: 'The first day, in the plan’s zone.', example: '2026-12-07' }),
    to: CivilDate.openapi({ description: 'The last day; it belongs to the span.', example: '2026-12-27' }),
    status: z.enum(SPAN_STATUSES).openapi({
      description:
        'What became of the sessions there that you have not marked; `planned` takes back the marks there that are yours.',
      example: 'missed',
    }),
  })
  .openapi('ProgressSpan');

const SessionReport = z
  .strictObject({
    sessionId: z.string().openapi({ description: 'A session of the plan.', example: 'ss_0f1g2h' }),
    status: MarkStatus,
    grades: Grades,
  })
  .refine(({ status, grades }) => status !== undefined || grades !== undefined, {
    error: 'At least one of status and grades is expected.',
  })
  .openapi('SessionReport');

/** What a person says of many sessions at once. */
export const ProgressReport = z
  .strictObject({
    spans: z
      .array(Span)
      .max(MOST_ENTRIES.spans)
      .optional()
      .openapi({ description: 'Runs of days; none overlaps another.' }),
    sessions: z
      .array(SessionReport)
      .max(MOST_ENTRIES.reportedSessions)
      .optional()
      .openapi({ description: 'Single sessions; they win over spans.' }),
  })
  .refine(({ spans = [], sessions = [] }) => spans.length + sessions.length > 0, {
    error: 'At least one span or session is expected.',
  })
  .openapi('ProgressReport', {
    example: { spans: [{ from: '2026-12-07', to: '2026-12-27', status: 'missed' }] },
  });

/** A plan after a report. */
export const ReportedProgress = z
  .object({
    plan: Plan,
    conflicts: Conflicts,
    changed: z
      .array(z.string())
      .openapi({ description: 'The sessions that it changed, by start.', example: ['ss_0f1g2h'] }),
  })
  .openapi('ReportedProgress');

/** A checked body as the domain has it: JSON has no undefined, so an optional field is there or it is not. */
export function toReport({ spans = [], sessions = [] }: z.output<typeof ProgressReport>): DomainReport {
  return { spans, sessions: sessions as DomainReport['sessions'] };
}

export function toReported(
  { plan, conflicts, changed }: { plan: DomainPlan; conflicts: Violation[]; changed: string[] },
  publicUrl: string,
): z.output<typeof ReportedProgress> {
  return { plan: toPlan(plan, publicUrl), conflicts, changed };
}
