import type { ErrorCode } from '../../../domain/error.ts';
import type { Content } from '../../protocol/caching.ts';
import { ERROR_PAGES, ERROR_STATUS } from '../../protocol/errors.ts';
import { renderPage } from '../../protocol/page.tsx';

/** What the `type` of a problem points to: what happened and what to do. */
export function renderErrorPage(code: ErrorCode): Content {
  const { title, meaning, remedy } = ERROR_PAGES[code];
  return renderPage({
    title: `${title} · Stepladder`,
    body: (
      <main>
        <h1>{title}</h1>
        <p class="muted">
          <code>{code}</code>, status {ERROR_STATUS[code]}
        </p>
        <p>{meaning}</p>
        <p>{remedy}</p>
        <p>
          <a href="/docs">The API reference</a>
        </p>
      </main>
    ),
  });
}
