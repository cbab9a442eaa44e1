import type { WebhookStore } from '../domain/webhook.ts';
import type { StateDatabase } from './state-database.ts';
import {
  claimDue,
  forgetDeliveries,
  insertMessage,
  markUnsent,
  recordOutcome,
  selectDeliveries,
} from './webhook-rows.ts';

/** Messages about releases in a database. */
export function webhookStoreOver({ read, write }: StateDatabase): WebhookStore {
  return {
    addMessage: (message) => write((on) => insertMessage(on, message)),
    claimDelivery: (address, now, until) => write((on) => claimDue(on, address, now, until)),
    recordAttempt: (claimed, outcome) => write((on) => recordOutcome(on, claimed, outcome)),
    listDeliveries: () => read(selectDeliveries),
    resendDelivery: (id, now) => write((on) => markUnsent(on, id, now)),
    purgeDeliveries: (createdBefore) => write((on) => forgetDeliveries(on, createdBefore)),
  };
}
