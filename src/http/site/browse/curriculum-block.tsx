import type { Activity, CurriculumBlock } from '../../../domain/curriculum.ts';
import { formatMinutes } from '../../../domain/format.ts';
import { blockHue, type Taxonomy } from '../../../domain/pack-settings.ts';
import { Rich } from '../../content/rich.tsx';

interface BlockProps {
  block: CurriculumBlock;
  /** From 1 on. */
  place: number;
  weeks: { from: number; to: number };
  topicNames: ReadonlyMap<string, string>;
  taxonomy: Taxonomy;
}

/** What a block is about, and what there is to do in it. */
export function Block({ block, place, weeks, topicNames, taxonomy }: BlockProps) {
  return (
    <section class="stack" id={block.id}>
      <header class={`block-head hue-${blockHue(taxonomy, block.id)}`}>
        <p class="help">
          Block {place} · {sayWeeks(weeks)} of twelve
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
      <div class="folds activities">
        {taxonomy.questionLevels.map(({ slug, title }) => (
          <LevelActivities
            title={title}
            activities={block.activities.filter(({ level }) => level === slug)}
            topicNames={topicNames}
          />
        ))}
      </div>
    </section>
  );
}

function sayWeeks({ from, to }: BlockProps['weeks']): string {
  return from === to ? `week ${from}` : `weeks ${from}–${to}`;
}

/** Folded, for there are many; a link to one of them opens the fold (HTML, "ancestor revealing algorithm"). */
function LevelActivities(props: {
  title: string;
  activities: readonly Activity[];
  topicNames: BlockProps['topicNames'];
}) {
  const { title, activities, topicNames } = props;
  if (activities.length === 0) return null;
  const minutes = activities.reduce((sum, activity) => sum + activity.minutes, 0);
  return (
    <details class="fold">
      <summary>
        {title}{' '}
        <span class="help">
          {activities.length} to do, {formatMinutes(minutes)}
        </span>
      </summary>
      {activities.map((activity) => (
        <ActivityEntry activity={activity} topicName={topicNames.get(activity.topic) ?? activity.topic} />
      ))}
    </details>
  );
}

/** Its id is an anchor, for plans link to it. */
function ActivityEntry({ activity, topicName }: { activity: Activity; topicName: string }) {
  return (
    <article class="activity stack-small" id={activity.id}>
      <h4>{activity.title}</h4>
      <p class="meta">
        <span>{topicName}</span>
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
