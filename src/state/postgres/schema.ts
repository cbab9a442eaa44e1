import { defineTables } from '../tables.ts';
import { postgresKit } from './kit.ts';

export const { plans, capabilities, secretVerifier, feedVersion, idempotencyKeys, reports, drafts, probes } =
  defineTables(postgresKit);
