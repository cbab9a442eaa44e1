import { z } from '@hono/zod-openapi';
import type { MapEntry as DomainEntry, SkillMap as DomainMap } from '../domain/skill-map.ts';
import { Career, Day, Level, QuestionId, Target, TopicSlug, Url } from './common.ts';
import { Text, type TextForm, toText } from './text.ts';

/** A career level in a few lines. */
export const SkillMapSummary = z
  .object({
    careerLevel: Career,
    title: z.string().openapi({ description: 'Its name.', example: 'Mid-level engineer' }),
    years: z
      .object({
        from: z.number().openapi({ description: 'At least.', example: 2 }),
        to: z
          .number()
          .optional()
          .openapi({ description: 'At most; absent where there is no end.', example: 5 }),
      })
      .openapi({ description: 'Typical years of experience.' }),
    questionLevels: z.array(Level).openapi({ description: 'The levels of question that are asked.' }),
    overall: z
      .string()
      .openapi({ description: 'What is expected.', example: 'Ships models without supervision.' }),
    updatedAt: Day.openapi({ description: 'The day on which someone last checked it.' }),
    url: Url.openapi({
      description: 'Its address.',
      example: 'https://stepladder.example.org/v1/skill-maps/mid',
    }),
  })
  .openapi('SkillMapSummary');

const MapEntry = z
  .object({
    slug: z.string().openapi({ description: 'Unique over all maps.', example: 'mid-evaluation' }),
    name: z.string().openapi({ description: 'Its name.', example: 'Evaluate models honestly' }),
    topics: z.array(TopicSlug).openapi({ description: 'The topics behind it.', example: ['evaluation'] }),
    questions: z.array(QuestionId).openapi({
      description: 'The questions on those topics, core first.',
      example: ['q01'],
    }),
    note: z.string().optional().openapi({ description: 'A remark.', example: 'Offline and online.' }),
    origin: z.enum(['guide', 'new']).openapi({ description: 'Where it comes from.', example: 'guide' }),
  })
  .openapi('MapEntry');

const Skill = MapEntry.extend({
  group: z.string().openapi({ description: 'The heading it stands under.', example: 'Modelling' }),
  target: Target,
}).openapi('Skill');

const Targets = z
  .record(z.string(), Target)
  .openapi({ description: 'Target proficiency 0–4 by topic slug.', example: { statistics: 3 } });

/** What is expected at a career level, for a role where one was asked for. */
export const SkillMap = SkillMapSummary.extend({
  role: z
    .string()
    .optional()
    .openapi({ description: 'The role that `targets` is for.', example: 'llm-engineer' }),
  specialisations: z
    .array(TopicSlug)
    .openapi({ description: 'The specialisations that `targets` is for.', example: ['nlp-llm'] }),
  targets: Targets.openapi({
    description: 'Target proficiency 0–4 by topic slug, for the role and specialisations.',
  }),
  focusAreas: z.array(MapEntry).openapi({ description: 'Where the weight lies.' }),
  skills: z.array(Skill).openapi({
    description:
      'Skills with their target 0–4. A role moves a skill as far as it moves the topic behind it that it moves most.',
  }),
  projects: z.array(MapEntry).openapi({ description: 'Projects that show it.' }),
  milestones: z.array(MapEntry).openapi({ description: 'Steps on the way.' }),
  impactAreas: z.array(MapEntry).openapi({ description: 'Where such a person makes a difference.' }),
  body: Text.openapi({ description: 'The map in prose.' }),
}).openapi('SkillMap');

export function toSkillMapSummary(map: DomainMap, publicUrl: string): z.output<typeof SkillMapSummary> {
  const { careerLevel, title, years, questionLevels, overall, updatedAt } = map;
  const url = `${publicUrl}/v1/skill-maps/${careerLevel}`;
  return { careerLevel, title, years, questionLevels, overall, updatedAt, url };
}

/** @param idsByTopic the questions behind each topic. */
function toMapEntry(
  { slug, name, topics, note, origin }: DomainEntry,
  idsByTopic: Readonly<Record<string, readonly string[]>>,
): z.output<typeof MapEntry> {
  const questions = [...new Set(topics.flatMap((topic) => idsByTopic[topic] ?? []))];
  return { slug, name, topics, questions, origin, ...(note === undefined ? {} : { note }) };
}

export interface SkillMapOptions extends TextForm {
  /** For the role and specialisations. */
  targets: DomainMap['targets'];
  role: string | undefined;
  specialisations: string[];
  /** The questions behind each topic. */
  idsByTopic: Readonly<Record<string, readonly string[]>>;
}

export function toSkillMap(map: DomainMap, options: SkillMapOptions): z.output<typeof SkillMap> {
  const { targets, role, specialisations, idsByTopic, publicUrl } = options;
  const entry = (source: DomainEntry) => toMapEntry(source, idsByTopic);
  return {
    ...toSkillMapSummary(map, publicUrl),
    ...(role === undefined ? {} : { role }),
    specialisations,
    targets,
    focusAreas: map.focusAreas.map(entry),
    skills: map.skills.map((skill) => ({
      ...entry(skill),
      group: skill.group,
      target: moveTarget(skill.target, skill.topics, map.targets, targets),
    })),
    projects: map.projects.map(entry),
    milestones: map.milestones.map(entry),
    impactAreas: map.impactAreas.map(entry),
    body: toText(map.body, options),
  };
}

/** A skill's target after the topic behind it that moves most has moved; the first of equals counts. */
function moveTarget(
  target: number,
  topics: readonly string[],
  before: DomainMap['targets'],
  after: DomainMap['targets'],
): number {
  const steps = topics.map((topic) => (after[topic] ?? 0) - (before[topic] ?? 0));
  const largest = steps.reduce((best, step) => (Math.abs(step) > Math.abs(best) ? step : best), 0);
  return Math.max(0, Math.min(4, target + largest));
}
