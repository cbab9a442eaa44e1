import type { Asset } from './asset.ts';
import type { FoundPage, QuestionPage, QuestionQuery, SampleQuery, SearchQuery } from './catalogue-query.ts';
import type { Release } from './content-pack.ts';
import type { Curriculum } from './curriculum.ts';
import type { EmbedHeight } from './embed-height.ts';
import type { Guide } from './guide.ts';
import type { Material } from './material.ts';
import type { PackSettings } from './pack-settings.ts';
import type { Answer, Question, ReadyQuestion } from './question.ts';
import type { Reference } from './reference.ts';
import type { RecordKey, ReleaseRecord } from './release-record.ts';
import type { Role, SkillMap } from './skill-map.ts';
import type { StudyItem } from './study-item.ts';
import type { MaterialKind, QuestionLevel } from './taxonomy.ts';
import type { Topic } from './topic.ts';

export interface TopicSummary extends Topic {
  questions: number;
  byLevel: Record<QuestionLevel, number>;
}

/** One release of the content, read-only and consistent for as long as it is held. Synchronous, as SQLite is. */
export interface Catalogue {
  release(): Release;
  /** What `pack.yaml` says. */
  getSettings(): PackSettings;
  listQuestions(query: QuestionQuery): QuestionPage;
  /** The same, ready to send. */
  listReadyQuestions(query: QuestionQuery): QuestionPage<ReadyQuestion>;
  /** In the order in which they were drawn. */
  drawQuestions(query: SampleQuery): Question[];
  /** Questions, materials and guides, best first. */
  search(query: SearchQuery): FoundPage;
  /** The questions nearest to one, by its id, nearest first. */
  listRelatedQuestions(id: string): Question[];
  /** How high the embed of a question is, by its id: narrow ones first. */
  listEmbedHeights(id: string): EmbedHeight[];
  /** By id or slug. */
  findQuestion(idOrSlug: string): Question | undefined;
  findReadyQuestion(idOrSlug: string): ReadyQuestion | undefined;
  /** By the question's id or slug. */
  findAnswer(idOrSlug: string): Answer | undefined;
  /** The id behind an id or slug: the one query that an ETag may need. */
  findQuestionId(idOrSlug: string): string | undefined;
  listTopics(): TopicSummary[];
  listTags(): string[];
  listRoles(): Role[];
  listSkillMaps(): SkillMap[];
  getCurriculum(): Curriculum;
  listMaterials(kind?: MaterialKind): Material[];
  findMaterial(idOrSlug: string): Material | undefined;
  listGuides(): Guide[];
  findGuide(slug: string): Guide | undefined;
  /** What the texts cite, by key. */
  getReferences(): ReadonlyMap<string, Reference>;
  /** By the name under which the texts show it. */
  findAsset(name: string): Asset | undefined;
  /** Everything a plan can be made of, by id. */
  listStudyItems(): StudyItem[];
  /** Every record by its type and id, in the order of the export, with a hash that tells it from another. */
  listRecordHashes(): readonly (RecordKey & { hash: string })[];
  findRecord(key: RecordKey): ReleaseRecord | undefined;
  /** Lines of the export, without line feeds: at most so many after the first `after`. */
  readExportLines(after: number, most: number): string[];
  /** The questions behind each topic, by topic slug, core first. */
  listQuestionIdsByTopic(): Record<string, string[]>;
}

/** A release that is held, and the file that it can be had as. */
export interface HeldRelease {
  release: Release;
  /** RFC 3339 UTC. */
  publishedAt: string;
  /** The bytes of its file, and their SHA-256 in hex. */
  bytes: number;
  sha256: string;
}

/** Where the current release comes from; a new one may be swapped in between two calls. */
export interface CatalogueSource {
  /** @throws AppError `unavailable` where no release can be read. */
  current(): Catalogue;
  /** The release of an id; undefined where it is not held. */
  findRelease(id: string): Catalogue | undefined;
  /** The releases that are held, the latest first. */
  listReleases(): HeldRelease[];
  /** The bytes of a held release's file from one place to another, both inclusive. */
  readReleaseFile(id: string, from: number, to: number): AsyncIterable<Uint8Array>;
  /** @throws AppError `unavailable` where the release that is served was damaged since it was opened. */
  probe(): void;
  close(): void;
}
