import type { Operation } from './operation.ts';

/** A public answer as it is written, but for what is said of each request. */
export interface KeptAnswer {
  etag: string;
  /** Of the whole answer: names and values in turns. */
  headers: readonly string[];
  /** Of a 304. */
  headers304: readonly string[];
  /** Of a string each character is a byte. */
  body: string | Uint8Array;
  /** What answered. */
  operation: Operation;
}

/** Answers by key, bounded in bytes: the one that was asked for longest ago goes first. */
export interface KeptAnswers {
  get(key: string): KeptAnswer | undefined;
  add(key: string, answer: KeptAnswer): void;
  /** Whether a key has been asked about before; of very many the earliest are forgotten. */
  isSecondSight(key: string): boolean;
  /** How many there are, and the bytes that they count for. */
  size(): { entries: number; bytes: number };
  clear(): void;
}

const MOST_BYTES = 24_000_000;
const MOST_SEEN = 4_096;
/** What an entry takes beside its body, roughly: headers, key and what holds them. */
const ENTRY_BYTES = 2_500;

/** @param mostBytes that are kept at once; an answer of more than an eighth of them is not kept. */
export function keptAnswers(mostBytes = MOST_BYTES): KeptAnswers {
  // In the order in which they were last asked for.
  const answers = new Map<string, KeptAnswer>();
  const seen = new Set<string>();
  let bytes = 0;
  const sizeOf = (key: string, { body }: KeptAnswer) => ENTRY_BYTES + 2 * key.length + body.length;

  function remove(key: string, answer: KeptAnswer): void {
    if (answers.delete(key)) bytes -= sizeOf(key, answer);
  }

  return {
    get(key) {
      const answer = answers.get(key);
      if (!answer) return undefined;
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    add(key, answer) {
      const size = sizeOf(key, answer);
      if (size > mostBytes / 8) return;
      const before = answers.get(key);
      if (before) remove(key, before);
      answers.set(key, answer);
      bytes += size;
      for (const [earliest, old] of answers) {
        if (bytes <= mostBytes) return;
        remove(earliest, old);
      }
    },
    isSecondSight(key) {
      if (seen.delete(key)) return true;
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.add(key);
      return false;
    },
    size: () => ({ entries: answers.size, bytes }),
    clear() {
      answers.clear();
      bytes = 0;
    },
  };
}
