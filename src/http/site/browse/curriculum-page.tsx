import type { Activity, Curriculum } from '../../../domain/curriculum.ts';
import { formatCount, formatMinutes } from '../../../domain/format.ts';
import { blockHue, type Taxonomy, titleOf } from '../../../domain/pack-settings.ts';
import { blockWeeks } from '../../../service/index.ts';
import { Rich } from '../../content/rich.tsx';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';

/** The blocks with their activities; each activity has its id as an anchor, for plans link to it. */
export function renderCurriculumPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  curriculum: Curriculum,
  topicNames: ReadonlyMap<string, string>,
  taxonomy: Taxonomy,
): Content {
  const weeks = blockWeeks(taxonomy.blocks);
  const count = formatCount(curriculum.blocks.length, 'block');
  return renderSitePage(deps, {
    title: curriculum.title,
    description: `${count}, each with what it covers and with things to build, derive and try.`,
    section: '/curriculum',
    reading: true,
    head: <link rel="canonical" href={`${deps.publicUrl}/curriculum`} />,
    body: (
      <div class="stack-large">
        <header class="stack-small">
          <h1>{curriculum.title}</h1>
          <p class="lead">
            {count} in the order in which a plan goes through them. A plan takes from each what your time and
            your level allow.
          </p>
          <nav aria-label="Blocks">
            <ol class="plain row small">
              {curriculum.blocks.map(({ id, title }) => (
                <li>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ol>
          </nav>
        </header>
        {curriculum.blocks.map((block, index) => (
          <section class="stack" id={block.id}>
            <header class={`block-head hue-${blockHue(taxonomy, block.id)}`}>
              <p class="help">
                Block {index + 1} · {sayWeeks(weeks.get(block.id))} of twelve
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
                  levelName={titleOf(taxonomy.questionLevels, activity.level)}
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

function sayWeeks({ from, to } = { from: 1, to: 1 }): string {
  return from === to ? `week ${from}` : `weeks ${from}–${to}`;
}

function ActivityEntry(props: { activity: Activity; topicName: string; levelName: string }) {
  const { activity, topicName, levelName } = props;
  return (
    <article class="activity stack-small" id={activity.id}>
      <h4>{activity.title}</h4>
      <p class="meta">
        <span>{topicName}</span>
        <span>{levelName}</span>
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
