import { endianness } from 'node:os';

/** Letters at the start of a word in which slips are looked for; two that differ only later share a start. */
const START = 7;
/** Shorter words are taken as they are: nearly everything is one slip from a word of three letters. */
export const SHORTEST_FORGIVEN = 4;
/** Words from this length on are forgiven two slips. */
const FORGIVEN_TWICE = 8;

/** How many slips a word of this length is forgiven. */
export function mostSlips(word: string): number {
  if (word.length < SHORTEST_FORGIVEN) return 0;
  return word.length < FORGIVEN_TWICE ? 1 : 2;
}

/**
 * The starts of a word with up to as many letters left out as it may have slips: two words within that distance share
 * one (the symmetric deletion of W. Garbe's SymSpell, https://github.com/wolfgarbe/SymSpell, with its prefix).
 */
export function deletions(word: string): string[] {
  let layer = new Set([word.slice(0, START)]);
  const all = new Set(layer);
  for (let slip = 0; slip < mostSlips(word); slip++) {
    layer = new Set(
      [...layer].flatMap((text) => Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))),
    );
    for (const each of layer) all.add(each);
  }
  return [...all].filter((each) => each.length > 1);
}

/** The first bits of the hash of a deletion say in which bucket it is listed. */
const BUCKET_BITS = 12;
/** An entry of a bucket is a number of 32 bits: the last bits of the hash, then the number of the word. */
const WORD_BITS = 20;
const MOST_WORDS = 2 ** WORD_BITS;
const CHECK_BITS = 32 - WORD_BITS;
const ENTRY_BYTES = 4;

/** The hashes of the deletions of words, which are the same in every build; emptied when there are too many. */
const hashesBefore = new Map<string, Uint32Array>();
const MOST_KEPT = 200_000;

function deletionHashes(word: string): Uint32Array {
  const before = hashesBefore.get(word);
  if (before) return before;
  const hashes = Uint32Array.from(new Set(deletions(word).map(hashText)));
  if (hashesBefore.size >= MOST_KEPT) hashesBefore.clear();
  hashesBefore.set(word, hashes);
  return hashes;
}

/** The buckets of all deletions of words, each with its entries in the order of the words' numbers. */
export function deletionBuckets(
  words: readonly (readonly [number: number, word: string])[],
): { bucket: number; entries: Buffer }[] {
  const hashes = words.map(([, word]) => deletionHashes(word));
  const starts = new Uint32Array(2 ** BUCKET_BITS + 1);
  for (const each of hashes)
    for (const hash of each) starts[bucketOf(hash) + 1] = (starts[bucketOf(hash) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const entries = new Uint32Array(starts.at(-1) ?? 0);
  const ends = starts.slice();
  for (const [index, [number]] of words.entries()) {
    if (number >= MOST_WORDS) throw new Error(`the index holds fewer than ${MOST_WORDS} words`);
    for (const hash of hashes[index] ?? []) {
      const end = ends[bucketOf(hash)] ?? 0;
      entries[end] = checkOf(hash) * MOST_WORDS + number;
      ends[bucketOf(hash)] = end + 1;
    }
  }
  return bytesByBucket(entries, starts);
}

/** The entries of each bucket that has some, from where it starts to where the next one does, as bytes from the least on. */
function bytesByBucket(entries: Uint32Array, starts: Uint32Array): { bucket: number; entries: Buffer }[] {
  const bytes = Buffer.from(entries.buffer);
  if (endianness() === 'BE') bytes.swap32();
  return Array.from(starts.subarray(1), (end, bucket) => ({
    bucket,
    entries: bytes.subarray((starts[bucket] ?? 0) * ENTRY_BYTES, end * ENTRY_BYTES),
  })).filter((each) => each.entries.length > 0);
}

/** The numbers of the words that have a deletion, and now and then of one that has another: a distance tells them. */
export function wordsWithDeletion(
  deletion: string,
  readBucket: (bucket: number) => Buffer | undefined,
): number[] {
  const hash = hashText(deletion);
  const bytes = readBucket(bucketOf(hash));
  const numbers: number[] = [];
  for (let at = 0; bytes !== undefined && at < bytes.length; at += ENTRY_BYTES) {
    const entry = bytes.readUInt32LE(at);
    if (Math.floor(entry / MOST_WORDS) === checkOf(hash)) numbers.push(entry % MOST_WORDS);
  }
  return numbers;
}

function bucketOf(hash: number): number {
  return hash >>> (32 - BUCKET_BITS);
}

function checkOf(hash: number): number {
  return hash % 2 ** CHECK_BITS;
}

/** FNV-1a of 32 bits over UTF-16 units (https://datatracker.ietf.org/doc/draft-eastlake-fnv). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
