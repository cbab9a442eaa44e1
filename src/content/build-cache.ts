import { createHash } from 'node:crypto';

/**
 * Results that are kept from one compilation to the next, by the hash of everything they were made of. What is found is
 * what was put there, value for value as JSON has it, or nothing.
 */
export interface BuildCache {
  find(key: string): unknown;
  keep(key: string, value: unknown): void;
}

/** Keeps nothing. */
export const NO_CACHE: BuildCache = { find: () => undefined, keep: () => {} };

/** The key of a result: SHA-256 over the texts that it was made of, 32 hex digits. */
export function cacheKey(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('hex').slice(0, 32);
}

/** What is kept under a key; made, and kept, where there is nothing. `T` is JSON. */
export function fromCache<T>(cache: BuildCache, key: string, make: () => T): T {
  const found = cache.find(key) as T | undefined;
  if (found !== undefined) return found;
  const made = make();
  cache.keep(key, made);
  return made;
}
