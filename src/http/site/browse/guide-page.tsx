import { formatMinutes } from '../../../domain/format.ts';
import type { Guide } from '../../../domain/guide.ts';
import { type PackSettings, titleOf } from '../../../domain/pack-settings.ts';
import { Origin, References, Rich } from '../../content/rich.tsx';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { Day } from '../date-language.tsx';
import { renderSitePage } from '../site-page.tsx';

/** A page of advice. */
export function renderGuidePage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  guide: Guide,
  { rounds, language }: Pick<PackSettings, 'rounds' | 'language'>,
): Content {
  return renderSitePage(deps, {
    title: guide.title,
    description: guide.summary,
    section: '/guides',
    language,
    reading: true,
    head: <link rel="canonical" href={`${deps.publicUrl}/guides/${guide.slug}`} />,
    body: (
      <article class="question">
        <header class="stack-small">
          <p class="crumbs">
            <a href="/guides">Guides</a>
          </p>
          <h1>{guide.title}</h1>
          <p class="lead">{guide.summary}</p>
        </header>
        <dl class="advice">
          {guide.items.map((item) => (
            <div id={item.slug}>
              <dt>{item.name}</dt>
              <dd>
                {item.text}
                {(item.round || item.minutes) && (
                  <span class="meta">
                    {item.round && <span>{titleOf(rounds, item.round)}</span>}
                    {item.minutes && <span>{formatMinutes(item.minutes)}</span>}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <Rich text={guide.body} />
        <References references={guide.references} />
        <p class="help">
          Checked on <Day date={guide.updatedAt} />.
          <Origin of={guide} />
        </p>
      </article>
    ),
  });
}

/** All guides, each with what it is about. */
export function renderGuidesPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  guides: readonly Guide[],
): Content {
  return renderSitePage(deps, {
    title: 'Guides',
    description: 'How interviews are run, what makes interviewers say no, and how to prepare.',
    section: '/guides',
    head: <link rel="canonical" href={`${deps.publicUrl}/guides`} />,
    body: (
      <div class="stack">
        <h1>Guides</h1>
        <ul class="plain grid">
          {guides.map((guide) => (
            <li>
              <a class="card tile" href={`/guides/${guide.slug}`}>
                <strong>{guide.title}</strong>
                <span>{guide.summary}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}
