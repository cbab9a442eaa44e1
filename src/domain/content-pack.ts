import type { Asset } from './asset.ts';
import type { Curriculum } from './curriculum.ts';
import type { Guide } from './guide.ts';
import type { Material } from './material.ts';
import type { PackSettings } from './pack-settings.ts';
import type { Answer, Question } from './question.ts';
import type { Reference } from './reference.ts';
import type { ExportSum } from './release-record.ts';
import type { SearchWords } from './search.ts';
import type { Role, SkillMap } from './skill-map.ts';
import type { Topic } from './topic.ts';

/** Everything that one folder of content says, checked, in a fixed order (by id or slug, whatever the file order). */
export interface ContentPack {
  settings: PackSettings;
  topics: Topic[];
  roles: Role[];
  questions: { question: Question; answer: Answer }[];
  skillMaps: SkillMap[];
  curriculum: Curriculum;
  materials: Material[];
  guides: Guide[];
  references: Reference[];
  /** What the texts show. */
  assets: Asset[];
  /** Absent where the pack says nothing of the words that people search with. */
  searchWords?: SearchWords;
}

/** What is being served. */
export interface Release {
  /** `r_` and 32 hex digits of a SHA-256 over the canonical content: the same content, the same id. */
  id: string;
  counts: {
    questions: number;
    topics: number;
    roles: number;
    skillMaps: number;
    blocks: number;
    activities: number;
    materials: number;
    guides: number;
    references: number;
  };
  /** What its export comes to. */
  export: ExportSum;
  /** When it was compiled, RFC 3339 in UTC. */
  builtAt: string;
  /** The git commit it was compiled from, where that is known. */
  commit?: string;
}
