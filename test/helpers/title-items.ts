import { readFileSync } from 'node:fs';
import type { PlannerInput } from '../../src/domain/schedule.ts';
import { targetProficiency } from '../../src/domain/skill-map.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import type { StudyRequestDraft } from '../../src/domain/study-request.ts';
import type { BlockId, QuestionKind, QuestionLevel } from '../../src/domain/taxonomy.ts';
import { resolveRequest } from '../../src/request/resolve-request.ts';
import { BLOCKS, QUESTION_LEVELS, SETTINGS, TAXONOMY } from '../../testbed/packs/own-pack.ts';

const ROUND_MOCKS = [
  'technical-screen',
  'ml-fundamentals',
  'coding',
  'system-design',
  'domain',
  'behavioural',
] as const;

/** The taxonomy of the titles file: what builds on what, and what may be chosen as a specialisation. */
export const TITLE_TOPICS: PlannerInput['topics'] = [
  topic('statistics'),
  topic('linear-algebra'),
  topic('classical-ml', ['statistics', 'linear-algebra']),
  topic('data-preparation', ['statistics']),
  topic('evaluation', ['statistics', 'classical-ml']),
  topic('deep-learning', ['linear-algebra', 'classical-ml']),
  topic('nlp-llm', ['deep-learning'], true),
  topic('post-training', ['nlp-llm'], true),
  topic('rag-agents', ['nlp-llm'], true),
  topic('vision-multimodal', ['deep-learning'], true),
  topic('recsys-search', ['classical-ml', 'evaluation'], true),
  topic('experimentation', ['statistics']),
  topic('mlops', ['evaluation']),
  topic('distributed-training', ['deep-learning']),
  topic('inference-serving', ['deep-learning']),
  topic('ml-system-design', ['mlops']),
  topic('alignment-safety', ['nlp-llm'], true),
  topic('coding'),
  topic('behavioural'),
];

function topic(slug: string, buildsOn: string[] = [], specialisation = false) {
  return { slug, buildsOn, specialisation };
}

const LEVELS: Record<string, QuestionLevel[]> = {
  entry: ['entry', 'intermediate'],
  mid: ['intermediate', 'advanced'],
  senior: ['advanced', 'senior'],
  staff: ['expert', 'research'],
};

/** Targets of a generalist by career level, in the order of `TITLE_TOPICS`. */
const TARGETS: Record<string, string> = {
  entry: '2222211011111001121',
  mid: '3233332122233122132',
  senior: '3333433233333334233',
  staff: '3334444333334443334'.slice(0, 19),
};

/** The 240 questions of the titles file. */
export function titleItems(): StudyItem[] {
  const rows = readRows('question-titles.tsv');
  const ids = new Set(rows.map(([id]) => id));
  const blocks = new Map(readRows('question-blocks.tsv').map(([id, block]) => [id, block]));
  return rows.map(([id = '', level, topicSlug = '', kind, minutes, prerequisites = '', title = '']) => ({
    id,
    kind: 'question',
    title,
    topic: topicSlug,
    level: level as QuestionLevel,
    block: BLOCKS[Number(blocks.get(id)?.slice(1)) - 1] as BlockId,
    minutes: Number(minutes),
    ...(Number(minutes) > 90 ? { parts: [Number(minutes) / 2, Number(minutes) / 2] } : {}),
    reviewMinutes: 4,
    core: Number(id.slice(1)) <= 120,
    requires: prerequisites.split(',').filter((other) => ids.has(other)),
    roles: {},
    questionKind: kind as QuestionKind,
    url: `/questions/${id}`,
  }));
}

/** One mock a round. */
export function mockItems(): StudyItem[] {
  return ROUND_MOCKS.map((round) => ({
    id: `mock-${round}`,
    kind: 'mock',
    title: `Mock: ${round}`,
    topic: round === 'behavioural' ? 'behavioural' : 'coding',
    level: 'intermediate',
    block: 'mock-interviews',
    minutes: 75,
    reviewMinutes: 0,
    core: true,
    requires: [],
    roles: {},
    round,
  }));
}

/** Activities of 30 to 90 minutes, spread over topics and blocks as a curriculum would have them. */
export function activityItems(count = 80): StudyItem[] {
  const homes: [string, BlockId][] = [
    ['statistics', 'fundamentals'],
    ['classical-ml', 'fundamentals'],
    ['data-preparation', 'fundamentals'],
    ['deep-learning', 'deep-learning'],
    ['nlp-llm', 'deep-learning'],
    ['coding', 'deep-learning'],
    ['evaluation', 'advanced-topics'],
    ['mlops', 'advanced-topics'],
    ['distributed-training', 'advanced-topics'],
    ['nlp-llm', 'specialisation'],
    ['rag-agents', 'specialisation'],
    ['ml-system-design', 'system-design'],
    ['inference-serving', 'system-design'],
    ['behavioural', 'mock-interviews'],
    ['coding', 'mock-interviews'],
  ];
  return Array.from({ length: count }, (_, n) => {
    const [topicSlug, block] = homes[n % homes.length] as (typeof homes)[number];
    return {
      id: `act-${String(n).padStart(2, '0')}`,
      kind: 'activity',
      title: `Activity ${n} on ${topicSlug}`,
      topic: topicSlug,
      level: QUESTION_LEVELS[Math.floor(n / homes.length) % 3] as QuestionLevel,
      block,
      minutes: 30 + 15 * (n % 5),
      reviewMinutes: 0,
      core: n % 2 === 0,
      requires: [],
      roles: {},
    };
  });
}

/** The first twenty questions with activities and mocks: the bank on the first day. */
export function thinItems(): StudyItem[] {
  return [...titleItems().slice(0, 20), ...activityItems(), ...mockItems()];
}

export function fullItems(): StudyItem[] {
  return [...titleItems(), ...activityItems(30), ...mockItems()];
}

/** The request of the API's example: seven hours a week on three days. */
export const EXAMPLE_DRAFT: StudyRequestDraft = {
  startDate: '2026-12-01',
  weeks: 10,
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  specialisations: ['nlp-llm'],
  availability: [
    { days: ['mon', 'wed'], from: '19:00', to: '21:00' },
    { days: ['sat'], from: '09:00', to: '12:00' },
  ],
};

/** A planner's input for a draft over some items, with the levels and targets of its career level. */
export function inputFor(
  items: readonly StudyItem[],
  draft: Partial<StudyRequestDraft> = {},
  options: { idSeed?: string } = {},
): PlannerInput {
  const request = resolveRequest({ ...EXAMPLE_DRAFT, ...draft }, '2026-11-23', SETTINGS, {
    pastAllowed: true,
  });
  const digits = TARGETS[request.careerLevel] ?? '';
  const targets = Object.fromEntries(
    TITLE_TOPICS.map(({ slug }, place) => [slug, Number(digits[place]) as 0 | 1 | 2 | 3 | 4]),
  );
  return {
    request,
    items,
    topics: TITLE_TOPICS,
    targets: targetProficiency({ targets }, undefined, request.specialisations),
    levels: LEVELS[request.careerLevel] ?? [],
    taxonomy: TAXONOMY,
    idSeed: options.idSeed ?? 'pl_test',
  };
}

function readRows(name: string): string[][] {
  const text = readFileSync(new URL(`../../testbed/items/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}
