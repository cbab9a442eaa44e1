import { defineTables } from '../tables.ts';
import { sqliteKit } from './kit.ts';

export const {
  plans,
  capabilities,
  secretVerifier,
  feedVersion,
  idempotencyKeys,
  reports,
  apiKeys,
  webhookDeliveries,
  drafts,
  probes,
} = defineTables(sqliteKit);
