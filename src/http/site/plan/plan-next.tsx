import { blockHue } from '../../../domain/pack-settings.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Session } from '../../../domain/session.ts';
import { BlockName } from '../block-name.tsx';
import { Day } from '../date-language.tsx';
import { ACTIVITY_NAMES, SESSION_NAMES } from '../names.ts';
import { isGraded } from '../session/session-entry.tsx';
import { sayLength } from '../session/session-row.tsx';

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
  /** What the button is about, for those who do not see where it stands. */
  about?: string;
  quiet?: boolean;
}) {
  const { place, to, fields, label, about, quiet } = props;
  return (
    <form method="post" action={`${place.path}${to}`}>
      <input type="hidden" name="revision" value={String(place.revision)} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={quiet ? 'quiet' : undefined}>
        {label}
        {about && <span class="out-of-sight">: {about}</span>}
      </button>
    </form>
  );
}

/** What to do next: the session, its buttons, which a phone shows without scrolling, and its contents. */
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
        <p>
          Every session lies behind you.{' '}
          {plan.endsByWeeks ? 'Well done.' : 'Sleep well before the interview.'}
        </p>
      </section>
    );
  }
  const path = `/sessions/${session.id}`;
  const isToday = session.date === today;
  return (
    <section class={`card next hue-${blockHue(plan.taxonomy, session.block)}`} aria-labelledby="next">
      <p class="crumbs">{isToday ? 'Today' : 'Next'}</p>
      <h2 id="next">
        {isToday ? (
          `${session.from}–${session.to}`
        ) : (
          <>
            <Day date={session.date} />, {session.from}
          </>
        )}
      </h2>
      <p class="meta">
        <span>{SESSION_NAMES[session.kind]}</span>
        <span>{sayLength(session)}</span>
        <BlockName id={session.block} taxonomy={plan.taxonomy} />
      </p>
      <div class="row">
        {session.items.some(isGraded) ? (
          <>
            <a class="button" href={`${place.path}/study${isToday ? '' : `?session=${session.id}`}`}>
              Start
            </a>
            <a class="button quiet" href={`${place.path}${path}`}>
              All on one page
            </a>
          </>
        ) : (
          <a class="button" href={`${place.path}${path}`}>
            Start
          </a>
        )}
        <Act place={place} to={path} fields={{ status: 'done', from: 'plan' }} label="Mark done" quiet />
      </div>
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
    </section>
  );
}

/** A link to what a replan would change: nothing changes by following it. */
export function ShowReplan(props: { place: PlanPlace; mode: 'repair' | 'rebuild'; label: string }) {
  const { place, mode, label } = props;
  return (
    <a class="button quiet" href={`${place.path}/replan?mode=${mode}`}>
      {label}
    </a>
  );
}
