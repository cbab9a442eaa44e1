import { Webhook } from 'standardwebhooks';
import type { WebhookDelivery } from '../domain/webhook.ts';
import { nameStatus, sendRequest } from '../outgoing/send-request.ts';
import type { ReleasePublishedMessage } from '../wire/webhook.ts';
import { webhookSecret } from './webhook-secret.ts';

const TIMEOUT_MILLISECONDS = 15_000;
/** The receiver wants no more of this message. */
const GONE = 410;

/** What messages are made and signed with. */
export interface Sender {
  /** The service's: each address has one that is derived from it. */
  secret: string;
  publicUrl: string;
}

/** What a try has come to: accepted, or why not, and whether to try again. */
export type Tried = { ok: true } | { ok: false; fault: string; isFinal: boolean };

/**
 * Sends a message as Standard Webhooks has it (https://www.standardwebhooks.com): any 2xx within fifteen seconds accepts it.
 * @param now milliseconds since 1970, which are signed.
 * @throws where `signal` ends it: nothing is known then.
 */
export async function sendDelivery(
  delivery: WebhookDelivery,
  { secret, publicUrl }: Sender,
  now: number,
  signal: AbortSignal,
): Promise<Tried> {
  const { address, messageId } = delivery;
  const body = JSON.stringify(messageOf(delivery, publicUrl));
  const sentAt = new Date(now);
  const signature = new Webhook(webhookSecret(secret, address)).sign(messageId, sentAt, body);
  try {
    const response = await sendRequest(address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Stepladder',
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(now / 1000)),
        'webhook-signature': signature,
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]),
    });
    await response.body?.cancel();
    if (response.ok) return { ok: true };
    return { ok: false, fault: nameStatus(response), isFinal: response.status === GONE };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, fault: (error as Error).message, isFinal: false };
  }
}

function messageOf(
  { release, previous, publishedAt }: WebhookDelivery,
  publicUrl: string,
): ReleasePublishedMessage {
  const url = `${publicUrl}/v1/releases/${release}`;
  return {
    type: 'release.published',
    timestamp: publishedAt,
    data: {
      ...{ release, url },
      ...(previous !== undefined && { previous, changesUrl: `${url}/changes?since=${previous}` }),
    },
  };
}
