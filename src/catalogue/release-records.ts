import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import { compareText } from '../domain/compare-text.ts';
import type { ContentPack } from '../domain/content-pack.ts';
import type { Guide } from '../domain/guide.ts';
import type { Material } from '../domain/material.ts';
import { perObject } from '../domain/per-object.ts';
import type { Reference } from '../domain/reference.ts';
import { type ExportSum, RECORD_TYPES, type RecordKey, type RecordType } from '../domain/release-record.ts';

/** A record of a release. */
export interface RecordLine extends RecordKey {
  /** As canonical JSON, of authored text the Markdown: equal records have equal lines, on every machine. */
  line: string;
  /** SHA-256 of the line, in hex. */
  hash: string;
  /** SHA-256 of the record with every form of its texts, in hex. */
  formsHash: string;
}

/** Everything that a pack says, in the order of types and ids. */
export function recordLines(pack: ContentPack): RecordLine[] {
  const all: Record<RecordType, RecordLine[]> = {
    asset: pack.assets.map(({ name, type, bytes }) =>
      toLine('asset', name, { name, type, bytes: bytes.length }),
    ),
    curriculum: [toLine('curriculum', 'curriculum', pack.curriculum)],
    guide: pack.guides.map(guideLine),
    material: pack.materials.map(materialLine),
    question: pack.questions.map(questionLine),
    reference: pack.references.map(referenceLine),
    role: pack.roles.map((each) => toLine('role', each.slug, each)),
    'search-words': pack.searchWords ? [toLine('search-words', 'search-words', pack.searchWords)] : [],
    settings: [toLine('settings', 'settings', pack.settings)],
    'skill-map': pack.skillMaps.map((each) => toLine('skill-map', each.careerLevel, each)),
    topic: pack.topics.map((each) => toLine('topic', each.slug, each)),
  };
  return RECORD_TYPES.flatMap((type) => all[type].sort((one, other) => compareText(one.id, other.id)));
}

const guideLine = perObject((guide: Guide) => toLine('guide', guide.slug, guide));
const materialLine = perObject((material: Material) => toLine('material', material.id, material));
const referenceLine = perObject((reference: Reference) => toLine('reference', reference.key, reference));
const questionLine = perObject(({ question, answer }: ContentPack['questions'][number]) =>
  toLine('question', question.id, { ...question, answer }),
);

function toLine(type: RecordType, id: string, item: object): RecordLine {
  const line = exportLine({ type, id }, item);
  return { type, id, line, hash: sha256(line), formsHash: sha256(canonicalJson(item)) };
}

/** The line of a record in the export; of a question's record the answer is a part. */
export function exportLine({ type, id }: RecordKey, item: object): string {
  return canonicalJson({ type, id, item: toMarkdown(item) });
}

/** What the lines come to, as the export says at its end. */
export function sumLines(lines: readonly { line: string }[]): ExportSum {
  const hash = createHash('sha256');
  for (const { line } of lines) hash.update(`${line}\n`);
  return { count: lines.length, sha256: hash.digest('hex') };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The value with every text in its Markdown alone. */
function toMarkdown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toMarkdown);
  if (value === null || typeof value !== 'object') return value;
  if ('markdown' in value && 'html' in value) return value.markdown;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toMarkdown(inner)]));
}
