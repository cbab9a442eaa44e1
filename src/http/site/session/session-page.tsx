import { formatDate } from '../../../domain/format.ts';
import { isMarkedByPerson, isToldDone, type Plan, type Session } from '../../../domain/plan.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { BlockName } from '../block-name.tsx';
import { Faults, type FormState } from '../form-parts.tsx';
import { SESSION_NAMES } from '../names.ts';
import { renderSitePage } from '../site-page.tsx';
import { isGraded, type SessionEntry, SessionEntryView } from './session-entry.tsx';
import { type FormTarget, SessionForm } from './session-form.tsx';
import { sayLength } from './session-row.tsx';

export interface SessionPageOptions {
  plan: Plan;
  session: Session;
  entries: readonly SessionEntry[];
  target: FormTarget;
  /** For the plan's holder, who may also move it: the way back. */
  planPath?: string;
  /** Milliseconds since 1970. */
  now: number;
  /** What is wrong with the time it was to be moved to. */
  form: FormState;
}

/** One session: its questions with the answers hidden, and the buttons that mark it. Opening it marks nothing. */
export function renderSessionPage(deps: Pick<HttpDeps, 'site'>, options: SessionPageOptions): Content {
  const { plan, session, entries, planPath } = options;
  return renderSitePage(deps, {
    title: `${SESSION_NAMES[session.kind]}, ${formatDate(session.date)}`,
    reading: true,
    isPrivate: true,
    body: (
      <div class="stack-large">
        <header class="stack-small">
          <p class="crumbs">{planPath ? <a href={planPath}>Your plan</a> : 'A session of your plan'}</p>
          <h1>
            {SESSION_NAMES[session.kind]}, {session.from}–{session.to}
          </h1>
          <p class="meta">
            <span>{formatDate(session.date)}</span>
            <span>{sayLength(session)}</span>
            <BlockName id={session.block} taxonomy={plan.taxonomy} />
            <span>{plan.request.timeZone}</span>
          </p>
        </header>
        {planPath && entries.some(({ question }) => question) && (
          <p>
            <a class="button" href={`${planPath}/study?session=${session.id}`}>
              Study it one by one
            </a>
          </p>
        )}
        <form
          method="post"
          action={options.target.action}
          class="stack-large"
          data-grades={session.id}
          data-is-done={isToldDone(session)}
        >
          <MarkedNow {...options} />
          <ol class="plain entries">
            {entries.map((entry) => (
              <SessionEntryView entry={entry} />
            ))}
          </ol>
          <MarkBar {...options} />
        </form>
        {planPath && !isToldDone(session) && <Elsewhere {...options} />}
        {planPath && (
          <p>
            <a href={`${planPath}/sessions/${session.id}.ics`}>This session as a calendar file</a>
          </p>
        )}
      </div>
    ),
  });
}

/** How long after a mark the page thanks for it. */
const THANKS_MS = 300_000;

/** What was marked a moment ago, and what it is good for. */
function MarkedNow({ plan, session, planPath, now }: SessionPageOptions) {
  const markedAt = Date.parse(plan.stamps[session.id]?.changedAt ?? '');
  if (!isMarkedByPerson(session) || !(now - markedAt < THANKS_MS)) return null;
  return (
    <div class={`notice ${session.status === 'done' ? 'good' : 'warn'} row apart`} role="status">
      <span>
        Marked as <strong>{session.status}</strong>.
      </span>
      {planPath && <a href={planPath}>Back to your plan</a>}
    </div>
  );
}

/** What one says of the session, once one has decided: nothing is marked before. */
function MarkBar({ session, now, entries }: SessionPageOptions) {
  const isOver = Date.parse(session.endsAt) <= now;
  const isTold = isMarkedByPerson(session);
  const hasGrades = entries.some(({ item }) => isGraded(item));
  return (
    <div class="mark-bar stack-small">
      <p class="help" role="status" data-saved>
        {sayStanding(session, isOver)}
      </p>
      <div class="row">
        {session.status === 'done' && isTold ? (
          hasGrades && <SubmitMark status="done" label="Save how it went" />
        ) : (
          <SubmitMark status="done" label="Done" />
        )}
        {isOver && !(isTold && session.status === 'missed') && (
          <SubmitMark status="missed" label="Missed" quiet />
        )}
        {!isTold && <SubmitMark status="skipped" label="Skip it" quiet />}
        {isTold && <SubmitMark status="planned" label="Take the mark away" quiet />}
      </div>
    </div>
  );
}

function SubmitMark({ status, label, quiet }: { status: string; label: string; quiet?: boolean }) {
  return (
    <button type="submit" name="status" value={status} class={quiet ? 'quiet' : undefined}>
      {label}
    </button>
  );
}

function sayStanding(session: Session, isOver: boolean): string {
  if (isMarkedByPerson(session)) return `This session is marked as ${session.status}.`;
  if (session.markedBy === 'clock')
    return `Not marked: it counts as ${session.status} until you say what became of it.`;
  if (isOver) return 'Not marked yet: did it happen?';
  return 'Grade what you like, then say that it is done; nothing is marked before.';
}

/** What else the plan's holder may do with a session. */
function Elsewhere(options: SessionPageOptions) {
  const { session, target, form } = options;
  const value = (name: string, otherwise: string) => form.values[name]?.[0] ?? otherwise;
  return (
    <section class="stack" aria-labelledby="elsewhere">
      <h2 id="elsewhere">Not then?</h2>
      <SessionForm target={target}>
        <div class="when-fields">
          <div class="field">
            <label for="date">Another day</label>
            <input id="date" type="date" name="date" value={value('date', session.date)} required />
          </div>
          <div class="field">
            <label for="time">Begins at</label>
            <input id="time" type="time" name="time" value={value('time', session.from)} required />
          </div>
        </div>
        <label class="check">
          <input type="checkbox" name="outside" value="yes" checked={form.values.outside !== undefined} />{' '}
          Also outside my times, just this once
        </label>
        <button type="submit" class="quiet" name="move" value="yes">
          Move it
        </button>
        <Faults form={form} name="move" />
      </SessionForm>
    </section>
  );
}
