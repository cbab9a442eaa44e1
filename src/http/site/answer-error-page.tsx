import { AppError } from '../../domain/error.ts';
import { formatDatesIn } from '../../domain/format.ts';
import { shorten } from '../../domain/wrong-word.ts';
import type { HttpContext, HttpDeps } from '../deps.ts';
import { answerError } from '../protocol/answer-error.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { ERROR_PAGES } from '../protocol/errors.ts';
import { renderSitePage } from './site-page.tsx';

/** Answers a fault as a page: what happened, and what to do. Status, log and other headers are those of the API. */
export function answerErrorPage(
  error: unknown,
  c: HttpContext,
  deps: Pick<HttpDeps, 'log' | 'publicUrl' | 'site'>,
): Response {
  const { status, headers } = answerError(error, c, deps);
  const code = error instanceof AppError ? error.code : 'internal';
  const isNowhere = c.get('route') === undefined;
  const said = error instanceof AppError && !isNowhere ? error.message : ERROR_PAGES[code].meaning;
  const message = shorten(said);
  // The plan's own page, where a form of it failed.
  const [back] = (code !== 'not_found' && /^\/p\/[^/]+(?=\/)/.exec(c.req.path)) || [];
  const content = renderSitePage(deps, {
    title: ERROR_PAGES[code].title,
    reading: true,
    isPrivate: true,
    body: (
      <div class="stack">
        <h1>{ERROR_PAGES[code].title}</h1>
        <p class="lead">{formatDatesIn(message)}</p>
        <p class="row">
          {back && (
            <a class="button" href={back}>
              Back to your plan
            </a>
          )}
          <a class={back ? 'button quiet' : 'button'} href="/">
            To the front page
          </a>
          <a class="button quiet" href="/questions">
            Browse the questions
          </a>
        </p>
        <p class="help">
          If you write to whoever runs this site, send along: <code>{c.get('requestId')}</code>
        </p>
      </div>
    ),
  });
  const all = new Headers(headers);
  for (const [name, value] of Object.entries({
    'Content-Type': content.type,
    ...PERSONAL,
    ...content.headers,
  })) {
    all.set(name, value);
  }
  return new Response(content.body, { status, headers: all });
}
