import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Plan } from '../../src/domain/plan.ts';
import { SESSION_KINDS, SESSION_STATUSES } from '../../src/domain/session.ts';
import { aPlan, aSession } from '../plans/plans.ts';

const TITLES = readFileSync(new URL('../items/question-titles.tsv', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => line.split('\t').at(-1) || []);
const TOPICS = ['Statistics and probability', 'Language models', 'Reinforcement learning', 'System design'];
const LEVELS = ['entry', 'mid', 'senior', 'staff'];
const BLOCKS = ['fundamentals', 'deep-learning', 'specialisation', 'mock-interviews'];
const ROLES = ['Machine learning engineer', 'Data scientist', 'Research scientist'];

/** A plan whose every text says something, and all its words in lower case. */
export interface WordedPlan {
  plan: Plan;
  words: Set<string>;
}

const session = fc.record({
  kind: fc.constantFrom(...SESSION_KINDS),
  status: fc.constantFrom(...SESSION_STATUSES),
  block: fc.constantFrom(...BLOCKS),
  titles: fc.array(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 4 }),
  topic: fc.constantFrom(...TOPICS),
  sequence: fc.nat(9),
});

/** Plans of up to six sessions with real titles, topics, blocks, roles and levels. */
export const wordedPlans: fc.Arbitrary<WordedPlan> = fc
  .record({
    sessions: fc.array(session, { minLength: 1, maxLength: 6 }),
    careerLevel: fc.constantFrom(...LEVELS),
    roleName: fc.constantFrom(...ROLES),
  })
  .map(({ sessions, careerLevel, roleName }) => {
    const base = aPlan();
    const role = roleName.toLowerCase().replaceAll(' ', '-');
    const plan = aPlan({
      id: 'pl_0123456789abcdef',
      uidHost: 'stepladder.test',
      request: { ...base.request, careerLevel, role },
      names: { careerLevel, role: roleName },
      topics: TOPICS.map((name) => ({ slug: slugOf(name), name, buildsOn: [], specialisation: false })),
      sessions: sessions.map(({ titles, topic, ...rest }, at) =>
        aSession(at + 1, {
          ...rest,
          id: `ss_s8e4a0hqw${at}`,
          date: `2026-12-${String(at + 7).padStart(2, '0')}`,
          items: titles.map((title, item) => ({
            ...{ itemId: `q${item}`, title, topic: slugOf(topic), activity: 'learn', minutes: 15 },
            url: `/embed/questions/q${item}`,
          })),
        }),
      ),
    });
    return { plan, words: wordsOf(plan) };
  });

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function wordsOf({ id, request, names, topics, sessions, uidHost }: Plan): Set<string> {
  const texts = [
    ...[id, request.careerLevel, request.role, names?.role ?? '', uidHost],
    ...topics.flatMap(({ slug, name }) => [slug, name]),
    ...sessions.flatMap((each) => [each.id, each.kind, each.block, ...each.items.map(({ title }) => title)]),
  ];
  return new Set(texts.flatMap(splitWords));
}

/** Words of three letters and more, in lower case. */
export function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}_][\p{L}\d_]{2,}/gu) ?? [];
}
