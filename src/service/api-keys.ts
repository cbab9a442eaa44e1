import { createHash } from 'node:crypto';
import { API_KEY_NAME_CHARACTERS, type ApiKeyStore } from '../domain/api-key.ts';
import type { Clock } from '../domain/clock.ts';
import { AppError } from '../domain/error.ts';
import { utcText } from '../time/local-time.ts';

/** By which a key of the API is told from a plan's. */
export const API_KEY_PREFIX = 'sl_key_';

/**
 * Makes a key of 128 random bits, which is shown now and never again.
 * @throws AppError `malformed` where the name is empty, too long or not one line.
 */
export async function createApiKey(
  deps: { keys: ApiKeyStore; clock: Clock; randomBytes: (length: number) => Uint8Array },
  name: string,
): Promise<{ id: string; key: string }> {
  if (name.trim() === '' || name.length > API_KEY_NAME_CHARACTERS || /\p{Cc}/u.test(name))
    throw new AppError('malformed', `A name is one line of 1 to ${API_KEY_NAME_CHARACTERS} characters.`);
  const id = `ak_${Buffer.from(deps.randomBytes(6)).toString('hex')}`;
  const key = API_KEY_PREFIX + Buffer.from(deps.randomBytes(16)).toString('base64url');
  await deps.keys.addApiKey({ id, name, createdAt: utcText(deps.clock()) }, hashApiKey(key));
  return { id, key };
}

/** Which keys can be used, kept in memory and read again often, so that a revoked one is refused at once. */
export interface ApiKeyLookup {
  /** The id of a key; undefined where it cannot be used. @throws AppError `unavailable` as the store. */
  find(key: string): Promise<string | undefined>;
  /** The same from memory alone; undefined also where that is too old to tell. */
  peek(key: string): string | undefined;
}

/** @param mostAgeMilliseconds for how long what was read is believed. */
export function openApiKeyLookup(
  keys: Pick<ApiKeyStore, 'listUsableApiKeys'>,
  { clock, mostAgeMilliseconds }: { clock: Clock; mostAgeMilliseconds: number },
): ApiKeyLookup {
  let known: ReadonlyMap<string, string> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function readAgain(): Promise<void> {
    const startedAt = clock();
    known = await keys.listUsableApiKeys();
    readAt = startedAt;
  }
  const isFresh = () => clock() - readAt < mostAgeMilliseconds;

  return {
    async find(key) {
      if (!isFresh()) {
        reading ??= readAgain().finally(() => {
          reading = undefined;
        });
        await reading;
      }
      return known.get(hashApiKey(key));
    },
    peek: (key) => (isFresh() ? known.get(hashApiKey(key)) : undefined),
  };
}

function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
