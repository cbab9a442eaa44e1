import type { Session } from '../../../domain/session.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { Day } from '../date-language.tsx';
import { nameSession } from '../session/session-row.tsx';
import { renderSitePage } from '../site-page.tsx';

/** A day on which nothing is due: what comes next, which can be studied ahead. @param path of the plan; @param dateLanguage BCP 47. */
export function renderNothingDue(
  deps: Pick<HttpDeps, 'site'>,
  { path, next, dateLanguage }: { path: string; next: Session | undefined; dateLanguage: string },
): Content {
  return renderSitePage(deps, {
    title: 'Nothing is due today',
    section: '/study',
    reading: true,
    isPrivate: true,
    dateLanguage,
    body: (
      <div class="stack">
        <p class="crumbs">
          <a href={path}>Your plan</a>
        </p>
        <h1>Nothing is due today</h1>
        {next ? (
          <p class="lead">
            Next is {nameSession(next)}, on <Day date={next.date} /> at {next.from}.
          </p>
        ) : (
          <p class="lead">Every session lies behind you.</p>
        )}
        <p class="row">
          <a class="button" href={path}>
            Back to your plan
          </a>
          {next && (
            <a class="button quiet" href={`${path}/study?session=${next.id}`}>
              Study it ahead
            </a>
          )}
          <a class="button quiet" href="/study">
            Study something else
          </a>
        </p>
      </div>
    ),
  });
}
