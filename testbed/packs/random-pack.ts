import type { ContentPack } from '../../src/domain/content-pack.ts';
import type { Answer, Question } from '../../src/domain/question.ts';
import type { RichText } from '../../src/domain/rich-text.ts';
import { BLOCKS, CAREER_LEVELS, QUESTION_KINDS, QUESTION_LEVELS, SETTINGS } from './own-pack.ts';

const TOPICS = ['statistics', 'deep-learning', 'coding'];
const ROLES = ['ml-engineer', 'data-scientist'];
const TAGS = ['gradients', 'metrics', 'sql', 'python'];
const WORDS =
  'gradient descent variance bias attention matrix query sampling kernel regression café loss metric'.split(
    ' ',
  );

/** A pack of `size` questions drawn with a seed: enough variety for every filter to bite. */
export function randomPack(size: number, seed = 1): ContentPack {
  const draw = generator(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  const sentence = () => Array.from({ length: 8 }, () => pick(WORDS)).join(' ');
  const questions = Array.from({ length: size }, (_, index) => {
    const id = `q${String(index + 1).padStart(2, '0')}`;
    const question: Question = {
      id,
      slug: `question-${index + 1}`,
      title: sentence(),
      prompt: rich(sentence()),
      level: pick(QUESTION_LEVELS),
      topic: pick(TOPICS),
      block: pick(BLOCKS),
      kind: pick(QUESTION_KINDS),
      minutes: 10 + 5 * Math.floor(draw() * 8),
      tags: TAGS.filter(() => draw() < 0.4),
      core: draw() < 0.5,
      requires: [],
      buildsOn: [],
      roles: Object.fromEntries(ROLES.map((role) => [role, Math.floor(draw() * 4) as 0 | 1 | 2 | 3])),
      skills: [],
      origin: 'new',
      volatility: 'low',
      updatedAt: `2026-1${Math.floor(draw() * 2)}-0${1 + Math.floor(draw() * 9)}`,
    };
    return { question, answer: anAnswer(id, sentence()) };
  });
  const { specialisations: _none, ...example } = SETTINGS.example;
  return {
    settings: { ...SETTINGS, example },
    topics: TOPICS.map((slug) => ({
      slug,
      name: slug,
      summary: slug,
      buildsOn: [],
      specialisation: slug === 'coding',
    })),
    roles: ROLES.map((slug) => ({ slug, name: slug, summary: slug, adjustments: {} })),
    questions,
    skillMaps: CAREER_LEVELS.map((careerLevel) => ({
      careerLevel,
      title: careerLevel,
      years: { from: 0 },
      questionLevels: [...QUESTION_LEVELS],
      ...(careerLevel === 'entry' ? { adjustmentShare: 0.5 } : {}),
      overall: careerLevel,
      targets: Object.fromEntries(TOPICS.map((topic) => [topic, 3 as const])),
      focusAreas: [],
      skills: [],
      projects: [],
      milestones: [],
      impactAreas: [],
      body: rich(careerLevel),
      updatedAt: '2026-11-01',
    })),
    curriculum: {
      title: 'Curriculum',
      blocks: BLOCKS.map((id) => ({
        id,
        title: id,
        summary: id,
        topics: TOPICS,
        activities: [],
        body: rich(id),
      })),
      updatedAt: '2026-11-01',
    },
    materials: [],
    guides: [],
    references: [],
    assets: [],
  };
}

/** Text whose every form is the same: enough where rendering is not what is tested. */
export function rich(text: string): RichText {
  return { markdown: text, html: `<p>${text}</p>`, text, ast: { type: 'root', children: [] } };
}

function anAnswer(questionId: string, text: string): Answer {
  return {
    questionId,
    shortAnswer: rich(text),
    answer: rich(text),
    listensFor: rich(text),
    rubric: [],
    commonMistakes: [],
    followUps: [],
    numbers: [],
    code: [],
    references: [],
  };
}

/** Marsaglia's xorshift32, "Xorshift RNGs" (2003). */
function generator(seed: number): () => number {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
