import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';
import { webhookSecret } from '../../src/webhooks/index.ts';

/** A message that a receiver has taken for genuine. */
export interface Received {
  id: string;
  message: unknown;
}

/** A receiver on this machine that verifies what comes as the library of Standard Webhooks does. */
export interface WebhookReceiver {
  url: string;
  /** What was genuine, whatever was answered. */
  received: Received[];
  /** Why the rest was not. */
  forged: string[];
  close(): Promise<void>;
}

/**
 * Starts a receiver.
 * @param secret that of the service.
 * @param answer the status for the nth message, from 0; it never answers where that never comes.
 */
export async function startReceiver(
  secret: string,
  answer: (index: number) => number | Promise<number>,
): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const forged: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      try {
        const message = new Webhook(webhookSecret(secret, url)).verify(
          body,
          request.headers as Record<string, string>,
        );
        received.push({ id: String(request.headers['webhook-id']), message });
      } catch (error) {
        forged.push(String(error));
      }
      const status = await answer(received.length + forged.length - 1);
      response.writeHead(status, { Location: '/elsewhere' }).end();
    })();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=hidden`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return { url, received, forged, close };
}
