import { z } from '@hono/zod-openapi';
import { describeDifference } from '../domain/describe-difference.ts';
import { type Plan as DomainPlan, DROP_REASONS, type PlanDifference } from '../domain/plan.ts';
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

/** A plan with what a replan made of it. */
export const Replanned = z
  .object({
    plan: Plan,
    difference: Difference.openapi({ description: 'What became different.' }),
    summary: z
      .array(z.string())
      .openapi({ description: 'The difference in sentences.', example: ['3 sessions move.'] }),
  })
  .openapi('Replanned');

export function toReplanned(
  { plan, difference }: { plan: DomainPlan; difference: PlanDifference },
  publicUrl: string,
): z.output<typeof Replanned> {
  const item = (each: Parameters<typeof toSessionItem>[0]) => toSessionItem(each, publicUrl);
  return {
    plan: toPlan(plan, publicUrl),
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
