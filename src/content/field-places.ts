import { type Document, isMap, isPair, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Path } from './message.ts';

/** Line and column of a value, from 1. */
type Position = readonly [line: number, column: number];

/** Where each value of a YAML document stands, and where each key: JSON, so that it can be kept. */
export interface FieldPlaces {
  at: Position;
  keys?: Record<string, { at: Position; value: FieldPlaces }>;
  items?: FieldPlaces[];
}

/** A document that could not be read has one place. */
export const FIRST_PLACE: FieldPlaces = { at: [1, 1] };

/** The places of a document that starts on a line of its file. */
export function findPlaces(document: Document, lines: LineCounter, firstLine: number): FieldPlaces {
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return [line + firstLine - 1, col];
  };
  const placesOf = (node: unknown, before: number): FieldPlaces => {
    const offset = (node as Node | null)?.range?.[0] ?? before;
    const at = position(offset);
    if (isMap(node)) {
      const keys = node.items.filter(isPair).map(({ key, value }) => {
        const keyAt = (key as Node | null)?.range?.[0] ?? offset;
        const place = { at: position(keyAt), value: placesOf(value, keyAt) };
        return [String(isScalar(key) ? key.value : key), place] as const;
      });
      return { at, keys: Object.fromEntries(keys) };
    }
    return isSeq(node) ? { at, items: node.items.map((item) => placesOf(item, offset)) } : { at };
  };
  return placesOf(document.contents, 0);
}

/** The place of the key or value at `path`, or of the deepest ancestor that is there. */
export function findPosition(places: FieldPlaces, path: Path, end: 'key' | 'value'): Position {
  let { at } = places;
  let node: FieldPlaces | undefined = places;
  for (const [depth, segment] of path.entries()) {
    const pair: { at: Position; value: FieldPlaces } | undefined =
      node.keys && Object.hasOwn(node.keys, segment) ? node.keys[segment] : undefined;
    if (pair && end === 'key' && depth === path.length - 1) return pair.at;
    node = pair?.value ?? node.items?.[Number(segment)];
    if (node === undefined) return at;
    at = node.at;
  }
  return at;
}
