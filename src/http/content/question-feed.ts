import { z } from '@hono/zod-openapi';
import type { Catalogue } from '../../domain/catalogue.ts';
import { toAnswer } from '../../wire/answer.ts';
import { names } from '../../wire/parameters.ts';
import { toQuestion } from '../../wire/question.ts';
import { answerPublic } from '../protocol/caching.ts';
import { type Operation, readOperation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';
import { nameTopics, openRelease } from './open-release.ts';
import { checkQuestionWords, questionWordFaults } from './question-words.ts';

/** Entries of a feed at most: those that were checked last. */
const MOST_ENTRIES = 50;

/** New and changed questions, as a feed of any form tells them. */
export interface QuestionFeed {
  title: string;
  /** Its own address. */
  url: string;
  /** The page that shows the same questions. */
  page: string;
  /** BCP 47. */
  language: string;
  licence: string | undefined;
  author: string;
  /** Of the newest entry; where there is none, of the release. RFC 3339. */
  updatedAt: string;
  /** Newest first. */
  entries: FeedEntry[];
}

interface FeedEntry {
  /** The address of the question, which stays. */
  id: string;
  page: string;
  title: string;
  /** The prompt, and the short answer behind a click, as HTML. */
  html: string;
  topic: { slug: string; name: string };
  /** The beginning of the day on which someone last checked it. RFC 3339. */
  updatedAt: string;
}

interface FeedForm {
  operationId: string;
  path: `/${string}`;
  summary: string;
  mediaType: string;
  schema: z.ZodType;
  write(feed: QuestionFeed): string;
}

/** A feed of new and changed questions in one form, of everything or of some topics. */
export function feedOperation(spec: FeedForm): Operation {
  const { operationId, path, summary, mediaType, schema } = spec;
  return readOperation(
    {
      ...{ operationId, path, summary },
      method: 'get',
      tag: 'content',
      description: `The ${MOST_ENTRIES} questions that were added or checked last, newest first, for readers of feeds.`,
      query: z.strictObject({
        topic: names({ description: 'Any of these topics, by slug.', example: ['statistics'] }),
      }),
      otherQueryFaults: questionWordFaults,
      responses: publicContent({ [mediaType]: schema }, 'The feed.'),
      errors: ['unavailable'],
    },
    (call) => {
      const { deps, query } = call;
      const { catalogue, release } = openRelease(deps, undefined);
      checkQuestionWords(catalogue, query);
      return answerPublic(call, { release, key: query }, () => ({
        type: `${mediaType}; charset=utf-8`,
        body: spec.write(gatherFeed(catalogue, { path, topic: query.topic, publicUrl: deps.publicUrl })),
      }));
    },
  );
}

function gatherFeed(
  catalogue: Catalogue,
  { path, topic, publicUrl }: { path: string; topic: string[] | undefined; publicUrl: string },
): QuestionFeed {
  const { name, language, licence } = catalogue.getSettings();
  const topics = nameTopics(catalogue);
  const nameOf = (slug: string) => topics.get(slug) ?? slug;
  const query = topic ? `?topic=${topic.join(',')}` : '';
  const { items } = catalogue.listQuestions({
    ...{ sort: 'updatedAt', descending: true, limit: MOST_ENTRIES },
    ...(topic && { topic }),
  });
  const form = { format: 'html', publicUrl } as const;
  const entries = items.map((question): FeedEntry => {
    const { url, page, title, prompt, updatedAt } = toQuestion(question, form);
    const answer = catalogue.findAnswer(question.id);
    const short = answer && toAnswer(answer, form).shortAnswer;
    return {
      ...{ id: url, page, title },
      html: short ? `${prompt}<details><summary>In short</summary>${short}</details>` : prompt,
      topic: { slug: question.topic, name: nameOf(question.topic) },
      updatedAt: `${updatedAt}T00:00:00Z`,
    };
  });
  return {
    title: `${name}: ${topic ? topic.map(nameOf).join(', ') : 'new and changed questions'}`,
    url: `${publicUrl}${path}${query}`,
    page: `${publicUrl}/questions${query}`,
    ...{ language, licence, author: name, entries },
    updatedAt: entries[0]?.updatedAt ?? catalogue.release().builtAt,
  };
}
