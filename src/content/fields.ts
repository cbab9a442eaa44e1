import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { explainIssues } from './explain-issue.ts';
import { FIRST_PLACE, type FieldPlaces, findPlaces, findPosition } from './field-places.ts';
import type { Path, Place, Report } from './message.ts';
import { findYamlFault } from './yaml-fault.ts';

/** A value of which any part may be absent because it was faulty. */
type Loose<T> = T extends readonly (infer E)[]
  ? E extends object
    ? Loose<E>[]
    : T
  : T extends object
    ? { [K in keyof T]?: Loose<T[K]> }
    : T;

/** What a front matter or YAML file says, and where it says it. */
export interface Fields<T> {
  /** Whatever is well-formed, so that the other rules can still look at a file with a fault. */
  value: Loose<T>;
  /** All of it; absent where anything was faulty. */
  complete?: T;
  /** Where the value at `path` starts; of its nearest ancestor where there is none. */
  at(...path: Path): Place;
  /** Whether the file has this key at its top, whatever stands there. */
  has(key: string): boolean;
  /** Where the key at `path` stands. */
  keyAt(...path: Path): Place;
  /** The same as JSON, from which `fieldsOf` makes it again. */
  record: FieldsRecord<T>;
}

/** Of value and whole one is there: the value where anything was faulty. */
export interface FieldsRecord<T> {
  complete?: T;
  value?: Loose<T>;
  places: FieldPlaces;
}

/** YAML text and the line of its file on which it starts. */
export interface YamlSource {
  file: string;
  text: string;
  firstLine: number;
}

/** Fields of a file that could not be read: nothing is known, and everything is at its first character. */
export function emptyFields<T>(file: string): Fields<T> {
  return fieldsOf(file, { value: {} as Loose<T>, places: FIRST_PLACE });
}

/** The fields of a file from their record. */
export function fieldsOf<T>(file: string, record: FieldsRecord<T>): Fields<T> {
  const { complete, value = complete ?? {}, places } = record;
  const place = (path: Path, end: 'key' | 'value'): Place => {
    const [line, column] = findPosition(places, path, end);
    return { file, line, column };
  };
  return {
    value: value as Loose<T>,
    ...(complete !== undefined && { complete }),
    at: (...path) => place(path, 'value'),
    has: (key) => Object.hasOwn(places.keys ?? {}, key),
    keyAt: (...path) => place(path, 'key'),
    record,
  };
}

/** Reads YAML against a schema and reports each fault at the key or value that has it. */
export function readFields<S extends z.ZodObject>(
  schema: S,
  source: YamlSource,
  report: Report,
): Fields<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + source.firstLine - 1, column: col };
  };
  const broken = (offset: number, reason: string) =>
    report(placeOf(offset), 'schema', `this is not valid YAML: ${reason}`);
  const fault = findYamlFault(document, source.text);
  if (fault !== undefined) broken(fault.offset, fault.message);
  // Half a list would make the other files look wrong, so a broken syntax leaves nothing.
  if (document.errors.length > 0) return emptyFields(source.file);
  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch (error) {
    // An alias without its anchor, or aliases that multiply without end.
    broken(document.contents?.range?.[0] ?? 0, error instanceof Error ? error.message : String(error));
    return emptyFields(source.file);
  }

  for (const { offset, message } of findSlips(document)) report(placeOf(offset), 'schema', message);
  const places = findPlaces(document, lines, source.firstLine);
  const result = schema.safeParse(data);
  if (result.success) return fieldsOf(source.file, { complete: result.data, places });
  const value = (salvage(schema, data) ?? {}) as Loose<z.output<S>>;
  const fields = fieldsOf<z.output<S>>(source.file, { value, places });
  for (const { path, end, message } of explainIssues(result.error.issues, schema, data))
    report(end === 'key' ? fields.keyAt(...path) : fields.at(...path), 'schema', message);
  return fields;
}

/** What no schema sees: a key that JavaScript takes for something else, words behind a `#`, and words that stand twice in one list. */
function findSlips(document: Document): { offset: number; message: string }[] {
  const slips: { offset: number; message: string }[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__')
        slips.push({ offset: key.range?.[0] ?? 0, message: '`__proto__` cannot be a key' });
    },
    Scalar(_, { comment, range, type }) {
      // A comment has a space behind its sign; `Error #1` has lost its number to one.
      if (type === 'PLAIN' && comment !== undefined && comment !== null && /^\S/.test(comment))
        slips.push({
          offset: range?.[0] ?? 0,
          message: `what follows \`#\` is left out as a comment: write the text in quotes, or \`# ${comment.trim()}\` if it is one`,
        });
    },
    Seq(_, { items }) {
      const words = items.map((item) =>
        isScalar(item) && typeof item.value === 'string' ? item.value : undefined,
      );
      for (const [index, item] of items.entries()) {
        const word = words[index];
        if (word === undefined || words.indexOf(word) === index || !isScalar(item)) continue;
        slips.push({ offset: item.range?.[0] ?? 0, message: `\`${word}\` stands twice in this list` });
      }
    },
  });
  return slips;
}

/** The well-formed part of `data`: faulty fields are left out, faulty records of a list keep their good fields. */
function salvage(schema: z.core.$ZodType, data: unknown): unknown {
  const whole = z.safeParse(schema, data);
  if (whole.success) return whole.data;
  if (schema instanceof z.ZodArray && Array.isArray(data)) {
    const items = data.map((item) => salvage(schema.element, item));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (schema instanceof z.ZodObject && typeof data === 'object' && data !== null) {
    const entries = Object.entries(schema.shape).map(([key, field]) => [
      key,
      salvage(field, (data as Record<string, unknown>)[key]),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  return undefined;
}
