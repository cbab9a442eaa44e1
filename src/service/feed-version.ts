import { createHash } from 'node:crypto';
import { RENDERER_VERSION } from '../calendar/feed/render-calendar.ts';
import type { PlanStore } from '../domain/plan-store.ts';
import { utcText } from '../time/local-time.ts';
import { verifierOf } from './claim-store.ts';
import type { PlanDeps } from './plan-deps.ts';

/** All that stands in feeds beyond their plans, in one word, and since when. */
export interface FeedVersion {
  version: string;
  /** RFC 3339 UTC. */
  changedAt: string;
}

type VersionDeps = Pick<PlanDeps, 'store' | 'clock' | 'publicUrl' | 'secret'>;

/** A process has one version, and asks its store once; kept by store, because nothing else lives as long. */
const versions = new WeakMap<PlanStore, Promise<FeedVersion>>();

/**
 * The version of feeds: how they are rendered, by which zone data, with which base of links and by which secret. A client
 * that sends only a date must be told of a change of these, too, so the moment of the last one is stored.
 */
export function readFeedVersion(deps: VersionDeps): Promise<FeedVersion> {
  const known = versions.get(deps.store);
  if (known) return known;
  const asked = keepVersion(deps);
  versions.set(deps.store, asked);
  asked.catch(() => versions.delete(deps.store));
  return asked;
}

async function keepVersion({ store, clock, publicUrl, secret }: VersionDeps): Promise<FeedVersion> {
  const version = createHash('sha256')
    .update([RENDERER_VERSION, publicUrl, verifierOf(secret)].join('\n'))
    .digest('base64url')
    .slice(0, 22);
  return { version, changedAt: await store.keepFeedVersion(version, utcText(clock())) };
}
