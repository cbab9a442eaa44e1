import type { FeedKind } from '../../../domain/calendar-feed.ts';
import { formatCount } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Session } from '../../../domain/session.ts';
import { PLAN_FORMATS } from '../../../service/index.ts';
import { CARD_FILE } from '../../plans/plan-files.ts';
import { PastSessions } from './plan-marks.tsx';
import { type PlanPlace, ShowReplan } from './plan-next.tsx';

/** What one does when life comes in between. */
export function Repair(props: {
  plan: Plan;
  past: readonly Session[];
  place: PlanPlace;
  saidNothing: boolean;
}) {
  const { plan, past, place, saidNothing } = props;
  return (
    <section class="stack no-print" aria-labelledby="repair">
      <h2 id="repair">When something comes in between</h2>
      <div class="folds">
        <details class="fold" id="past" open={saidNothing}>
          <summary>I was away, or want to correct what is behind me</summary>
          <PastSessions sessions={past} place={place} saidNothing={saidNothing} />
        </details>
        <details class="fold">
          <summary>My times, my interview or what I know has changed</summary>
          <p class="row">
            <a class="button" href={`${place.path}/change`}>
              Change the plan
            </a>
            <span class="help">You see what changes before it does.</span>
          </p>
        </details>
        <details class="fold" id="busy">
          <summary>I have a calendar of busy times</summary>
          <p class="row">
            <a class="button" href={`${place.path}/busy`}>
              {sayBusyCalendars(plan)}
            </a>
          </p>
        </details>
        <details class="fold">
          <summary>Plan what is left afresh</summary>
          <div class="stack">
            <p>What is done stays done; everything ahead may move.</p>
            <p>
              <ShowReplan place={place} mode="rebuild" label="Show me a fresh plan" />
            </p>
          </div>
        </details>
      </div>
    </section>
  );
}

function sayBusyCalendars({ request: { busyCalendars = [] } }: Plan): string {
  return busyCalendars.length === 0 ? 'Add a calendar' : formatCount(busyCalendars.length, 'busy calendar');
}

/** The plan in other forms. */
export function Exports({ place }: { place: PlanPlace }) {
  return (
    <section class="stack-small no-print" aria-labelledby="export">
      <h2 id="export">Take it with you</h2>
      <p class="row">
        {PLAN_FORMATS.map(({ file, title }) => (
          <a class="button quiet slim" href={`${place.path}/export/${file}`}>
            {title}
          </a>
        ))}
        <a class="button quiet slim" href={`${place.path}/export/${CARD_FILE}`}>
          Flash cards for Anki
        </a>
      </p>
    </section>
  );
}

const FEED_CHOICES: readonly [FeedKind, string][] = [
  ['full', 'Your own, with the links that mark'],
  ['view', 'The one to share'],
  ['busy', 'The one that shows only when you are busy'],
];

/** What cannot be taken back. */
export function Danger({ plan, place }: { plan: Plan; place: PlanPlace }) {
  const confirm = (to: string, label: string, check: string, choice?: unknown) => (
    <form method="post" action={`${place.path}${to}`} class="stack">
      <input type="hidden" name="revision" value={String(plan.revision)} />
      {choice}
      <label class="check">
        <input type="checkbox" name="confirm" value="yes" required /> {check}
      </label>
      <button type="submit" class="danger">
        {label}
      </button>
    </form>
  );
  return (
    <section class="stack no-print" aria-labelledby="danger">
      <h2 id="danger">What cannot be undone</h2>
      <div class="folds">
        <details class="fold">
          <summary>Give a calendar a new address</summary>
          {confirm(
            '/rotate',
            'New address',
            'Whoever has it subscribes again: the old address, and all links in it, stop at once.',
            <fieldset class="field">
              <legend class="label">Which one</legend>
              {FEED_CHOICES.map(([feed, label]) => (
                <label class="check">
                  <input type="radio" name="feed" value={feed} checked={feed === 'full'} /> {label}
                </label>
              ))}
            </fieldset>,
          )}
        </details>
        <details class="fold">
          <summary>Delete the plan</summary>
          {confirm('/delete', 'Delete for good', 'The plan, its marks and its calendar are gone for good.')}
        </details>
      </div>
    </section>
  );
}
