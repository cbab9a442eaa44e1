import { type RouteConfig, z } from '@hono/zod-openapi';
import { AppError, type ErrorCode } from '../../domain/error.ts';
import { REPLAN_MODES } from '../../domain/plan-difference.ts';
import type { PlanAccess, Replanned } from '../../service/index.ts';
import { flag } from '../../wire/parameters.ts';
import { Replanned as ReplannedSchema, toReplanned } from '../../wire/replanned.ts';
import type { HttpContext, HttpDeps } from '../deps.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { planETag, readPlanKey } from './plan-answers.ts';

/** The path of a plan. */
export const PlanParams = z.strictObject({
  id: z.string().openapi({ description: 'The id of a plan.', example: 'pl_0c4b8s2l' }),
});

/** The path of a session of a plan. */
export const SessionParams = PlanParams.extend({
  sessionId: z.string().openapi({ description: 'The id of one of its sessions.', example: 'ss_0f1g2h' }),
});

/** Every change of a plan says which revision it was prepared on. */
export const IfMatch = z.object({
  'If-Match': z
    .string()
    .optional()
    .openapi({ description: 'The ETag of the plan as you read it; without it 428.', example: '"3"' }),
});

/** A mark says what happened, whatever else was changed since the plan was read. */
export const OptionalIfMatch = z.object({
  'If-Match': z.string().optional().openapi({
    description: 'The ETag of the plan as you read it. A mark is made without one, too; with an old one 412.',
    example: '"3"',
  }),
});

/** Whether a change is made or only shown. */
export const DryRun = flag({ description: 'With `true` nothing is stored.', example: true }).default(false);

/** What all that replan take in their query. */
export const ReplanQuery = z.strictObject({
  mode: z.enum(REPLAN_MODES).default('repair').openapi({
    description:
      'How far to go: `repair` changes as little as it can, `rebuild` plans the future afresh, after the next 48 hours.',
    example: 'repair',
  }),
  dryRun: DryRun,
});

/** What any change of a plan can answer beyond what follows from its fields. */
export const CHANGE_ERRORS: readonly ErrorCode[] = [
  'precondition_required',
  'stale',
  'unavailable',
  'storage_full',
];

/**
 * The right to change a plan, as a request carries it.
 * @throws AppError `unauthorized` without a key; `precondition_required` without If-Match.
 */
export function planAccess(c: HttpContext, id: string): PlanAccess {
  return { id, key: readPlanKey(c), revisions: readRevisions(c.req.header('If-Match')) };
}

/**
 * The right to mark sessions, as a request carries it: any revision will do, unless one is named.
 * @throws AppError `unauthorized` without a key.
 */
export function markAccess(c: HttpContext, id: string): PlanAccess {
  return c.req.header('If-Match') === undefined
    ? { id, key: readPlanKey(c), revisions: 'any' }
    : planAccess(c, id);
}

/** The revisions that an If-Match names, by strong comparison: a weak tag matches none (RFC 9110, 13.1.1). */
function readRevisions(ifMatch: string | undefined): PlanAccess['revisions'] {
  if (ifMatch === undefined) {
    throw new AppError('precondition_required', 'Send If-Match with the ETag of the plan as you read it.');
  }
  if (ifMatch.trim() === '*') return 'any';
  return ifMatch.split(',').flatMap((tag) => {
    const [, revision] = /^"(\d{1,15})"$/.exec(tag.trim()) ?? [];
    return revision === undefined ? [] : [Number(revision)];
  });
}

/** A plan with its difference, in the spec. */
export const REPLANNED: RouteConfig['responses'] = {
  200: {
    description: 'The plan, and what became different; in a dry run as it would be.',
    headers: {
      ETag: { $ref: '#/components/headers/ETag' },
      'X-Request-Id': { $ref: '#/components/headers/RequestId' },
    },
    content: { 'application/json': { schema: ReplannedSchema } },
  },
};

/** Answers a plan with its difference. The ETag is the stored revision's, so a dry run's is that of what is stored. */
export function answerReplanned(c: HttpContext, deps: HttpDeps, replanned: Replanned): Response {
  const answer: z.output<typeof ReplannedSchema> = toReplanned(replanned, deps.publicUrl);
  c.set('coding', 'identity');
  return c.json(answer, 200, { ...PERSONAL, ETag: planETag(replanned.plan.revision) });
}
