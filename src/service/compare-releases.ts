import { canonicalJson } from '../domain/canonical-json.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { RecordKey, ReleaseRecord } from '../domain/release-record.ts';

/** What is different in a release, in the order of its export; what it has no more in that of the earlier one. */
export interface ReleaseDifference {
  added: RecordKey[];
  changed: RecordKey[];
  retired: RecordKey[];
}

type Hashes = Pick<Catalogue, 'listRecordHashes'>;

/** Tells two releases apart by the hashes of their records alone. */
export function compareReleases(since: Hashes, release: Hashes): ReleaseDifference {
  const before = new Map(since.listRecordHashes().map((each) => [recordName(each), each.hash]));
  const difference: ReleaseDifference = { added: [], changed: [], retired: [] };
  const names = new Set<string>();
  for (const { type, id, hash } of release.listRecordHashes()) {
    const name = recordName({ type, id });
    names.add(name);
    const earlier = before.get(name);
    if (earlier === undefined) difference.added.push({ type, id });
    else if (earlier !== hash) difference.changed.push({ type, id });
  }
  for (const { type, id } of since.listRecordHashes())
    if (!names.has(recordName({ type, id }))) difference.retired.push({ type, id });
  return difference;
}

/** The fields of a record that differ, sorted; those of a question's answer as `answer.…`. */
export function changedFields(before: ReleaseRecord, after: ReleaseRecord): string[] {
  const [old, now] = [flatten(before.item), flatten(after.item)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => canonicalJson(old[name] ?? null) !== canonicalJson(now[name] ?? null))
    .sort();
}

/** A record by what people call it. */
export function recordTitle({ id, item }: ReleaseRecord): string {
  const { title, name } = item;
  if (typeof title === 'string') return title;
  return typeof name === 'string' ? name : id;
}

function recordName({ type, id }: RecordKey): string {
  return `${type} ${id}`;
}

function flatten({ answer, ...item }: Record<string, unknown>): Record<string, unknown> {
  if (answer === null || typeof answer !== 'object') return item;
  const parts = Object.entries(answer).map(([name, value]) => [`answer.${name}`, value]);
  return { ...item, ...Object.fromEntries(parts) };
}
