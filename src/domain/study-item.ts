import type { BlockId, Proficiency, QuestionKind, QuestionLevel, Round } from './taxonomy.ts';

/** Something a session can hold: what the planner needs to know of a question, material, activity or own item. */
export interface StudyItem {
  id: string;
  kind: 'question' | 'primer' | 'lab' | 'mock' | 'activity' | 'own';
  title: string;
  /** A topic slug. */
  topic: string;
  /** Absent for a person's own items, which suit every level. */
  level?: QuestionLevel;
  block: BlockId;
  /** Minutes of the first pass. */
  minutes: number;
  /** How it may be split over sessions, in order; absent: it fits whole or not at all. */
  parts?: number[];
  /** Minutes of one review; 0 for what is not reviewed (mocks, labs, activities). */
  reviewMinutes: number;
  core: boolean;
  /** Ids learned before (hard). */
  requires: string[];
  /** Weight 0–4 by role slug; empty: counts as 3 for everybody. */
  roles: Record<string, Proficiency>;
  questionKind?: QuestionKind;
  /** The round a mock rehearses. */
  round?: Round;
  /** Path of its page or resource on this service, or a person's own link. */
  url?: string;
}
