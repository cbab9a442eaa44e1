import { createHmac } from 'node:crypto';

/**
 * What messages to an address are signed with, as Standard Webhooks writes it (https://www.standardwebhooks.com): `whsec_` and
 * 32 bytes in base64. HMAC-SHA-256 (RFC 2104) over the address, so that it need not be stored and one receiver cannot sign
 * for another.
 * @param secret that of the service.
 */
export function webhookSecret(secret: string, address: string): string {
  return `whsec_${createHmac('sha256', secret).update(`webhook\n${address}`).digest('base64')}`;
}
