import type { RichText } from './rich-text.ts';
import type { CareerLevel, Proficiency, QuestionLevel } from './taxonomy.ts';

/** A named entry of a skill map: a focus area, project, milestone or impact area. */
export interface MapEntry {
  slug: string;
  name: string;
  /** Topic slugs. */
  topics: string[];
  note?: string;
  origin: 'guide' | 'new';
}

export interface Skill extends MapEntry {
  group: string;
  target: Proficiency;
}

/** What is expected at a career level. */
export interface SkillMap {
  careerLevel: CareerLevel;
  title: string;
  /** Typical years of experience; `to` is absent where there is no upper end. */
  years: { from: number; to?: number };
  /** The window of question levels. */
  questionLevels: QuestionLevel[];
  /** What of a role's adjustments counts at this level, 0–1. Default 1. */
  adjustmentShare?: number;
  overall: string;
  /** Target proficiency of a generalist by topic slug. */
  targets: Record<string, Proficiency>;
  focusAreas: MapEntry[];
  skills: Skill[];
  projects: MapEntry[];
  milestones: MapEntry[];
  impactAreas: MapEntry[];
  body: RichText;
  updatedAt: string;
}

/** A role; its adjustments move a career level's targets. */
export interface Role {
  slug: string;
  name: string;
  summary: string;
  /** Steps to add to a target, by topic slug; a topic left out is 0. */
  adjustments: Record<string, number>;
}

/**
 * Target proficiency 0–4 by topic for a level, a role and chosen specialisations: the level's target, plus the role's
 * adjustment (or the level's share of it, rounded toward zero), clamped; then one more for each specialisation, capped at 4.
 */
export function targetProficiency(
  map: Pick<SkillMap, 'adjustmentShare' | 'targets'>,
  role?: Pick<Role, 'adjustments'>,
  specialisations: readonly string[] = [],
): Record<string, Proficiency> {
  const targets: Record<string, Proficiency> = {};
  for (const [topic, base] of Object.entries(map.targets)) {
    const step = role?.adjustments[topic] ?? 0;
    const adjusted = clamp(base + Math.trunc(step * (map.adjustmentShare ?? 1)));
    targets[topic] = clamp(adjusted + (specialisations.includes(topic) ? 1 : 0));
  }
  return targets;
}

function clamp(value: number): Proficiency {
  return Math.max(0, Math.min(4, value)) as Proficiency;
}
