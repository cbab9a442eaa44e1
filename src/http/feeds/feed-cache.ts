import type { FeedCache } from '../../service/index.ts';
import type { HttpDeps } from '../deps.ts';

/** About 300 feeds of 150 sessions. */
const MOST_CHARACTERS = 32_000_000;

const caches = new WeakMap<HttpDeps, FeedCache>();

/** The rendered feeds of one application. */
export function feedCacheOf(deps: HttpDeps): FeedCache {
  const cache = caches.get(deps) ?? makeFeedCache(MOST_CHARACTERS);
  caches.set(deps, cache);
  return cache;
}

/** A cache that forgets what was used longest ago, so that its texts together never exceed `mostCharacters`. */
export function makeFeedCache(mostCharacters: number): FeedCache {
  const texts = new Map<string, string>();
  let characters = 0;
  const forget = (key: string) => {
    characters -= texts.get(key)?.length ?? 0;
    texts.delete(key);
  };
  return {
    get(key) {
      const text = texts.get(key);
      if (text === undefined) return undefined;
      texts.delete(key);
      texts.set(key, text);
      return text;
    },
    set(key, text) {
      forget(key);
      texts.set(key, text);
      characters += text.length;
      for (const oldest of texts.keys()) {
        if (characters <= mostCharacters) break;
        forget(oldest);
      }
    },
  };
}
