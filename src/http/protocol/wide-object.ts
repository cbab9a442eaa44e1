/** Fields that any object of a body has at most: far more than mean something. */
export const MOST_FIELDS = 200;
/** No schema looks deeper, or into a longer list than this. */
const MOST_LEVELS = 8;
const MOST_ENTRIES = 5000;

/** The JSON Pointer of a field with a name, wherever a schema would look; undefined: there is none. */
export function findName(value: unknown, name: string, pointer = '', level = 0): string | undefined {
  if (typeof value !== 'object' || value === null || level > MOST_LEVELS) return undefined;
  if (Object.hasOwn(value, name)) return `${pointer}/${name}`;
  for (const [key, each] of Object.entries(value).slice(0, MOST_ENTRIES)) {
    const found = findName(each, name, `${pointer}/${key}`, level + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The JSON Pointer of an object with too many fields, each of which a schema would look at; undefined: there is none. */
export function findWideObject(value: unknown, pointer = '', level = 0): string | undefined {
  if (typeof value !== 'object' || value === null || level > MOST_LEVELS) return undefined;
  const names = Array.isArray(value) ? [] : Object.keys(value);
  if (names.length > MOST_FIELDS) return pointer;
  const inner = Array.isArray(value) ? value.slice(0, MOST_ENTRIES) : Object.values(value);
  for (const [index, each] of inner.entries()) {
    const found = findWideObject(each, `${pointer}/${names[index] ?? index}`, level + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
