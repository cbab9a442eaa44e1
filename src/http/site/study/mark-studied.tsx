import type { Session } from '../../../domain/session.ts';
import { Day } from '../date-language.tsx';
import { nameSession } from '../session/session-row.tsx';
import type { StudyRun } from './study-run.ts';

/** Says of the sessions of a run that they are done, with how each of their items went. */
export function MarkStudied(props: {
  /** Of the plan. */
  path: string;
  sessions: readonly Session[];
  run: StudyRun;
}) {
  const { path, sessions, run } = props;
  return (
    <form method="post" action={`${path}/study`} class="stack">
      {[...run.grades].map(([itemId, grade]) => (
        <input type="hidden" name={`grade-${itemId}`} value={grade} />
      ))}
      {sessions.length === 1 ? (
        <input type="hidden" name="session" value={sessions[0]?.id} />
      ) : (
        <fieldset class="field">
          <legend class="label">Which are done?</legend>
          {sessions.map((session) => (
            <label class="check">
              <input type="checkbox" name="session" value={session.id} checked />{' '}
              <span>
                <Day date={session.date} short />, {session.from}: {nameSession(session)}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="row">
        <button type="submit">Done</button>
        <a class="button quiet" href={path}>
          Not yet
        </a>
      </div>
    </form>
  );
}
