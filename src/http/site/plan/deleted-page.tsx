import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';

/** What is left of a deleted plan: a word, and a way on. */
export function renderDeletedPage(deps: Pick<HttpDeps, 'site'>, path: string): Content {
  return renderSitePage(deps, {
    title: 'The plan is deleted',
    reading: true,
    isPrivate: true,
    body: (
      <div class="stack" data-forget-plan={path}>
        <h1>The plan is deleted</h1>
        <p class="lead">
          Nothing of it is kept. Remove its calendar from your calendar app: the address answers that it is
          gone.
        </p>
        <p>
          <a class="button" href="/">
            Make another
          </a>
        </p>
      </div>
    ),
  });
}
