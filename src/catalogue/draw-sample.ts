import type { SampleStratum } from '../domain/catalogue-query.ts';
import { hash32 } from '../domain/hash32.ts';

/** What can be drawn. */
export type Drawable = { id: string } & Record<SampleStratum, string>;

const BASIS = 0x811c9dc5;

/**
 * Draws `n` of a list, or all where it holds no more: those whose hash with the seed is least (bottom-k sampling, E. Cohen
 * and H. Kaplan 2007). So the order of the list means nothing, and what is added to it or taken away changes no more of a
 * draw than it must.
 * @param stratify takes turns between the values of a field: of each as many as of any other, as far as there are.
 */
export function drawSample<T extends Drawable>(
  list: readonly T[],
  { n, seed, stratify }: { n: number; seed: string; stratify?: SampleStratum | undefined },
): T[] {
  const hashed = list.map((item) => ({ item, turn: 0, key: hash32(`${seed}/${item.id}`, BASIS) }));
  hashed.sort(byKey);
  if (stratify === undefined) return hashed.slice(0, n).map(({ item }) => item);
  const drawn = new Map<string, number>();
  for (const each of hashed) {
    each.turn = drawn.get(each.item[stratify]) ?? 0;
    drawn.set(each.item[stratify], each.turn + 1);
  }
  const order = new Map([...drawn.keys()].map((value) => [value, hash32(`${seed}/${value}`, BASIS)]));
  const orderOf = ({ item }: Hashed<T>) => order.get(item[stratify]) ?? 0;
  return hashed
    .sort((a, b) => a.turn - b.turn || orderOf(a) - orderOf(b) || byKey(a, b))
    .slice(0, n)
    .map(({ item }) => item);
}

interface Hashed<T> {
  item: T;
  /** How many of its stratum come before it. */
  turn: number;
  key: number;
}

function byKey(a: Hashed<Drawable>, b: Hashed<Drawable>): number {
  return a.key - b.key || (a.item.id < b.item.id ? -1 : 1);
}
