import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import { compareText } from '../domain/compare-text.ts';
import type { ContentPack } from '../domain/content-pack.ts';
import { type ExportSum, RECORD_TYPES, type RecordType } from '../domain/release-record.ts';

/** A record as the store keeps it. */
export interface RecordLine {
  type: RecordType;
  id: string;
  /** SHA-256 of the line, in hex. */
  hash: string;
  /** The record as canonical JSON: equal records have equal lines, on every machine. */
  line: string;
}

/** Everything that a pack says, in the order of types and ids; of authored text the Markdown. */
export function recordLines(pack: ContentPack): RecordLine[] {
  const all: Record<RecordType, [id: string, item: unknown][]> = {
    asset: pack.assets.map(({ name, type, bytes }) => [name, { name, type, bytes: bytes.length }]),
    curriculum: [['curriculum', pack.curriculum]],
    guide: pack.guides.map((each) => [each.slug, each]),
    material: pack.materials.map((each) => [each.id, each]),
    question: pack.questions.map(({ question, answer }) => [question.id, { ...question, answer }]),
    reference: pack.references.map((each) => [each.key, each]),
    role: pack.roles.map((each) => [each.slug, each]),
    'search-words': pack.searchWords ? [['search-words', pack.searchWords]] : [],
    settings: [['settings', pack.settings]],
    'skill-map': pack.skillMaps.map((each) => [each.careerLevel, each]),
    topic: pack.topics.map((each) => [each.slug, each]),
  };
  return RECORD_TYPES.flatMap((type) =>
    all[type]
      .sort(([id], [otherId]) => compareText(id, otherId))
      .map(([id, item]) => {
        const line = canonicalJson({ type, id, item: toMarkdown(item) });
        return { type, id, line, hash: createHash('sha256').update(line).digest('hex') };
      }),
  );
}

/** What the lines come to, as the export says at its end. */
export function sumLines(lines: readonly { line: string }[]): ExportSum {
  const hash = createHash('sha256');
  for (const { line } of lines) hash.update(`${line}\n`);
  return { count: lines.length, sha256: hash.digest('hex') };
}

/** The value with every text in its Markdown alone. */
function toMarkdown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toMarkdown);
  if (value === null || typeof value !== 'object') return value;
  if ('markdown' in value && 'html' in value) return value.markdown;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toMarkdown(inner)]));
}
