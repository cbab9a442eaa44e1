import { formatDate } from '../../../domain/format.ts';
import { blockHue } from '../../../domain/pack-settings.ts';
import type { Plan, Session } from '../../../domain/plan.ts';
import { BlockName } from '../block-name.tsx';
import { ACTIVITY_NAMES, SESSION_NAMES } from '../names.ts';
import { nameSession, sayLength } from '../session/session-row.tsx';

/** Where a plan's page is, and what its forms send along. */
export interface PlanPlace {
  /** `/p/…` */
  path: string;
  revision: number;
}

/** A form of the plan that acts at once: a button, and the revision that the person has seen. */
export function Act(props: {
  place: PlanPlace;
  to: string;
  fields: Record<string, string>;
  label: string;
  quiet?: boolean;
}) {
  const { place, to, fields, label, quiet } = props;
  return (
    <form method="post" action={`${place.path}${to}`}>
      <input type="hidden" name="revision" value={String(place.revision)} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={quiet ? 'quiet' : undefined}>
        {label}
      </button>
    </form>
  );
}

/** What to do next: the session, its contents, and two buttons. */
export function NextSession({
  plan,
  session,
  place,
  today,
}: {
  plan: Plan;
  session: Session | undefined;
  place: PlanPlace;
  today: string;
}) {
  if (!session) {
    return (
      <section class="card next">
        <h2>Nothing is left to do</h2>
        <p>Every session lies behind you. Sleep well before the interview.</p>
      </section>
    );
  }
  const path = `/sessions/${session.id}`;
  return (
    <section class={`card next hue-${blockHue(plan.taxonomy, session.block)}`} aria-labelledby="next">
      <p class="crumbs">{session.date === today ? 'Today' : 'Next'}</p>
      <h2 id="next">
        {session.date === today
          ? `${session.from}–${session.to}`
          : `${formatDate(session.date)}, ${session.from}`}
      </h2>
      <p class="meta">
        <span>{SESSION_NAMES[session.kind]}</span>
        <span>{sayLength(session)}</span>
        <BlockName id={session.block} taxonomy={plan.taxonomy} />
      </p>
      <ul class="plain contents">
        {session.items.map((item) => (
          <li>
            <span class="verb">{ACTIVITY_NAMES[item.activity]}</span>
            <span>
              {item.url ? <a href={item.url}>{item.title}</a> : item.title}
              {item.part && (
                <span class="help">
                  {' '}
                  part {item.part} of {item.parts}
                </span>
              )}
            </span>
            <span class="number help">{item.minutes} min</span>
          </li>
        ))}
      </ul>
      <div class="row">
        <a class="button" href={`${place.path}${path}`}>
          Start
        </a>
        <Act place={place} to={path} fields={{ status: 'done', from: 'plan' }} label="Mark done" quiet />
      </div>
    </section>
  );
}

/** Sessions that are over and have no mark yet. */
export function Waiting({
  plan,
  sessions,
  place,
}: {
  plan: Plan;
  sessions: readonly Session[];
  place: PlanPlace;
}) {
  if (sessions.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="waiting">
      <div>
        <h2 id="waiting">Did these happen?</h2>
        <p class="help">
          Two days after its end, a session without a mark counts as {plan.request.onUnmarked}.
        </p>
      </div>
      <ul class="plain stack">
        {sessions.map((session) => (
          <li class="row apart">
            <span>
              <strong>{formatDate(session.date)}</strong>, {session.from}
              <br />
              <a href={`${place.path}/sessions/${session.id}`}>{nameSession(session)}</a>
            </span>
            <span class="row">
              <Act
                place={place}
                to={`/sessions/${session.id}`}
                fields={{ status: 'done', from: 'plan' }}
                label="Done"
              />
              <Act
                place={place}
                to={`/sessions/${session.id}`}
                fields={{ status: 'missed', from: 'plan' }}
                label="Missed"
                quiet
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was just marked, and for a moment how to take it back. */
export function JustMarked({ session, place }: { session: Session | undefined; place: PlanPlace }) {
  if (!session || session.status === 'planned') return null;
  return (
    <div class="notice good row apart" role="status" data-undo-seconds="10">
      <span>
        {session.status === 'done' ? 'Marked as done' : `Marked as ${session.status}`}: {nameSession(session)}
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
