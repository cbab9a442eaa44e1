import { nameTopics, openRelease } from '../../content/open-release.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { readPageOperation } from '../page-operation.ts';
import { renderCurriculumPage } from './curriculum-page.tsx';

/** The curriculum to read. */
export const getCurriculumPage = readPageOperation(
  { operationId: 'getCurriculumPage', path: '/curriculum', summary: 'The curriculum to read' },
  (call) => {
    const { catalogue, release } = openRelease(call.deps, undefined);
    return answerPublic(call, { release, key: null }, () =>
      renderCurriculumPage(
        call.deps,
        catalogue.getCurriculum(),
        nameTopics(catalogue),
        catalogue.getSettings(),
      ),
    );
  },
);
