import { useContext } from 'hono/jsx';
import { formatCount, formatShare } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import { nameLastDay } from '../../../domain/plan-end.ts';
import { DateLanguage, Share } from '../date-language.tsx';

/** Of the drawing, in its own units. */
const WIDTH = 240;
const HEIGHT = 48;
/** Topics that are named as those where most is missing. */
const MOST_NAMED = 3;

/**
 * How much of what the target asks will be there on the day: in a sentence, as a line over the weeks, and what would lift it.
 * @param path of the plan's page.
 */
export function Readiness({ plan, path }: { plan: Plan; path: string }) {
  const { ifFollowed, ifStopped, range, weeks } = plan.readiness;
  const [low, high] = range;
  return (
    <section class="stack-small" aria-labelledby="readiness">
      <h2 id="readiness">What you will know</h2>
      <p>
        If you follow the plan you will recall about{' '}
        <strong>
          <Share of={ifFollowed} />
        </strong>{' '}
        of what your level is asked on {nameLastDay(plan)} (<Share of={low} /> to <Share of={high} /> for
        eight of ten people); if you stop now, <Share of={ifStopped} />. An estimate: your own memory decides.
      </p>
      <Course weeks={weeks} />
      <Lift plan={plan} path={path} />
    </section>
  );
}

type Weeks = Plan['readiness']['weeks'];

/** The line over the weeks on a scale from nothing to all, with its two ends in figures. */
function Course({ weeks }: { weeks: Weeks }) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last || weeks.length < 2) return null;
  const language = useContext(DateLanguage);
  const ends = [first, last].map(
    ({ week, ifFollowed }) => `${formatShare(ifFollowed, language)} after week ${week}`,
  );
  return (
    <figure class="readiness">
      <p class="help" aria-hidden="true">
        everything
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`From ${ends.join(' to ')}`}>
        <line class="gauge-track" x1="0" y1="1" x2={WIDTH} y2="1" stroke-dasharray="2 3" />
        <line class="gauge-track" x1="0" y1={HEIGHT - 1} x2={WIDTH} y2={HEIGHT - 1} />
        <polyline points={pointsOf(weeks)} />
      </svg>
      <figcaption class="help row apart" aria-hidden="true">
        {ends.map((end) => (
          <span>{end}</span>
        ))}
      </figcaption>
    </figure>
  );
}

function pointsOf(weeks: Weeks): string {
  return weeks
    .map(({ ifFollowed }, index) => {
      const x = (index / (weeks.length - 1)) * (WIDTH - 4) + 2;
      return `${x.toFixed(1)},${(HEIGHT - 2 - ifFollowed * (HEIGHT - 4)).toFixed(1)}`;
    })
    .join(' ');
}

/** Where most is missing, and the way to more time; nothing where everything is planned. */
function Lift({ plan, path }: { plan: Plan; path: string }) {
  const { items, planned } = plan.readiness.of;
  if (planned >= items) return <p>All {formatCount(items, 'thing')} that your level is asked are in it.</p>;
  const names = new Map(plan.topics.map(({ slug, name }) => [slug, name]));
  const missing = plan.coverage.topics
    .map(({ topic, planned: has, available }) => ({ topic, count: available - has }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMED)
    .map(({ topic, count }) => `${names.get(topic) ?? topic} (${count})`);
  return (
    <p>
      It has time for {planned} of the {items} things that your level is asked.{' '}
      {missing.length > 0 && `Most is missing in ${missing.join(', ')}. `}
      <a href={`${path}/change`}>More hours or a later day</a> would lift it.
    </p>
  );
}
