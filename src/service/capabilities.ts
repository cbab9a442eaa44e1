import { createHash, createHmac } from 'node:crypto';
import type { CapabilityPurpose, CapabilityRecord } from '../domain/ports.ts';

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

/** Every live capability of a plan: its key, its feed, and one for each of its sessions. */
export function listCapabilities(
  secret: string,
  plan: CapabilitySubject & { sessions: readonly { id: string }[] },
): CapabilityRecord[] {
  const purposes: CapabilityPurpose[] = [
    'plan',
    'feed',
    ...plan.sessions.map((session): CapabilityPurpose => `session:${session.id}`),
  ];
  return purposes.map((purpose) => ({ hash: hashCapability(capability(secret, plan, purpose)), purpose }));
}
