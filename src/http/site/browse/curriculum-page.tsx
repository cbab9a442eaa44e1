import type { Activity, Curriculum } from '../../../domain/curriculum.ts';
import { formatMinutes } from '../../../domain/format.ts';
import { Rich } from '../../content/rich.tsx';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { LEVEL_NAMES } from '../names.ts';
import { renderSitePage } from '../site-page.tsx';

/** The six blocks with their activities; each activity has its id as an anchor, for plans link to it. */
export function renderCurriculumPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  curriculum: Curriculum,
  topicNames: ReadonlyMap<string, string>,
): Content {
  return renderSitePage(deps, {
    title: curriculum.title,
    description: 'Six blocks of two weeks, each with its topics and with things to build, derive and try.',
    section: '/curriculum',
    reading: true,
    head: <link rel="canonical" href={`${deps.publicUrl}/curriculum`} />,
    body: (
      <div class="stack-large">
        <header class="stack-small">
          <h1>{curriculum.title}</h1>
          <p class="lead">
            Six blocks in the order in which a plan goes through them. A plan takes from each what your time
            and your level allow.
          </p>
        </header>
        {curriculum.blocks.map((block, index) => (
          <section class="stack" id={block.id}>
            <header class={`block-head hue-${block.id}`}>
              <p class="help">
                Block {index + 1} · weeks {index * 2 + 1}–{index * 2 + 2}
              </p>
              <h2>{block.title}</h2>
            </header>
            <p class="lead">{block.summary}</p>
            <p class="meta">
              {block.topics.map((slug) => (
                <a href={`/questions?topic=${slug}`}>{topicNames.get(slug) ?? slug}</a>
              ))}
            </p>
            <Rich text={block.body} />
            {block.activities.length > 0 && <h3>Activities</h3>}
            <div>
              {block.activities.map((activity) => (
                <ActivityEntry
                  activity={activity}
                  topicName={topicNames.get(activity.topic) ?? activity.topic}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    ),
  });
}

function ActivityEntry({ activity, topicName }: { activity: Activity; topicName: string }) {
  return (
    <article class="activity stack-small" id={activity.id}>
      <h4>{activity.title}</h4>
      <p class="meta">
        <span>{topicName}</span>
        <span>{LEVEL_NAMES[activity.level]}</span>
        <span>{formatMinutes(activity.minutes)}</span>
        {activity.parts && <span>in {activity.parts.length} parts</span>}
      </p>
      <p>{activity.do}</p>
      <p>
        <strong>Done when:</strong> {activity.done}
      </p>
    </article>
  );
}
