import type { Reference } from './reference.ts';
import type { RichText } from './rich-text.ts';
import type { BlockId, MaterialKind, Proficiency, QuestionLevel, Round } from './taxonomy.ts';

/** A primer to read, a lab to build or a script for a mock interview. */
export interface Material {
  id: string;
  slug: string;
  title: string;
  kind: MaterialKind;
  topic: string;
  level: QuestionLevel;
  block: BlockId;
  minutes: number;
  parts?: number[];
  requires: string[];
  roles: Record<string, Proficiency>;
  tags: string[];
  /** The interview round that a mock rehearses. */
  round?: Round;
  body: RichText;
  references: Reference[];
  updatedAt: string;
  /** Of this, or of its whole pack. */
  licence?: string;
}
