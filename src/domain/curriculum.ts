import type { RichText } from './rich-text.ts';
import type { BlockId, QuestionLevel } from './taxonomy.ts';

/** Something to do that is neither a question nor a material: an algorithm to write, a paper to read. */
export interface Activity {
  /** `act-…` */
  id: string;
  title: string;
  topic: string;
  level: QuestionLevel;
  minutes: number;
  parts?: number[];
  requires: string[];
  /** Keys of references. */
  references: string[];
  /** What to do. */
  do: string;
  /** How one knows that it is done. */
  done: string;
}

export interface CurriculumBlock {
  id: BlockId;
  title: string;
  summary: string;
  /** Topic slugs that feed it. */
  topics: string[];
  activities: Activity[];
  body: RichText;
}

export interface Curriculum {
  title: string;
  blocks: CurriculumBlock[];
  updatedAt: string;
}
