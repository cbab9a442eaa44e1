import type { RouteConfig, z } from '@hono/zod-openapi';
import type { BusyReplanned } from '../../service/index.ts';
import { BusyName, BusyReplanned as BusyReplannedSchema } from '../../wire/busy.ts';
import { toReplanned } from '../../wire/replanned.ts';
import type { HttpContext, HttpDeps } from '../deps.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { planETag } from './plan-answers.ts';
import { PlanParams } from './plan-change.ts';

/** The path of a plan's busy calendar. */
export const BusyParams = PlanParams.extend({ name: BusyName });

/** A plan around other busy times, in the spec. */
export const BUSY_REPLANNED: RouteConfig['responses'] = {
  200: {
    description:
      'The plan, what became different, and what became of the calendars; in a dry run as it would be.',
    headers: {
      ETag: { $ref: '#/components/headers/ETag' },
      'X-Request-Id': { $ref: '#/components/headers/RequestId' },
    },
    content: { 'application/json': { schema: BusyReplannedSchema } },
  },
};

/** Answers a plan around other busy times, with the ETag of what is stored. */
export function answerBusyReplanned(c: HttpContext, deps: HttpDeps, replanned: BusyReplanned): Response {
  const answer: z.output<typeof BusyReplannedSchema> = {
    ...toReplanned(replanned, deps.publicUrl),
    busy: replanned.busy,
  };
  c.set('coding', 'identity');
  return c.json(answer, 200, { ...PERSONAL, ETag: planETag(replanned.plan.revision) });
}
