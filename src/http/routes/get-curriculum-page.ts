import { answerPublic } from '../caching.ts';
import { nameTopics, openRelease } from '../content.ts';
import { page } from '../page-operation.ts';
import { renderCurriculumPage } from '../pages/curriculum-page.tsx';

/** The curriculum to read. */
export const getCurriculumPage = page(
  { operationId: 'getCurriculumPage', path: '/curriculum', summary: 'The curriculum to read' },
  (call) => {
    const { catalogue, release } = openRelease(call.deps, undefined);
    return answerPublic(call, { release, key: null }, () =>
      renderCurriculumPage(call.deps, catalogue.getCurriculum(), nameTopics(catalogue)),
    );
  },
);
