import { answerPublic } from '../caching.ts';
import { openRelease } from '../content.ts';
import { page } from '../page-operation.ts';
import { renderGuidesPage } from '../pages/guide-page.tsx';

/** All guides. */
export const listGuidesPage = page(
  { operationId: 'listGuidesPage', path: '/guides', summary: 'Guides to choose from' },
  (call) => {
    const { catalogue, release } = openRelease(call.deps, undefined);
    return answerPublic(call, { release, key: null }, () =>
      renderGuidesPage(call.deps, catalogue.listGuides()),
    );
  },
);
