import { formatCount } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import { isMarkedByPerson, type Session } from '../../../domain/session.ts';
import { Day } from '../date-language.tsx';
import { nameSession } from '../session/session-row.tsx';
import { Act, type PlanPlace } from './plan-next.tsx';

/** Sessions that are asked about one by one; of more the latest, and the rest by days. */
const MOST_ASKED = 6;
/** How long a mark may be taken back by one press, and how long its offer stands. */
const UNDO_MS = 300_000;
const UNDO_SECONDS = '10';

/** Sessions that are over and that the person has not marked, the latest first. */
export function Waiting({
  plan,
  sessions,
  place,
}: {
  plan: Plan;
  sessions: readonly Session[];
  place: PlanPlace;
}) {
  const waiting = sessions.filter((session) => !isMarkedByPerson(session)).reverse();
  if (waiting.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="waiting">
      <div>
        <h2 id="waiting">Did these happen?</h2>
        <p class="help">
          What you do not mark counts as {plan.request.onUnmarked} after two days, until you say otherwise.
        </p>
      </div>
      <ul class="plain stack">
        {waiting.slice(0, MOST_ASKED).map((session) => (
          <li class="row apart">
            <span>
              <strong>
                <Day date={session.date} />
              </strong>
              , {session.from}
              <br />
              <a href={`${place.path}/sessions/${session.id}`}>{nameSession(session)}</a>
            </span>
            <span class="row">
              <MarkButton session={session} place={place} status="done" label="Done" />
              <MarkButton session={session} place={place} status="missed" label="Missed" />
            </span>
          </li>
        ))}
      </ul>
      {waiting.length > MOST_ASKED && (
        <p>
          <a href="#past">And {formatCount(waiting.length - MOST_ASKED, 'session')} before these</a>
        </p>
      )}
    </section>
  );
}

function MarkButton(props: { session: Session; place: PlanPlace; status: string; label: string }) {
  const { session, place, status, label } = props;
  return (
    <Act
      place={place}
      to={`/sessions/${session.id}`}
      fields={{ status, from: 'plan' }}
      label={label}
      about={nameSession(session)}
      quiet
    />
  );
}

/** What was just marked, and for a moment how to take it back. @param now epoch milliseconds. */
export function JustMarked({
  plan,
  session,
  place,
  now,
}: {
  plan: Plan;
  session: Session | undefined;
  place: PlanPlace;
  now: number;
}) {
  if (!session || !isMarkedByPerson(session)) return null;
  const markedAt = Date.parse(plan.stamps[session.id]?.changedAt ?? '');
  if (!(now - markedAt < UNDO_MS)) return null;
  return (
    <div class="notice good row apart" role="status" data-undo-seconds={UNDO_SECONDS}>
      <span>
        Marked as {session.status}: {nameSession(session)}
      </span>
      <Act
        place={place}
        to={`/sessions/${session.id}`}
        fields={{ status: 'planned', from: 'plan' }}
        label="Undo"
        quiet
      />
    </div>
  );
}

/** What became of past sessions: by days, or one by one, however long ago. */
export function PastSessions(props: {
  sessions: readonly Session[];
  place: PlanPlace;
  /** Whether the form was sent and said nothing. */
  saidNothing: boolean;
}) {
  const { sessions, place, saidNothing } = props;
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return <p>No session lies behind you yet.</p>;
  return (
    <form method="post" action={`${place.path}/progress`} class="stack">
      <fieldset class="field">
        <legend class="label">From one day to another, both included</legend>
        <div class="times">
          <input type="date" name="from" min={first.date} max={last.date} aria-label="First day" />
          <span aria-hidden="true">–</span>
          <input type="date" name="to" min={first.date} max={last.date} aria-label="Last day" />
        </div>
        <p class="help">What you marked yourself on those days stays as you marked it.</p>
      </fieldset>
      <details class="fold">
        <summary>Or one by one</summary>
        <ul class="plain stack-small">
          {[...sessions].reverse().map((session) => (
            <li>
              <label class="check">
                <input type="checkbox" name="session" value={session.id} />{' '}
                <span>
                  <Day date={session.date} short />, {session.from}: {nameSession(session)}{' '}
                  <span class="help">({isMarkedByPerson(session) ? session.status : 'not marked'})</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
      {saidNothing && <p class="error">Say from which day to which, or tick some sessions, first.</p>}
      <p class="row">
        <button type="submit" name="status" value="missed">
          These did not happen
        </button>
        <button type="submit" name="status" value="done" class="quiet">
          These are done
        </button>
      </p>
      <p class="help">Where some did not happen, you see next how the plan could make room for them.</p>
    </form>
  );
}
