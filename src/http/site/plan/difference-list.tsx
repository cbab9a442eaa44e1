import { DROP_REASONS } from '../../../domain/drop-reasons.ts';
import { formatShortDate } from '../../../domain/format.ts';
import type { Plan, PlanDifference, Session } from '../../../domain/plan.ts';
import { nameSession } from '../session/session-row.tsx';

/** Entries that stand open; a longer list is folded. */
const MOST_OPEN = 8;

interface DifferenceProps {
  before: Plan;
  after: Plan;
  difference: PlanDifference;
}

/** Which session, from when to when; what is new, what is dropped and why. */
export function DifferenceList({ before, after, difference }: DifferenceProps) {
  const [was, is] = [byId(before), byId(after)];
  const moved = new Set(difference.moved.map(({ sessionId }) => sessionId));
  const inPlace = difference.changed.filter(({ sessionId }) => !moved.has(sessionId));
  const say = (session: Session | undefined) => session && `${sayWhen(session)}: ${nameSession(session)}`;
  return (
    <div class="folds">
      <Entries
        title="Moves"
        entries={difference.moved.map(({ sessionId }) => sayMove(was.get(sessionId), is.get(sessionId)))}
      />
      <Entries title="New" entries={difference.added.map(({ sessionId }) => say(is.get(sessionId)))} />
      <Entries title="Goes" entries={difference.dropped.map(({ sessionId }) => say(was.get(sessionId)))} />
      <Entries
        title="Holds something else"
        entries={inPlace.map(({ sessionId, addedItems, removedItems }) => {
          const session = is.get(sessionId);
          const parts = [
            ...addedItems.map(({ title }) => `+ ${title}`),
            ...removedItems.map(({ title }) => `− ${title}`),
          ];
          return session && `${sayWhen(session)}: ${parts.join('; ')}`;
        })}
      />
      <Entries
        title="Left out"
        entries={difference.droppedItems.map(({ title, reason }) => `${title}: ${DROP_REASONS[reason]}`)}
      />
      <Entries title="Comes in" entries={difference.addedItems.map(({ title }) => title)} />
    </div>
  );
}

function Entries({ title, entries }: { title: string; entries: readonly (string | undefined)[] }) {
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

function sayMove(from: Session | undefined, to: Session | undefined): string | undefined {
  return from && to && `${sayWhen(from)} → ${sayWhen(to)}: ${nameSession(to)}`;
}

function sayWhen({ date, from }: Session): string {
  return `${formatShortDate(date)}, ${from}`;
}

function byId({ sessions }: Plan): Map<string, Session> {
  return new Map(sessions.map((session) => [session.id, session]));
}
