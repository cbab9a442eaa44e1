import type { ContentPack } from '../../src/domain/content-pack.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { randomPack, rich } from './random-pack.ts';

const reference: Reference = {
  key: 'vaswani2017attention',
  title: 'Attention Is All You Need',
  authors: ['Vaswani, Ashish', 'et al.'],
  year: 2017,
  url: 'https://arxiv.org/abs/1706.03762',
  type: 'article',
  primary: true,
  number: 'arXiv:1706.03762',
};

/** Forty random questions, the first of them with every optional field, and at least one of every other resource. */
export function samplePack(): ContentPack {
  const pack = randomPack(40);
  const [first] = pack.questions;
  if (!first) throw new Error('the random pack is empty');
  Object.assign(first.question, {
    slug: 'bias-variance',
    title: 'The bias-variance trade-off',
    prompt: { ...rich('What does *regularisation* change?'), text: 'What does regularisation change?' },
    choices: [
      { id: 'a', text: rich('Fewer layers.') },
      { id: 'b', text: rich('Smaller weights.') },
    ],
    level: 'intermediate',
    askedFrom: 'entry',
    topic: 'statistics',
    parts: [10, 10],
    minutes: 20,
    requires: ['q02'],
    buildsOn: ['coding'],
    skills: ['mid-evaluation'],
  });
  Object.assign(first.answer, {
    choices: [
      { id: 'a', correct: false, why: rich('Depth stays.') },
      { id: 'b', correct: true, why: rich('The penalty shrinks them.') },
    ],
    inBrief: ['It trades variance for bias.', 'It shrinks weights.', 'Tune it on held-out data.'].map(rich),
    rubric: [
      { criterion: rich('Trade-offs'), weak: rich('None'), acceptable: rich('One'), strong: rich('Two') },
    ],
    commonMistakes: [{ mistake: rich('More data cures bias.'), correction: rich('It cures variance.') }],
    followUps: [{ question: rich('And with depth?'), direction: rich('Double descent.') }],
    numbers: [
      { name: rich('Parameters'), value: 1.12, unit: 'TB', conditions: rich('fp32'), formula: '1.12' },
    ],
    code: [{ language: 'python', tested: true, source: 'print(1 < 2)' }],
    codeNotes: rich('Run it.'),
    limits: rich('Experts differ.'),
    corrections: rich('It was said otherwise [@vaswani2017attention].'),
    references: [reference],
  });
  const entry = {
    slug: 'mid-evaluation',
    name: 'Evaluate',
    topics: ['statistics'],
    note: 'Twice.',
    origin: 'guide',
  };
  return {
    ...pack,
    roles: pack.roles.map((role) => ({ ...role, adjustments: { statistics: 1, coding: -1 } })),
    skillMaps: pack.skillMaps.map((map) => ({
      ...map,
      years: { from: 2, to: 5 },
      questionLevels: ['intermediate', 'advanced'],
      focusAreas: [{ ...entry, origin: 'guide' }],
      skills: [{ ...entry, origin: 'guide', group: 'Modelling', target: 3 }],
      projects: [{ ...entry, origin: 'new' }],
    })),
    curriculum: {
      ...pack.curriculum,
      blocks: pack.curriculum.blocks.map((block, index) => ({
        ...block,
        activities: [
          {
            id: `act-${index + 1}`,
            title: 'Write k-means',
            topic: 'coding',
            level: 'entry',
            minutes: 45,
            requires: [],
            references: [reference.key],
            do: 'Write it.',
            done: 'It runs.',
          },
        ],
      })),
    },
    materials: [
      {
        id: 'mock-coding',
        slug: 'coding-screen',
        title: 'A coding screen',
        kind: 'mock',
        topic: 'coding',
        level: 'entry',
        block: 'mock-interviews',
        minutes: 45,
        requires: [],
        roles: {},
        tags: ['python'],
        round: 'coding',
        body: rich('Ask this.'),
        references: [],
        updatedAt: '2026-11-01',
      },
      {
        id: 'primer-attention',
        slug: 'attention',
        title: 'Attention',
        kind: 'primer',
        topic: 'deep-learning',
        level: 'intermediate',
        block: 'deep-learning',
        minutes: 60,
        parts: [30, 30],
        requires: [],
        roles: { 'ml-engineer': 3 },
        tags: [],
        body: rich('Read this.'),
        references: [reference],
        updatedAt: '2026-11-01',
      },
    ],
    guides: [
      {
        slug: 'red-flags',
        title: 'Red flags',
        summary: 'What makes interviewers say no.',
        items: [
          { slug: 'no-baseline', name: 'No baseline', text: 'Start simple.', origin: 'guide' },
          { slug: 'screen', name: 'Screen', text: 'Be brief.', minutes: 45, round: 'coding', origin: 'new' },
        ],
        body: rich('Advice.'),
        references: [reference],
        updatedAt: '2026-11-01',
      },
    ],
    references: [reference],
    assets: [
      {
        name: 'adapter-memory.0f1e2d3c4b5a.svg',
        type: 'image/svg+xml',
        bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'),
      },
    ],
  };
}
