import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Catalogue, TopicSummary } from '../domain/catalogue.ts';
import type { Release } from '../domain/content-pack.ts';
import { AppError } from '../domain/error.ts';
import type { Topic } from '../domain/topic.ts';
import { drawSample } from './draw-sample.ts';
import { once } from './once.ts';
import { questionLister } from './question-lister.ts';
import { countFacet, selectDrawable } from './question-query.ts';
import { readQuestions } from './read-questions.ts';
import { readRecords } from './read-records.ts';
import { readReleaseRecords } from './read-release-records.ts';
import { release } from './schema.ts';
import { matchFinder } from './search/find-matches.ts';
import { allSearcher } from './search/search-all.ts';
import { studyItems } from './study-items.ts';

/** The catalogue over one open content store. */
export function readCatalogue(sqlite: Database): Catalogue {
  const db = drizzle(sqlite);
  const { listPlainTopics, getSearchWords, ...records } = readRecords(db);
  const { listAllQuestions, ...questions } = readQuestions(sqlite, db);

  const findMatches = once(() => matchFinder(sqlite, getSearchWords()));

  const summarise = (topic: Topic): TopicSummary => {
    const byLevel = countFacet(db, { query: { topic: [topic.slug], limit: 1 }, matches: undefined }, 'level');
    const total = Object.values(byLevel).reduce((sum, each) => sum + each, 0);
    return { ...topic, questions: total, byLevel };
  };

  return {
    ...records,
    ...questions,
    ...readReleaseRecords(db, { ...questions, ...records }),
    release: once(() => {
      const row = db.select({ json: release.json }).from(release).get();
      if (!row) throw new AppError('unavailable', 'The content store holds no release.');
      return JSON.parse(row.json) as Release;
    }),
    ...questionLister(sqlite, db, findMatches, questions),
    drawQuestions: (query) =>
      drawSample(selectDrawable(db, query), query).flatMap(({ id }) => questions.findQuestion(id) ?? []),
    search: allSearcher(sqlite, findMatches, (type, key) => {
      if (type === 'question') return questions.findQuestion(key);
      return type === 'material' ? records.findMaterial(key) : records.findGuide(key);
    }),
    listTopics: once(() => listPlainTopics().map(summarise)),
    listStudyItems: once(() =>
      studyItems(listAllQuestions(), records.listMaterials(), records.getCurriculum()),
    ),
  };
}
