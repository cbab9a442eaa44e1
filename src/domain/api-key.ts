/** The most characters of a key's name. */
export const API_KEY_NAME_CHARACTERS = 80;

/** What lets its holder read more than an address may without one. The key itself is not kept, only its hash. */
export interface ApiKey {
  /** `ak_` and 12 hex digits. */
  id: string;
  /** Whom it was given to, in the operator's words. */
  name: string;
  /** RFC 3339 UTC. */
  createdAt: string;
  /** RFC 3339 UTC; absent while it can be used. */
  revokedAt?: string;
}

/**
 * Keys of the API. Every write is durable when its promise resolves. All methods throw AppError `storage_full` or
 * `unavailable` where the store cannot serve.
 */
export interface ApiKeyStore {
  /** @param hash SHA-256 of the key in hex. */
  addApiKey(key: ApiKey, hash: string): Promise<void>;
  /** All of them, oldest first. */
  listApiKeys(): Promise<ApiKey[]>;
  /** The ids of those that can be used, by hash. */
  listUsableApiKeys(): Promise<ReadonlyMap<string, string>>;
  /** False where none with this id can be used. */
  revokeApiKey(id: string, now: string): Promise<boolean>;
}
