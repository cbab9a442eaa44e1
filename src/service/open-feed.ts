import { createHash } from 'node:crypto';
import { RENDERER_VERSION, renderCalendar } from '../calendar/feed/render-calendar.ts';
import { AppError } from '../domain/error.ts';
import type { FeedHead } from '../domain/ports.ts';
import { utcText } from '../time/local-time.ts';
import { capability, hashCapability } from './capabilities.ts';
import { findStoredPlan } from './find-stored-plan.ts';
import { type OpenDeps, readPlan } from './open-plan.ts';
import type { PlanDeps } from './plan-deps.ts';

/** A feed that has been found: its validators are known, its bytes are made only when asked for. */
export interface OpenedFeed {
  /** The opaque part of a strong ETag (RFC 9110, 8.8.3), without quotes. */
  etag: string;
  /** When the plan's shown revision was stored, RFC 3339 UTC. */
  lastModified: string;
  render: () => Promise<string>;
}

/** Rendered calendars by validator and capability; a poll of an unchanged plan costs no rendering. */
export type FeedCache = { get(key: string): string | undefined; set(key: string, calendar: string): unknown };

/** What a feed is at now: where the clock has changed its plan, that is stored first. */
async function findCurrentFeed(deps: OpenDeps, hash: string): Promise<FeedHead | undefined> {
  const find = () => deps.store.findFeed(hash, utcText(deps.clock()));
  const head = await find();
  const isDue =
    head?.state === 'live' &&
    head.nextChangeAt !== undefined &&
    Date.parse(head.nextChangeAt) <= deps.clock();
  if (!isDue) return head;
  await readPlan(deps, head.planId);
  return find();
}

/**
 * The calendar behind a feed token, as far as a conditional request needs it: one query, no plan loaded.
 * @param options.todos whether each session is a VTODO as well.
 * @throws AppError `not_found` for a token that never was, `gone` after deletion or rotation.
 */
export async function openFeed(
  deps: OpenDeps & Pick<PlanDeps, 'publicUrl'>,
  token: string,
  cache: FeedCache,
  { todos = false }: { todos?: boolean } = {},
): Promise<OpenedFeed> {
  const head = await findCurrentFeed(deps, hashCapability(token));
  if (!head) throw new AppError('not_found', 'There is no calendar at this address.');
  if (head.state === 'gone') {
    throw new AppError(
      'gone',
      'This calendar was deleted or moved to a new address. Remove it from your calendar app.',
    );
  }
  const etag = createHash('sha256')
    .update(
      `${head.planId}\n${head.revision}\n${RENDERER_VERSION}\n${process.versions.tz}\n${deps.publicUrl}\n${todos}`,
    )
    .digest('base64url')
    .slice(0, 22);
  const key = `${etag}\n${token}`;
  return {
    etag,
    lastModified: head.updatedAt,
    render: async () => {
      const kept = cache.get(key);
      if (kept !== undefined) return kept;
      const plan = await findStoredPlan(deps, head.planId);
      // Deleted or changed since the head was read: the client polls again rather than get what its ETag denies.
      if (plan?.revision !== head.revision)
        throw new AppError('unavailable', 'The plan is changing. Try again.');
      const calendar = renderCalendar(plan, {
        publicUrl: deps.publicUrl,
        todos,
        subscription: {
          feedUrl: `${deps.publicUrl}/calendars/${token}.ics`,
          sessionUrl: (sessionId) =>
            `${deps.publicUrl}/s/${capability(deps.secret, plan, `session:${sessionId}`)}`,
        },
      });
      cache.set(key, calendar);
      return calendar;
    },
  };
}
