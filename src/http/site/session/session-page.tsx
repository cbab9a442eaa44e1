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
  /** Whether it was marked a moment ago. */
  isJustMarked: boolean;
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
        <Standing {...options} />
        <ol class="plain entries">
          {entries.map((entry) => (
            <SessionEntryView entry={entry} target={options.target} />
          ))}
        </ol>
        {!isMarkedByPerson(session) && entries.length > 1 && <Standing {...options} />}
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

/** Where the session stands, and the one button that changes it. */
function Standing(options: SessionPageOptions) {
  const { session, target, isJustMarked } = options;
  const hasGrades = session.items.some(isGraded);
  if (!isMarkedByPerson(session)) {
    return (
      <SessionForm target={target}>
        <button type="submit" name="status" value="done">
          Mark done
        </button>
        <span class="help">
          {session.markedBy === 'clock'
            ? `Not marked: it counts as ${session.status} until you say what became of it.`
            : 'Nothing is marked until you press.'}
        </span>
      </SessionForm>
    );
  }
  return (
    <div class={`notice ${session.status === 'done' ? 'good' : 'warn'} row apart`} role="status">
      <span>
        {isJustMarked ? 'Thank you. ' : ''}This session is marked as <strong>{session.status}</strong>.
        {session.status === 'done' && hasGrades && ' Say below how it went: reviews are planned by it.'}
      </span>
      <SessionForm target={target}>
        <button type="submit" class="quiet slim" name="status" value="planned">
          {isJustMarked ? 'Undo' : 'Not so: take the mark away'}
        </button>
      </SessionForm>
    </div>
  );
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
      {!isMarkedByPerson(session) && (
        <SessionForm target={target}>
          <button type="submit" class="quiet slim" name="status" value="skipped">
            Skip it
          </button>
          {Date.parse(session.endsAt) <= options.now && (
            <button type="submit" class="quiet slim" name="status" value="missed">
              I missed it
            </button>
          )}
        </SessionForm>
      )}
    </section>
  );
}
