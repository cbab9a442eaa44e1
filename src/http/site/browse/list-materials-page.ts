import { nameTopics, openRelease } from '../../content/open-release.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { readPageOperation } from '../page-operation.ts';
import { renderMaterialsPage } from './materials-page.tsx';

/** All materials. */
export const listMaterialsPage = readPageOperation(
  { operationId: 'listMaterialsPage', path: '/materials', summary: 'Materials to choose from' },
  (call) => {
    const { catalogue, release } = openRelease(call.deps, undefined);
    return answerPublic(call, { release, key: null }, () =>
      renderMaterialsPage(
        call.deps,
        catalogue.listMaterials(),
        nameTopics(catalogue),
        catalogue.getSettings(),
      ),
    );
  },
);
