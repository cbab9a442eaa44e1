import type { TopicSummary } from '../../../domain/catalogue.ts';
import { formatCount, uncapitalise } from '../../../domain/format.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';

/** The topics that can be studied without a plan. */
export function renderStudyChoice(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  topics: readonly TopicSummary[],
): Content {
  return renderSitePage(deps, {
    title: 'Study',
    description: 'One question at a time: think, compare, grade yourself, go on.',
    section: '/study',
    head: <link rel="canonical" href={`${deps.publicUrl}/study`} />,
    body: (
      <div class="stack">
        <h1>Study</h1>
        <p class="lead">
          One question at a time: think, look at the answer in brief, grade yourself by its rubric, go on.
          Nothing is stored. With <a href="/">a plan</a>, your calendar says when, and grades decide what
          comes again.
        </p>
        <ul class="plain grid">
          {topics
            .filter(({ questions }) => questions > 0)
            .map(({ slug, name, questions }) => (
              <li>
                <a class="card tile" href={`/study?topic=${slug}`}>
                  <strong>{name}</strong>
                  <span>{formatCount(questions, 'question')}</span>
                </a>
              </li>
            ))}
        </ul>
      </div>
    ),
  });
}

/** The way on after a topic. @param fieldName what the pack calls such, as in "Topic". */
export function StudyOn({ topic, fieldName }: { topic: string; fieldName: string }) {
  return (
    <p class="row">
      <a class="button" href="/study">
        Another {uncapitalise(fieldName)}
      </a>
      <a class="button quiet" href={`/study?topic=${topic}`}>
        Once more
      </a>
    </p>
  );
}
