import type { ApiKeyStore } from '../domain/api-key.ts';
import { insertApiKey, markRevoked, selectApiKeys, selectUsableApiKeys } from './api-key-rows.ts';
import type { StateDatabase } from './state-database.ts';

/** Keys of the API in a database. */
export function apiKeyStoreOver({ read, write }: StateDatabase): ApiKeyStore {
  return {
    addApiKey: (key, hash) => write((on) => insertApiKey(on, key, hash)),
    listApiKeys: () => read(selectApiKeys),
    listUsableApiKeys: () => read(selectUsableApiKeys),
    revokeApiKey: (id, now) => write((on) => markRevoked(on, id, now)),
  };
}
