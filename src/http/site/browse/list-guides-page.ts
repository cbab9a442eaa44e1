import { openRelease } from '../../content/open-release.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { readPageOperation } from '../page-operation.ts';
import { renderGuidesPage } from './guide-page.tsx';

/** All guides. */
export const listGuidesPage = readPageOperation(
  { operationId: 'listGuidesPage', path: '/guides', summary: 'Guides to choose from' },
  (call) => {
    const { catalogue, release } = openRelease(call.deps, undefined);
    return answerPublic(call, { release, key: null }, () =>
      renderGuidesPage(call.deps, catalogue.listGuides()),
    );
  },
);
