import { z } from '@hono/zod-openapi';
import { formatCount } from '../../../domain/format.ts';
import { fieldNames } from '../../../domain/pack-settings.ts';
import { GRADES } from '../../../domain/session.ts';
import { firstIntervalDays } from '../../../service/index.ts';
import { notFound, openRelease } from '../../content/open-release.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { goTo, page } from '../page-operation.ts';
import { renderStudyChoice, StudyOn } from './study-choice.tsx';
import { renderStudyPage } from './study-page.tsx';
import { takeStep } from './take-step.ts';

const DAYS_UNTIL_NEXT = new Map(GRADES.map((grade) => [grade, firstIntervalDays(grade)]));

/** A topic to study, question by question, without a plan; without a topic those to choose from. */
export const getStudyPage = page(
  {
    operationId: 'getStudyPage',
    path: '/study',
    summary: 'Study a topic',
    query: z.looseObject({ topic: z.string().optional() }),
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release } = openRelease(deps, undefined);
    const topics = catalogue.listTopics();
    if (query.topic === undefined)
      return answerPublic(call, { release, key: null }, () => renderStudyChoice(deps, topics));
    const topic = topics.find(({ slug }) => slug === query.topic);
    if (!topic)
      throw notFound(
        'topic',
        'topic',
        query.topic,
        topics.map(({ slug }) => slug),
      );
    const ids = catalogue.listQuestionIdsByTopic()[topic.slug] ?? [];
    const place = { path: '/study', parameters: [['topic', topic.slug]] as const };
    const { run, goOn } = takeStep(call, place, ids);
    if (goOn !== undefined) return goTo(call, goOn);
    const key = { topic: topic.slug, at: run.at, grades: [...run.grades] };
    return answerPublic(call, { release, key }, () =>
      renderStudyPage(deps, {
        title: topic.name,
        back: { path: '/study', name: 'Study' },
        cards: ids.map((itemId) => {
          const question = catalogue.findQuestion(itemId);
          const answer = itemId === ids[run.at] ? catalogue.findAnswer(itemId) : undefined;
          return {
            itemId,
            title: question?.title ?? itemId,
            isGraded: true,
            url: `/questions/${question?.slug ?? itemId}`,
            question,
            answer,
          };
        }),
        run,
        place,
        isPrivate: false,
        sayNext: (_itemId, grade) =>
          grade && `look at it again in about ${formatCount(DAYS_UNTIL_NEXT.get(grade) ?? 1, 'day')}`,
        end: StudyOn({ topic: topic.slug, fieldName: fieldNames(catalogue.getSettings()).topic }),
      }),
    );
  },
);
