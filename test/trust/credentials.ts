import { FEED_KINDS, FEED_PURPOSES } from '../../src/domain/calendar-feed.ts';
import type { Operation } from '../../src/http/protocol/operation.ts';
import { capability } from '../../src/service/capabilities.ts';
import {
  createPlan,
  deletePlan,
  type PlanDeps,
  rotateCalendar,
  rotateSecret,
} from '../../src/service/index.ts';
import { REQUEST } from '../helpers/http.ts';

/** Every capability there is: what one plan gives out. */
export interface Capabilities {
  id: string;
  key: string;
  full: string;
  view: string;
  busy: string;
  session: string;
}

/** Stores a plan, and gives back everything that opens a part of it. */
export async function storePlan(plans: PlanDeps): Promise<Capabilities> {
  const { plan, key } = await createPlan(plans, REQUEST as never);
  const open = (purpose: 'feed' | 'feed:view' | 'feed:busy' | 'session:ss_1') =>
    capability(plans.secret, plan, purpose);
  const { full, view, busy } = FEED_PURPOSES;
  return {
    id: plan.id,
    key,
    full: open(full),
    view: open(view),
    busy: open(busy),
    session: open('session:ss_1'),
  };
}

/** A plan whose key lives on and whose addresses were all renewed. */
export async function storeRotated(plans: PlanDeps): Promise<Capabilities> {
  const stored = await storePlan(plans);
  const { id, key } = stored;
  for (const feed of FEED_KINDS) await rotateCalendar(plans, { id, key, revisions: 'any' }, feed);
  return stored;
}

export async function storeDeleted(plans: PlanDeps): Promise<Capabilities> {
  const stored = await storePlan(plans);
  await deletePlan(plans, { id: stored.id, key: stored.key, revisions: 'any' });
  return stored;
}

/** A plan of before the secret of the service was replaced, with nothing kept. Plans that were stored before go with it. */
export async function storeOfOldSecret(plans: PlanDeps): Promise<Capabilities> {
  const stored = await storePlan({ ...plans, secret: 'the secret of before, of 32 characters or more' });
  await rotateSecret(plans, plans.secret, 0);
  return stored;
}

/** By what an operation is opened. */
export type Lock =
  | 'nothing'
  | 'key'
  | 'operator'
  | 'key in the path'
  | 'feed in the path'
  | 'session in the path';

/**
 * By what an operation is opened, read from its security and its path.
 * @throws Error for what no column of the matrix knows, so that a new kind of key gets one.
 */
export function lockOf({ operationId, path, route }: Operation): Lock {
  // A key of the API opens nothing: with it more is read of what all can read.
  const schemes = (route.security ?? []).flatMap(Object.keys).filter((scheme) => scheme !== 'apiKey');
  if (schemes.includes('operatorToken')) return 'operator';
  if (schemes.some((scheme) => scheme !== 'planKey'))
    throw new Error(`${operationId} is opened by ${schemes}, which the matrix of credentials does not know`);
  if (schemes.length > 0) return 'key';
  if (path.includes('{key}')) return 'key in the path';
  if (!path.includes('{token}')) {
    if (/\/plans\/\{/.test(path)) throw new Error(`${operationId} opens a plan without a key`);
    return 'nothing';
  }
  return path.startsWith('/calendars/') ? 'feed in the path' : 'session in the path';
}
