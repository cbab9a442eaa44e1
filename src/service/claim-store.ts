import { createHmac } from 'node:crypto';
import type { PlanStore } from '../domain/plan-store.ts';
import { capability, hashCapability } from './capabilities.ts';

type SecretStore = Pick<PlanStore, 'findSecretVerifier' | 'keepSecretVerifier' | 'hasKey'>;

/**
 * Makes a store that of a secret: a verifier is kept in it, by which the secret is recognised from then on. A store of
 * before verifiers were kept is recognised by the key of any of its plans.
 * @returns false where the store is that of another secret, under which nobody's key would open anything.
 */
export async function claimStore(store: SecretStore, secret: string): Promise<boolean> {
  if (!(await isStoreOf(store, secret))) return false;
  const verifier = verifierOf(secret);
  return (await store.keepSecretVerifier(verifier)) === verifier;
}

/** Whether a secret would do for a store: it is that of its plans, or there is nothing yet by which to tell. */
export async function isStoreOf(
  store: Pick<SecretStore, 'findSecretVerifier' | 'hasKey'>,
  secret: string,
): Promise<boolean> {
  const kept = await store.findSecretVerifier();
  if (kept !== undefined) return kept === verifierOf(secret);
  return !(await store.hasKey(() => true)) || (await store.hasKey((key) => isKeyOf(secret, key)));
}

/** Whether a store is that of some secret, so that a new one would not do. */
export async function isClaimed(store: Pick<SecretStore, 'findSecretVerifier' | 'hasKey'>): Promise<boolean> {
  return (await store.findSecretVerifier()) !== undefined || (await store.hasKey(() => true));
}

/** What a secret is recognised by; the secret cannot be had from it. */
export function verifierOf(secret: string): string {
  return createHmac('sha256', secret).update('verifier of the secret').digest('hex');
}

function isKeyOf(secret: string, { planId, hash }: { planId: string; hash: string }): boolean {
  return hashCapability(capability(secret, { id: planId, rotation: 0 }, 'plan')) === hash;
}
