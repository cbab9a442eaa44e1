import { eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Curriculum } from '../domain/curriculum.ts';
import { AppError } from '../domain/error.ts';
import type { Guide } from '../domain/guide.ts';
import type { Material } from '../domain/material.ts';
import type { PackSettings } from '../domain/pack-settings.ts';
import type { Reference } from '../domain/reference.ts';
import { NO_SEARCH_WORDS, type SearchWords } from '../domain/search.ts';
import type { Role, SkillMap } from '../domain/skill-map.ts';
import type { Topic } from '../domain/topic.ts';
import { once } from './once.ts';
import { assets, records } from './schema.ts';

/** What is served whole: maps, roles, curriculum, materials and guides; and topics, which are yet to be counted. */
type RecordReader = Pick<
  Catalogue,
  | 'getSettings'
  | 'listRoles'
  | 'listSkillMaps'
  | 'getCurriculum'
  | 'listMaterials'
  | 'findMaterial'
  | 'listGuides'
  | 'findGuide'
  | 'findAsset'
  | 'getReferences'
> & { listPlainTopics(): Topic[]; getSearchWords(): SearchWords };

/** Records by their kind, each list parsed once. */
export function readRecords(db: BetterSQLite3Database): RecordReader {
  const recordsOf = <T>(kind: string) =>
    once(() =>
      db
        .select({ json: records.json })
        .from(records)
        .where(eq(records.kind, kind))
        .orderBy(records.position)
        .all()
        .map((row) => JSON.parse(row.json) as T),
    );
  const asset = db
    .select()
    .from(assets)
    .where(eq(assets.name, sql.placeholder('name')))
    .prepare();
  const references = recordsOf<Reference[]>('references');
  const settings = recordsOf<PackSettings>('settings');
  const curricula = recordsOf<Curriculum>('curriculum');
  const materials = recordsOf<Material>('material');
  const searchWords = recordsOf<SearchWords>('search-words');
  const guides = recordsOf<Guide>('guide');
  return {
    getSettings() {
      const [only] = settings();
      if (!only) throw new AppError('unavailable', 'The content store says nothing of its pack.');
      return only;
    },
    getSearchWords: () => searchWords()[0] ?? NO_SEARCH_WORDS,
    listRoles: recordsOf<Role>('role'),
    listSkillMaps: recordsOf<SkillMap>('skill-map'),
    listPlainTopics: recordsOf<Topic>('topic'),
    getCurriculum() {
      const [only] = curricula();
      if (!only) throw new AppError('unavailable', 'The content store holds no curriculum.');
      return only;
    },
    listMaterials: (kind) => materials().filter((material) => kind === undefined || material.kind === kind),
    findMaterial: (idOrSlug) => materials().find(({ id, slug }) => id === idOrSlug || slug === idOrSlug),
    listGuides: guides,
    getReferences: once(
      () => new Map((references()[0] ?? []).map((reference) => [reference.key, reference])),
    ),
    findAsset(name) {
      const row = asset.get({ name });
      return row && { ...row, bytes: new Uint8Array(row.bytes) };
    },
    findGuide: (slug) => guides().find((guide) => guide.slug === slug),
  };
}
