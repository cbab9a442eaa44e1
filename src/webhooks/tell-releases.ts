import type { WebhookDelivery, WebhookStore } from '../domain/webhook.ts';
import { utcText } from '../time/local-time.ts';
import { nextAttempt } from './retry.ts';
import { type Sender, sendDelivery } from './send-delivery.ts';

/** How often it is looked for a new release, and for what is due. */
const LOOK_MILLISECONDS = 2_000;
/** For how long a delivery is one process's: longer than a try takes. What a killed one has begun is tried again then. */
const CLAIM_MILLISECONDS = 20_000;

interface Telling extends Sender {
  store: WebhookStore;
  addresses: readonly string[];
  clock: () => number;
  signal: AbortSignal;
  /** How long after this process serves a release others may not serve it yet. */
  settleMilliseconds: number;
  /** The id of the release that this process serves. @throws AppError `unavailable` where there is none. */
  servedRelease(): string;
  /** When a release was put in the place of another, RFC 3339 UTC; undefined where it is not held. */
  findPublishedAt(release: string): string | undefined;
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  onDelivered(delivery: WebhookDelivery): void;
  /** @param isLast whether it is not tried again. */
  onRefused(delivery: WebhookDelivery, fault: string, isLast: boolean): void;
  /** The store cannot be written to now. */
  onFault(error: unknown): void;
}

/**
 * Tells addresses of each release that is served, until the signal is aborted: those that other processes of the same store
 * have told are not told again, and each delivery is sent by one of them at a time. Never rejects.
 */
export async function tellReleases(telling: Telling): Promise<void> {
  const { signal, wait, onFault } = telling;
  const noteServed = releaseNoter(telling);
  let lastFault = '';
  while (!signal.aborted) {
    try {
      await noteServed();
      await sendEverywhere(telling);
      lastFault = '';
    } catch (error) {
      if (!signal.aborted && String(error) !== lastFault) onFault(error);
      lastFault = String(error);
    }
    await wait(LOOK_MILLISECONDS, signal);
  }
}

/**
 * Keeps a message of each release that is served at two looks running: what is said of a release is written just after it
 * has taken its place.
 */
function releaseNoter(telling: Telling): () => Promise<void> {
  const { store, addresses, clock, settleMilliseconds, servedRelease, findPublishedAt } = telling;
  let seen: string | undefined;
  let noted: string | undefined;
  return async () => {
    const release = servedRelease();
    const isSettled = release === seen;
    seen = release;
    if (!isSettled || release === noted) return;
    const publishedAt = findPublishedAt(release);
    if (publishedAt === undefined) return;
    const [now, firstAttemptAt] = [utcText(clock()), utcText(clock() + settleMilliseconds)];
    await store.addMessage({ release, publishedAt, addresses, now, firstAttemptAt });
    noted = release;
  };
}

/** A slow receiver holds up no other. */
async function sendEverywhere(telling: Telling): Promise<void> {
  const sent = await Promise.allSettled(telling.addresses.map((address) => sendAllDue(address, telling)));
  for (const each of sent) if (each.status === 'rejected') throw each.reason;
}

async function sendAllDue(address: string, telling: Telling): Promise<void> {
  const { store, clock, signal } = telling;
  while (!signal.aborted) {
    const now = clock();
    const claimed = await store.claimDelivery(address, utcText(now), utcText(now + CLAIM_MILLISECONDS));
    if (!claimed) return;
    await sendClaimed(claimed, telling);
  }
}

async function sendClaimed(claimed: WebhookDelivery, telling: Telling): Promise<void> {
  const { store, clock, signal, onDelivered, onRefused } = telling;
  const tried = await sendDelivery(claimed, telling, clock(), signal);
  if (tried.ok) {
    await store.recordAttempt(claimed, { deliveredAt: utcText(clock()) });
    onDelivered(claimed);
    return;
  }
  const next = tried.isFinal ? undefined : nextAttempt(claimed.attempts, clock());
  const { fault } = tried;
  await store.recordAttempt(claimed, {
    fault,
    ...(next !== undefined && { nextAttemptAt: utcText(next) }),
  });
  onRefused(claimed, fault, next === undefined);
}
