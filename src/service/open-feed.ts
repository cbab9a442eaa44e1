import { hash } from 'node:crypto';
import { renderBusyCalendar } from '../calendar/feed/render-busy-calendar.ts';
import { renderCalendar } from '../calendar/feed/render-calendar.ts';
import { type FeedKind, type FeedOptions, WHOLE_FEED } from '../domain/calendar-feed.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { AppError } from '../domain/error.ts';
import { perObject } from '../domain/per-object.ts';
import type { Plan } from '../domain/plan.ts';
import type { FeedHead } from '../domain/plan-store.ts';
import { laterOf, utcText } from '../time/local-time.ts';
import { capability, hashCapability, uidSaltOf } from './capabilities.ts';
import { readFeedVersion } from './feed-version.ts';
import { findStoredPlan } from './find-stored-plan.ts';
import { type OpenDeps, readPlan } from './open-plan.ts';
import type { PlanDeps } from './plan-deps.ts';

/** A feed that has been found: its validators are known, its bytes are made only when asked for. */
export interface OpenedFeed {
  feed: FeedKind;
  /** The opaque part of a strong ETag (RFC 9110, 8.8.3), without quotes. */
  etag: string;
  /** When the plan's shown revision was stored, or what stands in feeds beyond their plans changed, RFC 3339 UTC. */
  lastModified: string;
  render: () => Promise<string>;
}

/** Rendered calendars by validator and capability; a poll of an unchanged plan costs no rendering. */
export type FeedCache = { get(key: string): string | undefined; set(key: string, calendar: string): unknown };

const textOf = perObject((show: FeedOptions) => canonicalJson(show));

type FeedDeps = OpenDeps & Pick<PlanDeps, 'publicUrl'>;

/** What a feed is at now: where the clock has changed its plan, that is stored first. */
async function findCurrentFeed(deps: OpenDeps, hashed: string): Promise<FeedHead | undefined> {
  const find = () => deps.store.findFeed(hashed, utcText(deps.clock()));
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
 * @throws AppError `not_found` for a token that never was, `gone` after deletion or rotation.
 */
export async function openFeed(
  deps: FeedDeps,
  token: string,
  cache: FeedCache,
  show: FeedOptions = WHOLE_FEED,
): Promise<OpenedFeed> {
  const head = await findCurrentFeed(deps, hashCapability(token));
  if (!head) throw new AppError('not_found', 'There is no calendar at this address.');
  if (head.state === 'gone') {
    throw new AppError(
      'gone',
      'This calendar was deleted or moved to a new address. Remove it from your calendar app.',
    );
  }
  const { version, changedAt } = await readFeedVersion(deps);
  const depends = [head.planId, head.feed, head.revision, version, textOf(show)].join('\n');
  const etag = hash('sha256', depends, 'base64url').slice(0, 22);
  const key = `${etag}\n${token}`;
  return {
    feed: head.feed,
    etag,
    lastModified: laterOf(head.updatedAt, changedAt),
    render: async () => {
      const kept = cache.get(key);
      if (kept !== undefined) return kept;
      const plan = await findStoredPlan(deps, head.planId);
      // Deleted or changed since the head was read: the client polls again rather than get what its ETag denies.
      if (plan?.revision !== head.revision)
        throw new AppError('unavailable', 'The plan is changing. Try again.');
      const calendar = renderFeed(deps, plan, { feed: head.feed, token, show, changedAt });
      cache.set(key, calendar);
      return calendar;
    },
  };
}

function renderFeed(
  { secret, publicUrl }: FeedDeps,
  plan: Plan,
  { feed, token, show, changedAt }: { feed: FeedKind; token: string; show: FeedOptions; changedAt: string },
): string {
  if (feed === 'busy') return renderBusyCalendar(plan, { uidSalt: uidSaltOf(secret, plan), show, changedAt });
  const feedUrl = `${publicUrl}/calendars/${token}.ics`;
  if (feed === 'view') return renderCalendar(plan, { publicUrl, show, changedAt, subscription: { feedUrl } });
  const sessionUrl = (sessionId: string) =>
    `${publicUrl}/s/${capability(secret, plan, `session:${sessionId}`)}`;
  const { linksChangedAt = '' } = plan;
  return renderCalendar(plan, {
    publicUrl,
    show,
    changedAt: laterOf(linksChangedAt, changedAt),
    subscription: { feedUrl, sessionUrl },
  });
}
