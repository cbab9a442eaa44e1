import type { Database } from 'better-sqlite3';
import { eq, or, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Release } from '../domain/content-pack.ts';
import type { Curriculum } from '../domain/curriculum.ts';
import { AppError } from '../domain/error.ts';
import type { Guide } from '../domain/guide.ts';
import type { Material } from '../domain/material.ts';
import type { Catalogue, QuestionPage, QuestionQuery, TopicSummary } from '../domain/ports.ts';
import type { Answer, Question } from '../domain/question.ts';
import type { Role, SkillMap } from '../domain/skill-map.ts';
import type { Topic } from '../domain/topic.ts';
import { countAll, countFacet, selectPage } from './question-query.ts';
import { questions, questionTags, records, release, words } from './schema.ts';
import { knownWords, matchExpression } from './search.ts';
import { studyItems } from './study-items.ts';

/** The catalogue over one open content store. What is served whole is parsed once and kept: a release never changes. */
export function readCatalogue(sqlite: Database): Catalogue {
  const db = drizzle(sqlite);
  const once = <T>(make: () => T) => {
    let value: T | undefined;
    return (): T => {
      value ??= make();
      return value;
    };
  };
  const recordsOf = <T>(kind: string) =>
    once(() =>
      db
        .select({ json: records.json })
        .from(records)
        .where(eq(records.kind, kind))
        .orderBy(records.position)
        .all()
        .map((row) => JSON.parse(row.json) as T),
    );

  const current = once(() => {
    const row = db.select({ json: release.json }).from(release).get();
    if (!row) throw new AppError('unavailable', 'The content store holds no release.');
    return JSON.parse(row.json) as Release;
  });
  const vocabulary = once(() =>
    db
      .select({ word: words.word })
      .from(words)
      .all()
      .map((row) => row.word),
  );
  const isKnown = knownWords(sqlite);
  const listRoles = recordsOf<Role>('role');
  const listSkillMaps = recordsOf<SkillMap>('skill-map');
  const curriculum = recordsOf<Curriculum>('curriculum');
  const materials = recordsOf<Material>('material');
  const listGuides = recordsOf<Guide>('guide');
  const topics = recordsOf<Topic>('topic');

  const name = sql.placeholder('name');
  // One statement for each column: an answer is long, and most reads do not want it.
  const reader = (column: 'id' | 'question' | 'answer') => {
    const statement = db
      .select({ value: questions[column] })
      .from(questions)
      .where(or(eq(questions.id, name), eq(questions.slug, name)))
      .prepare();
    return (idOrSlug: string) => statement.get({ name: idOrSlug })?.value;
  };
  const [idOf, questionOf, answerOf] = [reader('id'), reader('question'), reader('answer')];
  const allQuestions = () =>
    db
      .select({ question: questions.question })
      .from(questions)
      .orderBy(questions.position)
      .all()
      .map((row) => JSON.parse(row.question) as Question);
  const getCurriculum = () => {
    const [only] = curriculum();
    if (!only) throw new AppError('unavailable', 'The content store holds no curriculum.');
    return only;
  };

  return {
    release: current,
    listQuestions: (query) => listQuestions(query),
    findQuestion(idOrSlug) {
      const json = questionOf(idOrSlug);
      return json === undefined ? undefined : (JSON.parse(json) as Question);
    },
    findAnswer(idOrSlug) {
      const json = answerOf(idOrSlug);
      return json === undefined ? undefined : (JSON.parse(json) as Answer);
    },
    findQuestionId: idOf,
    listTopics: once(() => topics().map((topic) => summarise(topic))),
    listTags: once(() =>
      db
        .selectDistinct({ tag: questionTags.tag })
        .from(questionTags)
        .orderBy(questionTags.tag)
        .all()
        .map((row) => row.tag),
    ),
    listRoles,
    listSkillMaps,
    getCurriculum,
    listMaterials: (kind) => materials().filter((material) => kind === undefined || material.kind === kind),
    findMaterial: (idOrSlug) => materials().find(({ id, slug }) => id === idOrSlug || slug === idOrSlug),
    listGuides,
    findGuide: (slug) => listGuides().find((guide) => guide.slug === slug),
    listStudyItems: once(() => studyItems(allQuestions(), materials(), getCurriculum())),
    listQuestionIdsByTopic: once(() => {
      const byTopic: Record<string, string[]> = {};
      const coreFirst = allQuestions().sort((a, b) => Number(b.core) - Number(a.core));
      for (const { topic, id } of coreFirst) {
        byTopic[topic] ??= [];
        byTopic[topic].push(id);
      }
      return byTopic;
    }),
  };

  function summarise(topic: Topic): TopicSummary {
    const byLevel = countFacet(db, { query: { topic: [topic.slug], limit: 1 }, match: undefined }, 'level');
    const total = Object.values(byLevel).reduce((sum, each) => sum + each, 0);
    return { ...topic, questions: total, byLevel };
  }

  function listQuestions(query: QuestionQuery): QuestionPage {
    const match = query.q === undefined ? undefined : matchExpression(query.q, isKnown, vocabulary());
    if (query.q !== undefined && match === undefined) return emptyPage(query);
    const selection = { query, match };
    const rows = selectPage(db, selection);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => JSON.parse(row.question) as Question),
      ...(rows.length > query.limit && last ? { next: [last.key, last.id] as const } : {}),
      ...(query.total ? { total: countAll(db, selection) } : {}),
      ...(query.facets
        ? {
            facets: Object.fromEntries(
              query.facets.map((facet) => [facet, countFacet(db, selection, facet)]),
            ),
          }
        : {}),
    };
  }
}

/** What a full-text query without any word finds. */
function emptyPage(query: QuestionQuery): QuestionPage {
  return {
    items: [],
    ...(query.total ? { total: 0 } : {}),
    ...(query.facets ? { facets: Object.fromEntries(query.facets.map((facet) => [facet, {}])) } : {}),
  };
}
