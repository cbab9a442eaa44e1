import type { Reference } from './reference.ts';
import type { RichText } from './rich-text.ts';
import type { Round } from './taxonomy.ts';

/** One named piece of advice in a guide. */
export interface GuideItem {
  slug: string;
  name: string;
  text: string;
  minutes?: number;
  round?: Round;
  origin: 'guide' | 'new';
}

/** A page of advice: interview formats, red flags, ways of working. */
export interface Guide {
  slug: string;
  title: string;
  summary: string;
  items: GuideItem[];
  body: RichText;
  references: Reference[];
  updatedAt: string;
  /** Of this, or of its whole pack. */
  licence?: string;
}
