import { formatDate } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import { isMarkedByPerson, isToldDone, type Session } from '../../../domain/session.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { BlockName } from '../block-name.tsx';
import { Day } from '../date-language.tsx';
import { SESSION_NAMES } from '../names.ts';
import { renderSitePage } from '../site-page.tsx';
import { MoveForm, type MoveFormOptions } from './move-form.tsx';
import { isGraded, type SessionEntry, SessionEntryView } from './session-entry.tsx';
import type { FormTarget } from './session-form.tsx';
import { sayLength } from './session-row.tsx';

export interface SessionPageOptions {
  plan: Plan;
  session: Session;
  entries: readonly SessionEntry[];
  target: FormTarget;
  /** For the plan's holder, who may also move it: the way back, and where the move stands. */
  holder?: { planPath: string; wasMoved: boolean; move: Omit<MoveFormOptions, 'session' | 'target'> };
  /** Milliseconds since 1970. */
  now: number;
  /** BCP 47. */
  dateLanguage: string;
}

/** One session: its questions with the answers hidden, and the buttons that mark it. Opening it marks nothing. */
export function renderSessionPage(deps: Pick<HttpDeps, 'site'>, options: SessionPageOptions): Content {
  const { plan, session, entries, target, holder } = options;
  const planPath = holder?.planPath;
  return renderSitePage(deps, {
    title: `${SESSION_NAMES[session.kind]}, ${formatDate(session.date, options.dateLanguage)}`,
    reading: true,
    isPrivate: true,
    dateLanguage: options.dateLanguage,
    body: (
      <div class="stack-large">
        <header class="stack-small">
          <p class="crumbs">{planPath ? <a href={planPath}>Your plan</a> : 'A session of your plan'}</p>
          <h1>
            {SESSION_NAMES[session.kind]}, {session.from}–{session.to}
          </h1>
          <p class="meta">
            <span>
              <Day date={session.date} />
            </span>
            <span>{sayLength(session)}</span>
            <BlockName id={session.block} taxonomy={plan.taxonomy} />
            <span>{plan.request.timeZone}</span>
          </p>
        </header>
        {holder?.wasMoved && isJustChanged(options) && (
          <div class="notice good row apart" role="status">
            <span>
              Moved to <Day date={session.date} />, {session.from}.
            </span>
            <a href={planPath}>Back to your plan</a>
          </div>
        )}
        {planPath && entries.some(({ question }) => question) && (
          <p>
            <a class="button" href={`${planPath}/study?session=${session.id}`}>
              Study it one by one
            </a>
          </p>
        )}
        <form
          method="post"
          action={target.action}
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
        {holder && !isToldDone(session) && <MoveForm session={session} target={target} {...holder.move} />}
        {planPath && (
          <p>
            <a href={`${planPath}/sessions/${session.id}.ics`}>This session as a calendar file</a>
          </p>
        )}
      </div>
    ),
  });
}

/** How long a change of a session is said to have been made. */
const JUST_CHANGED_MS = 300_000;

function isJustChanged({ plan, session, now }: SessionPageOptions): boolean {
  return now - Date.parse(plan.stamps[session.id]?.changedAt ?? '') < JUST_CHANGED_MS;
}

/** What was marked a moment ago, and what it is good for. */
function MarkedNow(options: SessionPageOptions) {
  const { session, holder } = options;
  if (!isMarkedByPerson(session) || !isJustChanged(options)) return null;
  return (
    <div class={`notice ${session.status === 'done' ? 'good' : 'warn'} row apart`} role="status">
      <span>
        Marked as <strong>{session.status}</strong>.
      </span>
      {holder && <a href={holder.planPath}>Back to your plan</a>}
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
