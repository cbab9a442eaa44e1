import { z } from '@hono/zod-openapi';
import type { Plan as DomainPlan } from '../domain/plan.ts';
import type { SessionProgress } from '../domain/progress-report.ts';
import { MOST_ENTRIES } from '../domain/request-limits.ts';
import type { Violation } from '../domain/schedule.ts';
import { GRADES } from '../domain/session.ts';
import { Plan, toPlan } from './plan.ts';

/** How a session went. */
export const Grades = z
  .array(
    z.strictObject({
      itemId: z.string().openapi({ description: 'An item of the session.', example: 'q02' }),
      grade: z.enum(GRADES).openapi({ description: 'How well it was known.', example: 'good' }),
    }),
  )
  .max(MOST_ENTRIES.grades)
  .optional()
  .openapi({ description: 'How it went, by item.' });

export const MarkStatus = z
  .enum(['done', 'missed', 'skipped', 'planned'])
  .optional()
  .openapi({ description: 'What became of it; `planned` takes a mark back.', example: 'done' });

/** What a person says of a session. */
export const Progress = z
  .strictObject({
    status: MarkStatus,
    startsAt: z.iso
      .datetime({ offset: true, error: 'A moment is expected as RFC 3339 with an offset.' })
      .optional()
      .openapi({
        description: 'Another start, RFC 3339 with an offset.',
        example: '2026-12-03T19:00:00-05:00',
      }),
    outsideWindows: z.boolean().optional().openapi({
      description:
        'With `startsAt`: it may lie outside your windows, just this once. It then stays there, and no other rule is waived.',
      example: true,
    }),
    grades: Grades,
  })
  .refine((body) => Object.keys(body).length > 0, {
    error: 'At least one of status, startsAt and grades is expected.',
  })
  .openapi('Progress', { example: { status: 'done', grades: [{ itemId: 'q02', grade: 'good' }] } });

/** What marks break. */
export const Conflicts = z
  .array(
    z.object({
      constraint: z.string().openapi({ description: 'The constraint.', example: 'H5' }),
      message: z.string().openapi({
        description: 'What is wrong.',
        example: '"Attention" comes before what it requires.',
      }),
      sessionIds: z.array(z.string()).openapi({ description: 'Where.', example: ['ss_0f1g2h'] }),
    }),
  )
  .openapi({ description: 'What the plan breaks until the next replan.' });

/** A plan after a mark. */
export const RecordedProgress = z
  .object({
    plan: Plan,
    conflicts: Conflicts,
  })
  .openapi('RecordedProgress');

export function toProgress({
  status,
  startsAt,
  outsideWindows,
  grades,
}: z.output<typeof Progress>): SessionProgress {
  return {
    ...(status === undefined ? {} : { status }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(outsideWindows === undefined ? {} : { outsideWindows }),
    ...(grades === undefined ? {} : { grades }),
  };
}

export function toRecorded(
  { plan, conflicts }: { plan: DomainPlan; conflicts: Violation[] },
  publicUrl: string,
): z.output<typeof RecordedProgress> {
  return { plan: toPlan(plan, publicUrl), conflicts };
}
