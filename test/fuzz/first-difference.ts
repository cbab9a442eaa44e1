import { isDeepStrictEqual } from 'node:util';

/** Where two JSON values first differ, with both; undefined where they do not. */
export function firstDifference(one: unknown, other: unknown, pointer = ''): string | undefined {
  if (isDeepStrictEqual(one, other)) return undefined;
  const fields = fieldsOf(one, other);
  if (!fields) return `${pointer || '/'}: ${show(one)}, then ${show(other)}`;
  const [a, b] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  const field = fields.find((name) => !isDeepStrictEqual(a[name], b[name])) ?? '';
  return firstDifference(a[field], b[field], `${pointer}/${field}`);
}

function fieldsOf(one: unknown, other: unknown): string[] | undefined {
  const areBoth = [one, other].every((value) => typeof value === 'object' && value !== null);
  return areBoth ? Object.keys({ ...(one as object), ...(other as object) }) : undefined;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'absent').slice(0, 200);
}
