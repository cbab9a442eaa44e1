import { z } from '@hono/zod-openapi';
import { describeDifference } from '../domain/describe-difference.ts';
import type { Plan as DomainPlan } from '../domain/plan.ts';
import { ALTERNATIVE_REASONS, type PlanAlternative, type PlanDifference } from '../domain/plan-difference.ts';
import { DROP_REASONS } from '../domain/schedule.ts';
import { Plan, SessionItem, toPlan, toSessionItem } from './plan.ts';

const sessionId = z.string().openapi({ description: 'The session.', example: 'ss_0f1g2h' });
const startsAt = z
  .string()
  .openapi({ format: 'date-time', description: 'Its start.', example: '2026-12-02T19:00:00-05:00' });
const endsAt = z
  .string()
  .openapi({ format: 'date-time', description: 'Its end.', example: '2026-12-02T20:15:00-05:00' });
const times = z.object({ startsAt, endsAt });
const items = (description: string) => z.array(SessionItem).openapi({ description });
const itemId = z.string().openapi({ description: 'The item.', example: 'q30' });
const title = z.string().openapi({ description: 'Its title.', example: 'ZeRO stages' });

const Difference = z
  .object({
    added: z
      .array(z.object({ sessionId, startsAt, endsAt, items: items('What it holds.') }))
      .openapi({ description: 'New sessions.' }),
    moved: z
      .array(
        z.object({
          sessionId,
          from: times.openapi({ description: 'Where it was.' }),
          to: times.openapi({ description: 'Where it is.' }),
        }),
      )
      .openapi({ description: 'Sessions that begin at another time.' }),
    changed: z
      .array(
        z.object({
          sessionId,
          startsAt,
          endsAt,
          addedItems: items('What it holds in addition.'),
          removedItems: items('What it holds no longer.'),
        }),
      )
      .openapi({ description: 'Sessions that hold something else.' }),
    dropped: z
      .array(z.object({ sessionId, startsAt, endsAt, items: items('What it held.') }))
      .openapi({ description: 'Sessions that are gone.' }),
    addedItems: z.array(z.object({ itemId, title })).openapi({ description: 'Items that enter the plan.' }),
    droppedItems: z
      .array(
        z.object({
          itemId,
          title,
          reason: z.enum(DROP_REASONS).openapi({ description: 'Why.', example: 'no_time' }),
        }),
      )
      .openapi({ description: 'Items that leave the plan.' }),
  })
  .openapi('PlanDifference');

const summary = z
  .array(z.string())
  .openapi({ description: 'The difference in sentences.', example: ['3 sessions move.'] });

const Alternative = z
  .object({
    mode: z.enum(['rebuild']).openapi({ description: 'How it is made.', example: 'rebuild' }),
    reason: z
      .enum(ALTERNATIVE_REASONS)
      .openapi({ description: 'What it has before the repair.', example: 'keeps_mocks' }),
    keepsMocks: z
      .array(z.string())
      .openapi({ description: 'Rounds whose mocks it keeps and the repair does not.', example: ['coding'] }),
    readinessGain: z
      .number()
      .openapi({ description: 'What it adds to `readiness.ifFollowed`.', example: 0.05 }),
    difference: Difference.openapi({ description: 'From the repaired plan to it.' }),
    summary,
    call: z
      .object({
        method: z.enum(['POST']).openapi({ description: 'Its method.', example: 'POST' }),
        path: z.string().openapi({
          description: 'Its path, with query.',
          example: '/v1/plans/pl_0c4b8s2l/replan?mode=rebuild',
        }),
      })
      .openapi({ description: 'The call that makes it of the repaired plan.' }),
  })
  .openapi('PlanAlternative');

/** A plan with what a replan made of it. */
export const Replanned = z
  .object({
    plan: Plan,
    difference: Difference.openapi({ description: 'What became different.' }),
    summary,
    alternatives: z.array(Alternative).openapi({
      description:
        'What would do better: a rebuild that keeps a mock, or makes more than 3 points readier. Empty where nothing does, or there was no time to try.',
    }),
  })
  .openapi('Replanned');

export function toReplanned(
  {
    plan,
    difference,
    alternatives,
  }: { plan: DomainPlan; difference: PlanDifference; alternatives: readonly PlanAlternative[] },
  publicUrl: string,
): z.output<typeof Replanned> {
  return {
    plan: toPlan(plan, publicUrl),
    ...toDifference(difference, publicUrl),
    alternatives: alternatives.map(({ difference: other, ...each }) => ({
      ...each,
      ...toDifference(other, publicUrl),
    })),
  };
}

/** A difference, and the same in sentences. */
function toDifference(
  difference: PlanDifference,
  publicUrl: string,
): { difference: z.output<typeof Difference>; summary: string[] } {
  const item = (each: Parameters<typeof toSessionItem>[0]) => toSessionItem(each, publicUrl);
  return {
    difference: {
      added: difference.added.map((each) => ({ ...each, items: each.items.map(item) })),
      moved: difference.moved,
      changed: difference.changed.map((each) => ({
        ...each,
        addedItems: each.addedItems.map(item),
        removedItems: each.removedItems.map(item),
      })),
      dropped: difference.dropped.map((each) => ({ ...each, items: each.items.map(item) })),
      addedItems: difference.addedItems,
      droppedItems: difference.droppedItems,
    },
    summary: describeDifference(difference),
  };
}
