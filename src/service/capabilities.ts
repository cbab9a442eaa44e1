import { createHash, createHmac } from 'node:crypto';
import type { CapabilityChange, CapabilityPurpose, CapabilityRecord } from '../domain/ports.ts';

/** The plan a capability is made for; `rotation` renews its feed and session tokens, never its key. */
export interface CapabilitySubject {
  id: string;
  rotation: number;
}

/**
 * A 128-bit capability: the first half of HMAC-SHA-256 (RFC 2104) over plan, purpose and rotation, in base64url.
 * It can be made again from the secret, so it is never stored and a page can show its links.
 */
export function capability(secret: string, plan: CapabilitySubject, purpose: CapabilityPurpose): string {
  const rotation = purpose === 'plan' ? 0 : plan.rotation;
  const mac = createHmac('sha256', secret).update(`${plan.id}\n${purpose}\n${rotation}`).digest();
  const token = mac.subarray(0, 16).toString('base64url');
  return purpose === 'plan' ? `sl_plan_${token}` : token;
}

/** What a store keeps of a capability. */
export function hashCapability(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

type WithSessions = CapabilitySubject & { sessions: readonly { id: string }[] };

/** Every live capability of a plan: its key, its feed, and one for each of its sessions. */
export function listCapabilities(secret: string, plan: WithSessions): CapabilityRecord[] {
  return ['plan' as const, ...renewable(plan)].map((purpose) => record(secret, plan, purpose));
}

/** The live capabilities of a plan that a rotation renews: all but its key. */
export function listRenewedCapabilities(secret: string, plan: WithSessions): CapabilityRecord[] {
  return renewable(plan).map((purpose) => record(secret, plan, purpose));
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

function renewable({ sessions }: WithSessions): CapabilityPurpose[] {
  return ['feed', ...sessions.map(({ id }): CapabilityPurpose => `session:${id}`)];
}

/** The purposes of `plan` that `other` has not. */
function purposesBeyond(other: WithSessions, plan: WithSessions): CapabilityPurpose[] {
  const known = new Set(renewable(other));
  return renewable(plan).filter((purpose) => !known.has(purpose));
}

function record(secret: string, plan: CapabilitySubject, purpose: CapabilityPurpose): CapabilityRecord {
  return { hash: hashCapability(capability(secret, plan, purpose)), purpose };
}
