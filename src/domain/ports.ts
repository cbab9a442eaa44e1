import type { Asset } from './asset.ts';
import type { FeedKind, FeedPurpose } from './calendar-feed.ts';
import type { Release } from './content-pack.ts';
import type { Curriculum } from './curriculum.ts';
import type { Guide } from './guide.ts';
import type { Material } from './material.ts';
import type { PackSettings } from './pack-settings.ts';
import type { Plan } from './plan.ts';
import type { Answer, Question } from './question.ts';
import type { Reference } from './reference.ts';
import type { RecordKey, ReleaseRecord } from './release-record.ts';
import type { FoundType, SearchTier } from './search.ts';
import type { Role, SkillMap } from './skill-map.ts';
import type { StudyItem } from './study-item.ts';
import type { BlockId, MaterialKind, QuestionKind, QuestionLevel } from './taxonomy.ts';
import type { Topic } from './topic.ts';

/** Now, as milliseconds since 1970 UTC. The only clock of the service; tests pass their own. */
export type Clock = () => number;

export const QUESTION_SORTS = ['id', 'level', 'minutes', 'updatedAt', 'relevance'] as const;
export type QuestionSort = (typeof QUESTION_SORTS)[number];
export const QUESTION_FACETS = ['level', 'topic', 'kind', 'block', 'tag', 'role'] as const;
export type QuestionFacet = (typeof QUESTION_FACETS)[number];
/** Whether a facet counts what all filters leave, or what the filters on other things leave. */
export const FACET_MODES = ['and', 'or'] as const;
export type FacetMode = (typeof FACET_MODES)[number];

/** By what a sample of questions can take turns. */
export const SAMPLE_STRATA = ['level', 'topic'] as const;
export type SampleStratum = (typeof SAMPLE_STRATA)[number];

/** Which questions, in which order. Values of one filter are ORed, filters are ANDed. */
export interface QuestionQuery {
  /** Ids or slugs. */
  ids?: string[];
  level?: QuestionLevel[];
  topic?: string[];
  kind?: QuestionKind[];
  /** Questions with a weight of at least 1 for one of these roles. */
  role?: string[];
  block?: BlockId[];
  tag?: string[];
  tagAll?: string[];
  core?: boolean;
  minMinutes?: number;
  maxMinutes?: number;
  /** `YYYY-MM-DD`, inclusive. */
  updatedSince?: string;
  /** Full text: any string is valid. See `SEARCH_TIERS`. */
  q?: string;
  /** Default `relevance` with `q`, else `id`; `id` is always the last key. */
  sort?: QuestionSort;
  descending?: boolean;
  limit: number;
  /** The sort position after which to go on: the values that the last page's `next` gave. */
  after?: CursorPosition;
  total?: boolean;
  facets?: QuestionFacet[];
  /** Default `and`. */
  facetMode?: FacetMode;
}

/** Questions drawn at random, the same ones for the same seed. */
export interface SampleQuery {
  /** Out of which. */
  filters: Omit<QuestionQuery, 'limit' | 'sort' | 'descending' | 'after' | 'q'>;
  n: number;
  /** Any text. */
  seed: string;
  /** Takes turns between the values of this. */
  stratify?: SampleStratum;
  /** Ids or slugs that are not to be drawn. */
  exclude?: readonly string[];
}

/** The sort key and the id of the last row of a page. */
export type CursorPosition = readonly [key: string | number, id: string];

export interface QuestionPage {
  items: Question[];
  /** Absent at the end. */
  next?: CursorPosition;
  total?: number;
  facets?: Partial<Record<QuestionFacet, Record<string, number>>>;
  /** How well each answers the search, by id; absent where there is none. */
  tiers?: ReadonlyMap<string, SearchTier>;
}

/** What to look for among everything, and from where on. */
export interface SearchQuery {
  /** Any string. */
  q: string;
  /** Only these. */
  type?: FoundType[];
  limit: number;
  after?: CursorPosition;
}

/** Something that a search found. */
export interface Found {
  type: FoundType;
  /** The id of a question or material, the slug of a guide. */
  key: string;
  slug: string;
  title: string;
  tier: SearchTier;
  /** The title and some of the text as escaped HTML, with `<mark>` around what matched. */
  titleHtml: string;
  excerptHtml: string;
}

export interface FoundPage {
  items: Found[];
  /** Over all pages, of what was ranked. */
  total: number;
  /** Absent at the end. */
  next?: CursorPosition;
}

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
  /** In the order in which they were drawn. */
  drawQuestions(query: SampleQuery): Question[];
  /** Questions, materials and guides, best first. */
  search(query: SearchQuery): FoundPage;
  /** The questions nearest to one, by its id, nearest first. */
  listRelatedQuestions(id: string): Question[];
  /** By id or slug. */
  findQuestion(idOrSlug: string): Question | undefined;
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

