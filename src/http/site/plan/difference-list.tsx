import type { Child } from 'hono/jsx';
import { sayDropReason } from '../../../domain/drop-reasons.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { PlanDifference } from '../../../domain/plan-difference.ts';
import type { Interval } from '../../../domain/study-request.ts';
import { Day } from '../date-language.tsx';
import { nameSession } from '../session/session-row.tsx';

/** Entries that stand open; a longer list is folded. */
const MOST_OPEN = 8;

/** Which session, from when to when; what is new, what is dropped and why. */
export function DifferenceList({ before, difference }: { before: Plan; difference: PlanDifference }) {
  const was = new Map(before.sessions.map((session) => [session.id, session]));
  const moved = new Set(difference.moved.map(({ sessionId }) => sessionId));
  const inPlace = difference.changed.filter(({ sessionId }) => !moved.has(sessionId));
  return (
    <div class="folds">
      <Entries
        title="Moves"
        entries={difference.moved.map(({ sessionId, from, to }) => {
          const session = was.get(sessionId);
          return (
            <>
              <Moment of={from} /> → <Moment of={to} />
              {session && `: ${nameSession(session)}`}
            </>
          );
        })}
      />
      <Entries title="New" entries={difference.added.map(Contents)} />
      <Entries title="Goes" entries={difference.dropped.map(Contents)} />
      <Entries
        title="Holds something else"
        entries={inPlace.map((each) => {
          const parts = [
            ...each.addedItems.map(({ title }) => `+ ${title}`),
            ...each.removedItems.map(({ title }) => `− ${title}`),
          ];
          return (
            <>
              <Moment of={each} />: {parts.join('; ')}
            </>
          );
        })}
      />
      <Entries
        title="Left out"
        entries={difference.droppedItems.map(({ title, reason }) => `${title}: ${sayDropReason(reason, 1)}`)}
      />
      <Entries title="Comes in" entries={difference.addedItems.map(({ title }) => title)} />
    </div>
  );
}

function Entries({ title, entries }: { title: string; entries: readonly Child[] }) {
  if (entries.length === 0) return null;
  return (
    <details class="fold" open={entries.length <= MOST_OPEN}>
      <summary>
        {title} <span class="help">({entries.length})</span>
      </summary>
      <ul class="small">
        {entries.map((entry) => (
          <li>{entry}</li>
        ))}
      </ul>
    </details>
  );
}

function Contents(session: PlanDifference['added'][number]) {
  return (
    <>
      <Moment of={session} />: {nameSession(session)}
    </>
  );
}

/** Moments are written on the plan's own clock. */
function Moment({ of: { startsAt } }: { of: Pick<Interval, 'startsAt'> }) {
  return (
    <>
      <Day date={startsAt.slice(0, 10)} short />, {startsAt.slice(11, 16)}
    </>
  );
}
