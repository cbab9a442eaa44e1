import { formatShare } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';

/** Of the drawing, in its own units. */
const WIDTH = 240;
const HEIGHT = 48;

/** How much of what the target asks will be there on the day: in a sentence, and as a line over the weeks. */
export function Readiness({ plan: { readiness } }: { plan: Plan }) {
  const { ifFollowed, ifStopped, range, of: items, weeks } = readiness;
  const [low, high] = range.map(formatShare);
  return (
    <section class="stack-small" aria-labelledby="readiness">
      <h2 id="readiness">On the day</h2>
      <p>
        If you follow the plan you will recall about <strong>{formatShare(ifFollowed)}</strong> of what your
        level is asked ({low} to {high} for eight of ten people); if you stop now, {formatShare(ifStopped)}.
        The plan has time for {items.planned} of {items.items} things; more hours, or an earlier start of what
        is missed, lift it. An estimate: your own memory decides.
      </p>
      {weeks.length > 1 && (
        <svg class="readiness" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sayCourse(weeks)}>
          <line class="gauge-track" x1="0" y1={HEIGHT - 1} x2={WIDTH} y2={HEIGHT - 1} />
          <polyline points={pointsOf(weeks)} />
        </svg>
      )}
    </section>
  );
}

type Weeks = Plan['readiness']['weeks'];

function pointsOf(weeks: Weeks): string {
  return weeks
    .map(({ ifFollowed }, index) => {
      const x = (index / (weeks.length - 1)) * (WIDTH - 4) + 2;
      return `${x.toFixed(1)},${(HEIGHT - 2 - ifFollowed * (HEIGHT - 4)).toFixed(1)}`;
    })
    .join(' ');
}

function sayCourse(weeks: Weeks): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return '';
  return `From ${formatShare(first.ifFollowed)} after week ${first.week} to ${formatShare(last.ifFollowed)} after week ${last.week}`;
}