/** For whom something is worked on: clients take turns, and what nobody waits for any more is dropped. */
export interface Caller {
  /** Whoever has the same takes the same turns. */
  client: string;
  /** Aborted when the caller goes. */
  signal: AbortSignal;
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

/** What a capability opens: the plan, one of its feeds, or one session. */
export type CapabilityPurpose = 'plan' | FeedPurpose | `session:${string}`;

/** A capability as a store knows it: by its SHA-256 in hex, never by itself. */
export interface CapabilityRecord {
  hash: string;
  purpose: CapabilityPurpose;
}

/** What a stored change of a plan does to what opens it: what is there otherwise stays, and lives. */
export interface CapabilityChange {
  /** Those of new sessions. */
  added: CapabilityRecord[];
  /** What those opened that have left the plan. */
  removed: CapabilityPurpose[];
}

/** What a capability opens; `gone`: a feed whose plan was deleted or whose address was renewed, while it is remembered. */
export type CapabilityState = { planId: string; purpose: CapabilityPurpose; state: 'live' | 'gone' };

/** What a poll of a feed needs to know, without the plan. */
export type FeedHead =
  | {
      state: 'live';
      feed: FeedKind;
      planId: string;
      revision: number;
      updatedAt: string;
      nextChangeAt?: string;
    }
  | { state: 'gone' };

/** How long the address of a feed that is no more is remembered; after that it is as if it had never been. */
export interface FeedRetention {
  /** RFC 3339 UTC. */
  until: string;
  /** Of one plan at most so many of each kind, the latest. */
  mostPerPlan: number;
}

export interface NewPlan {
  plan: Plan;
  capabilities: CapabilityRecord[];
  /** With an Idempotency-Key: the key, a hash of the body, and when the record may be forgotten. */
  idempotency?: { key: string; bodyHash: string; expiresAt: string };
}

export type CreateOutcome =
  | { outcome: 'created' }
  /** The same key and body came before: the plan that it made. */
  | { outcome: 'repeated'; planId: string }
  /** The same key came before with another body. */
  | { outcome: 'mismatch' };

/** What takes the place of a secret and of what was derived from it; times in RFC 3339 UTC. */
export interface SecretRotation {
  verifier: string;
  /** Until when the links of the secret before open what they did. */
  expiresAt: string;
  /** Until when the address of a feed of that secret is remembered as gone after that. */
  goneUntil: string;
  capabilitiesOf(plan: Plan): CapabilityRecord[];
}

/** What somebody typed into a form and has not made yet; times in RFC 3339 UTC. */
export interface Draft {
  /** Random: whoever has it may read the draft. */
  id: string;
  json: string;
  expiresAt: string;
}

/**
 * Plans and what opens them. Every write is atomic and durable when its promise resolves.
 * All methods throw AppError `storage_full` or `unavailable` where the store cannot serve.
 */
export interface PlanStore {
  /** Stores a plan, unless its idempotency key is still remembered at `now` (RFC 3339 UTC). */
  createPlan(input: NewPlan, now: string): Promise<CreateOutcome>;
  /** What a creation with this key would meet, without creating: lets a repeated request skip the planning. */
  findIdempotent(key: string, bodyHash: string, now: string): Promise<CreateOutcome | undefined>;
  findPlan(id: string): Promise<Plan | undefined>;
  /** What a capability opens at `now` (RFC 3339 UTC). */
  findCapability(hash: string, now: string): Promise<CapabilityState | undefined>;
  /** What a feed capability opens at `now`, in one query and without the plan; undefined where it never was. */
  findFeed(hash: string, now: string): Promise<FeedHead | undefined>;
  /**
   * Replaces a plan whose stored revision is `expectedRevision`; false where it is another or none. It takes nobody's
   * access away: that is for `rotatePlan` and `deletePlan` alone.
   */
  updatePlan(plan: Plan, expectedRevision: number, change?: CapabilityChange): Promise<boolean>;
  /**
   * As `updatePlan`; the address of one feed is gone, with the full one the links of all sessions too, and `renewed` is in
   * their place. The key and the other feeds stay.
   */
  rotatePlan(
    plan: Plan,
    expectedRevision: number,
    renewed: { feed: FeedPurpose; capabilities: CapabilityRecord[] },
    retention: FeedRetention,
  ): Promise<boolean>;
  /** Removes a plan at that revision and all that opens it. False as in `updatePlan`. */
  deletePlan(id: string, expectedRevision: number, retention: FeedRetention): Promise<boolean>;
  /**
   * Deletes, as `deletePlan` does, at most `most` plans that have been idle since `since` (RFC 3339 UTC) or longer; answers
   * how many. Their bytes are in the log until the next `purge`.
   */
  deleteIdlePlans(since: string, most: number, retention: FeedRetention): Promise<number>;
  /** Adds what opens a plan, as far as it is not there. */
  addCapabilities(planId: string, added: CapabilityRecord[]): Promise<void>;
  /**
   * Since when feeds are rendered in this version, RFC 3339 UTC: `now`, unless it is the one that was kept last.
   * @param version a word for all that stands in feeds beyond their plans.
   */
  keepFeedVersion(version: string, now: string): Promise<string>;
  /** What the secret of these plans is recognised by; undefined where none was kept yet. */
  findSecretVerifier(): Promise<string | undefined>;
  /** Keeps a verifier, unless there is one; answers the one that is kept. */
  keepSecretVerifier(verifier: string): Promise<string>;
  /**
   * Replaces the verifier, and gives every plan the capabilities of the new secret. What opens them by then does so until
   * it expires. Answers how many plans there are.
   */
  rotateSecret(rotation: SecretRotation): Promise<number>;
  /** Keeps a draft until it expires, in the place of one of the same id; where all take too much, the oldest go. */
  keepDraft(draft: Draft): Promise<void>;
  /** The JSON of a draft that has not expired at `now` (RFC 3339 UTC). */
  findDraft(id: string, now: string): Promise<string | undefined>;
  /** Whether any plan has a live key that `matches`; `plan` has its id. */
  hasKey(matches: (key: { planId: string; hash: string }) => boolean): Promise<boolean>;
  /** Deletes for good what is over at `now` (RFC 3339 UTC) and need not be remembered. */
  purge(now: string): Promise<void>;
  /** Writes something, so as to find out whether anything can be written; gives up soon. */
  probe(now: string): Promise<void>;
  close(): Promise<void>;
}
