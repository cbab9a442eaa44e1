import { createHmac, hash } from 'node:crypto';
import { FEED_PURPOSES, type FeedKind } from '../domain/calendar-feed.ts';
import type { Plan } from '../domain/plan.ts';
import type { CapabilityChange, CapabilityPurpose, CapabilityRecord } from '../domain/plan-store.ts';

/** The plan a capability is made for; its rotations renew the tokens of its feeds and sessions, never its key. */
export type CapabilitySubject = Pick<Plan, 'id' | 'rotation' | 'feedRotations'>;

/**
 * A 128-bit capability: the first half of HMAC-SHA-256 (RFC 2104) over plan, purpose and rotation, in base64url.
 * It can be made again from the secret, so it is never stored and a page can show its links.
 */
export function capability(secret: string, plan: CapabilitySubject, purpose: CapabilityPurpose): string {
  const mac = createHmac('sha256', secret)
    .update(`${plan.id}\n${purpose}\n${rotationOf(plan, purpose)}`)
    .digest();
  const token = mac.subarray(0, 16).toString('base64url');
  return purpose === 'plan' ? `sl_plan_${token}` : token;
}

function rotationOf({ rotation, feedRotations }: CapabilitySubject, purpose: CapabilityPurpose): number {
  if (purpose === 'plan') return 0;
  if (purpose === FEED_PURPOSES.view) return feedRotations?.view ?? 0;
  if (purpose === FEED_PURPOSES.busy) return feedRotations?.busy ?? 0;
  return rotation;
}

/**
 * What the UIDs of a plan's busy calendar are made from: kept with the plan, so that neither a new address nor a new secret
 * changes them, and made from the secret where there is none yet.
 */
export function uidSaltOf(secret: string, plan: Pick<Plan, 'id' | 'uidSalt'>): string {
  return plan.uidSalt ?? createHmac('sha256', secret).update(`${plan.id}\nuid salt`).digest('base64url');
}

/** What a store keeps of a capability. */
export function hashCapability(token: string): string {
  return hash('sha256', token, 'hex');
}

type WithSessions = CapabilitySubject & { sessions: readonly { id: string }[] };

/** Every live capability of a plan: its key, its feeds, and one for each of its sessions. */
export function listCapabilities(secret: string, plan: WithSessions): CapabilityRecord[] {
  return ['plan' as const, ...renewable(plan)].map((purpose) => record(secret, plan, purpose));
}

/** The live capabilities of a plan that a new address of one of its feeds renews. */
export function listRenewedCapabilities(
  secret: string,
  plan: WithSessions,
  feed: FeedKind,
): CapabilityRecord[] {
  const purposes = feed === 'full' ? [FEED_PURPOSES.full, ...sessionPurposes(plan)] : [FEED_PURPOSES[feed]];
  return purposes.map((purpose) => record(secret, plan, purpose));
}

/** The capabilities of feeds that a plan of before there were several may not have in its store. */
export function listSharedFeeds(secret: string, plan: CapabilitySubject): CapabilityRecord[] {
  return [FEED_PURPOSES.view, FEED_PURPOSES.busy].map((purpose) => record(secret, plan, purpose));
}

/** What the difference between two revisions of one rotation does to a plan's capabilities. */
export function changedCapabilities(
  secret: string,
  before: WithSessions,
  after: WithSessions,
): CapabilityChange {
  const added = purposesBeyond(before, after);
  return {
    added: added.map((purpose) => record(secret, after, purpose)),
    removed: purposesBeyond(after, before),
  };
}

function renewable(plan: WithSessions): CapabilityPurpose[] {
  return [...Object.values(FEED_PURPOSES), ...sessionPurposes(plan)];
}

function sessionPurposes({ sessions }: WithSessions): CapabilityPurpose[] {
  return sessions.map(({ id }): CapabilityPurpose => `session:${id}`);
}

/** The purposes of `plan` that `other` has not. */
function purposesBeyond(other: WithSessions, plan: WithSessions): CapabilityPurpose[] {
  const known = new Set(renewable(other));
  return renewable(plan).filter((purpose) => !known.has(purpose));
}

function record(secret: string, plan: CapabilitySubject, purpose: CapabilityPurpose): CapabilityRecord {
  return { hash: hashCapability(capability(secret, plan, purpose)), purpose };
}
