import { z } from '@hono/zod-openapi';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { QuestionQuery } from '../../../domain/catalogue-query.ts';
import { fieldNames, type Term } from '../../../domain/pack-settings.ts';
import { flag, names } from '../../../wire/parameters.ts';
import { isSearch } from '../../../wire/question-query.ts';
import { nameTopics, openRelease } from '../../content/open-release.ts';
import { checkQuestionWords } from '../../content/question-words.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { type CursorScope, decodeCursor, encodeCursor } from '../../protocol/cursor.ts';
import { readPageOperation } from '../page-operation.ts';
import { type Filter, renderQuestionsPage } from './questions-page.tsx';

const PAGE_LENGTH = 30;

const BrowseQuery = z.looseObject({
  q: z.string().optional(),
  topic: names({ description: 'Any of these topics.', example: ['statistics'] }),
  level: names({ description: 'Any of these levels.', example: ['entry'] }),
  kind: names({ description: 'Any of these kinds.', example: ['concept'] }),
  core: flag({ description: 'Only what everybody should know.', example: true }).optional(),
  cursor: z.string().min(1).optional(),
});
type BrowseQuery = z.output<typeof BrowseQuery>;

/** All questions, to browse, filter and search. */
export const listQuestionsPage = readPageOperation(
  {
    operationId: 'listQuestionsPage',
    path: '/questions',
    summary: 'Questions to browse',
    query: BrowseQuery,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release } = openRelease(deps, undefined);
    const settings = catalogue.getSettings();
    const { topic, level, kind } = query;
    checkQuestionWords(catalogue, { topic, level, kind });
    const filters = toBrowseFilters(query);
    const scope: CursorScope = { release, filters };
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, scope);
    return answerPublic(call, { release, key: { ...filters, cursor: query.cursor ?? null } }, () => {
      const found = catalogue.listQuestions({
        ...filters,
        limit: PAGE_LENGTH,
        total: true,
        ...(after && { after }),
      });
      return renderQuestionsPage(deps, {
        settings,
        query: toAddress(query),
        filters: listFilters(filters, catalogue),
        questions: found.items,
        total: found.total ?? found.items.length,
        topicNames: nameTopics(catalogue),
        cursor: found.next && encodeCursor(found.next, scope),
        isFirst: after === undefined,
      });
    });
  },
);

type Filters = Omit<QuestionQuery, 'limit'>;

function toBrowseFilters({ q, topic, level, kind, core }: BrowseQuery): Filters {
  return {
    ...(topic && { topic }),
    ...(level && { level }),
    ...(kind && { kind }),
    ...(core !== undefined && { core }),
    ...(isSearch(q) ? { q, sort: 'relevance' } : { sort: 'id' }),
    descending: false,
  };
}

/** What the address says, in a form from which other addresses can be made. */
function toAddress({ q, topic, level, kind, core }: BrowseQuery): Record<string, string> {
  return {
    ...(isSearch(q) && { q }),
    ...(topic && { topic: topic.join(',') }),
    ...(level && { level: level.join(',') }),
    ...(kind && { kind: kind.join(',') }),
    ...(core !== undefined && { core: String(core) }),
  };
}

/** The values of each filter, counted as if nothing of that filter were chosen: so that another can be added. */
function listFilters(filters: Filters, catalogue: Catalogue): Filter[] {
  const countBy = (facet: Filter['name']) => {
    const { [facet]: _own, ...others } = filters;
    return catalogue.listQuestions({ ...others, limit: 1, facets: [facet] }).facets?.[facet] ?? {};
  };
  const settings = catalogue.getSettings();
  const titles = fieldNames(settings);
  const values = (all: readonly Term[], counts: Record<string, number>) =>
    all
      .map(({ slug, title }) => ({ value: slug, name: title, count: counts[slug] ?? 0 }))
      .filter((each) => each.count > 0);
  return [
    {
      name: 'level',
      title: titles.level,
      values: values(settings.questionLevels, countBy('level')),
    },
    {
      name: 'kind',
      title: titles.kind,
      values: values(settings.kinds, countBy('kind')),
    },
    {
      name: 'topic',
      title: titles.topic,
      values: values(
        catalogue.listTopics().map(({ slug, name }) => ({ slug, title: name })),
        countBy('topic'),
      ),
    },
  ];
}
