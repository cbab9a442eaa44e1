import { z } from '@hono/zod-openapi';
import { countSchema, Day } from '../wire/common.ts';
import { Plan } from '../wire/plan.ts';
import { Conflicts } from '../wire/progress.ts';

const Session = Plan.shape.sessions.element;

/** A plan that is not stored, and its first sessions as far as they fit. */
export const PlanPreview = Plan.pick({
  ...{ release: true, blocks: true, recall: true, readiness: true, notes: true, sessions: true },
}).extend({
  topics: Plan.shape.coverage.shape.topics,
  sessionsInAll: countSchema('Sessions of the whole plan.', 40),
  droppedInAll: countSchema('Items that found no place.', 12),
});

/** What is due on the person's day. */
export const Today = Plan.pick({ id: true, revision: true, readiness: true, attention: true }).extend({
  date: Day,
  timeZone: z.string(),
  sessions: z.array(Session),
  /** Where nothing is left to do on that day. */
  next: Session.optional(),
});

/** A session after a mark. */
export const MarkedSession = Plan.pick({ id: true, revision: true, readiness: true }).extend({
  session: Session,
  conflicts: Conflicts,
});

/** Sessions shown of a preview at most. */
const SHOWN_SESSIONS = 12;

export function toPlanPreview(plan: z.output<typeof Plan>): z.output<typeof PlanPreview> {
  return PlanPreview.parse({
    ...plan,
    sessions: plan.sessions.slice(0, SHOWN_SESSIONS),
    topics: plan.coverage.topics,
    sessionsInAll: plan.sessions.length,
    droppedInAll: plan.coverage.dropped.length,
  });
}

/** @param date the person's day. */
export function toToday(plan: z.output<typeof Plan>, date: string): z.output<typeof Today> {
  const sessions = plan.sessions.filter(({ startsAt }) => startsAt.startsWith(date));
  const isOpen = ({ status }: z.output<typeof Session>) => status === 'planned';
  const next = plan.sessions.find((session) => isOpen(session) && session.startsAt.slice(0, 10) > date);
  return Today.parse({
    ...plan,
    ...{ date, timeZone: plan.request.timeZone, sessions },
    ...(next && !sessions.some(isOpen) && { next }),
  });
}
