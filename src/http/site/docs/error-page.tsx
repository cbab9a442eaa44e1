import type { ErrorCode } from '../../../domain/error.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { ERROR_PAGES, ERROR_STATUS } from '../../protocol/errors.ts';
import { renderSitePage } from '../site-page.tsx';
import { Prose } from './prose.tsx';

/** What the `type` of a problem points to: what happened and what to do. */
export function renderErrorPage(deps: Pick<HttpDeps, 'site'>, code: ErrorCode): Content {
  const { title, meaning, remedy } = ERROR_PAGES[code];
  return renderSitePage(deps, {
    title,
    reading: true,
    body: (
      <div class="stack">
        <h1>{title}</h1>
        <p class="help">
          <code>{code}</code>, status {ERROR_STATUS[code]}
        </p>
        <p class="lead">{meaning}</p>
        <Prose text={remedy} />
        <p>
          <a href="/docs">The API reference</a>
        </p>
      </div>
    ),
  });
}
