import { AppError } from '../../domain/error.ts';
import { shorten } from '../../domain/wrong-word.ts';
import type { HttpContext, HttpDeps } from '../deps.ts';
import { answerError } from './answer-error.ts';
import { ERROR_PAGES } from './errors.ts';
import { renderPage } from './page.tsx';

/** Answers a fault inside somebody else's page: as a page that can be framed. Status and log are those of the API. */
export function answerErrorFrame(
  error: unknown,
  c: HttpContext,
  deps: Pick<HttpDeps, 'log' | 'publicUrl'>,
): Response {
  const { status, headers } = answerError(error, c, deps);
  const code = error instanceof AppError ? error.code : 'internal';
  const { title, meaning } = ERROR_PAGES[code];
  const content = renderPage({
    title,
    framable: true,
    body: (
      <main>
        <h1>{title}</h1>
        <p>{shorten(error instanceof AppError ? error.message : meaning)}</p>
        <p class="muted">
          <a href={`${deps.publicUrl}/questions`} target="_blank" rel="noopener">
            All questions
          </a>
        </p>
      </main>
    ),
  });
  const all = new Headers(headers);
  for (const [name, value] of Object.entries({ 'Content-Type': content.type, ...content.headers }))
    all.set(name, value);
  return new Response(content.body, { status, headers: all });
}
