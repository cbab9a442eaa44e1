import type { ActivityKind, SessionItem, SessionKind } from '../../domain/session.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { firstPassTouches } from './first-pass.ts';
import { type Fault, nameOf, type PlanView, type TimedSession } from './plan-view.ts';
import { relearnFaults, relearnMinutes } from './relearned.ts';

/** What may be the first pass of each kind of item. */
const FIRST_ACTIVITIES: Record<StudyItem['kind'], readonly ActivityKind[]> = {
  question: ['learn'],
  primer: ['learn'],
  own: ['learn', 'practise'],
  activity: ['practise'],
  lab: ['lab'],
  mock: ['mock'],
};

/** The kind of a session with nothing else but one activity. */
const KIND_OF: Record<ActivityKind, SessionKind> = {
  learn: 'study',
  practise: 'study',
  lab: 'lab',
  mock: 'mock',
  review: 'review',
  relearn: 'study',
};

/**
 * Faults of what the sessions hold. A session of several activities may have the kind of any of them, but is a review
 * only where it is reviews alone; its block is that of its day or of one of its items.
 */
export function entryFaults(view: PlanView): Fault[] {
  return [
    ...view.judged.flatMap((timed) => sessionFaults(view, timed)),
    ...view.touches
      .filter(({ timed }) => timed.judged)
      .flatMap(({ timed: { session }, entry, item }) =>
        entryFault(entry, item).map((fault) => ({
          message: `${entry.itemId} in ${nameOf(session)} ${fault}`,
          sessionIds: [session.id],
        })),
      ),
    ...repeatedFaults(view),
    ...relearnFaults(view),
  ];
}

function entryFault(entry: SessionItem, item: StudyItem | undefined): string[] {
  if (!item) return ["is not among the plan's items"];
  const { activity, minutes, part, parts } = entry;
  const faults: string[] = [];
  if (entry.topic !== item.topic) faults.push(`has the topic ${entry.topic}, not ${item.topic}`);
  const allowed: readonly ActivityKind[] =
    item.reviewMinutes > 0
      ? [...FIRST_ACTIVITIES[item.kind], 'review', 'relearn']
      : FIRST_ACTIVITIES[item.kind];
  if (!allowed.includes(activity)) faults.push(`is a ${item.kind}, and cannot be there to ${activity}`);
  const isSplit = part !== undefined || parts !== undefined;
  if (isSplit && (activity === 'review' || activity === 'relearn'))
    faults.push(`is there to ${activity}, and cannot be split`);
  const expected = expectedMinutes(entry, item);
  if (expected === undefined) faults.push(`has no part ${part} of ${parts}`);
  else if (minutes !== expected) faults.push(`takes ${minutes} minutes, not ${expected}`);
  return faults;
}

function expectedMinutes(entry: SessionItem, item: StudyItem): number | undefined {
  if (entry.activity === 'review') return item.reviewMinutes;
  if (entry.activity === 'relearn') return relearnMinutes(item);
  return entry.part === undefined && entry.parts === undefined ? item.minutes : partMinutes(entry, item);
}

/** An item without parts is judged as a whole here: that it is split at all is H12's affair. */
function partMinutes({ part, parts }: SessionItem, item: StudyItem): number | undefined {
  if (!item.parts) return item.minutes;
  return parts === item.parts.length && part !== undefined ? item.parts[part - 1] : undefined;
}

function sessionFaults({ blocks, items }: PlanView, { session }: TimedSession): Fault[] {
  const fault = (message: string) => ({ message: `${nameOf(session)} ${message}`, sessionIds: [session.id] });
  const activities = session.items.map(({ activity }) => activity);
  const fresh = activities.filter((activity) => activity !== 'review');
  const kinds = (fresh.length > 0 ? fresh : activities).map((activity) => KIND_OF[activity]);
  const today = blocks.find(({ from, to }) => from <= session.date && session.date <= to)?.id;
  const own = session.items.map(({ itemId }) => items.get(itemId)?.block);
  return [
    ...(kinds.length === 0 || kinds.includes(session.kind)
      ? []
      : [fault(`is of kind ${session.kind}, and holds ${[...new Set(activities)].join(', ')}`)]),
    ...([today, ...own].includes(session.block)
      ? []
      : [fault(`is of block ${session.block}, as neither its day nor an item is`)]),
  ];
}

/**
 * Nothing that is to come is learned twice: no item whole and again, no part again; what is fact counts. That somebody
 * did a part twice, marking a missed session after the one that replaced it, is no fault of what is to come.
 */
function repeatedFaults(view: PlanView): Fault[] {
  return [...firstPassTouches(view)].flatMap(([id, passes]) => {
    const again = passes.filter(
      (pass) =>
        pass.timed.judged && passes.some((other) => other !== pass && overlap(pass.entry, other.entry)),
    );
    const sessionIds = [...new Set(again.map(({ timed }) => timed.session.id))];
    return again.length > 0 ? [{ message: `${id} is learned more than once`, sessionIds }] : [];
  });
}

function overlap(a: SessionItem, b: SessionItem): boolean {
  return a.part === undefined || b.part === undefined || a.part === b.part;
}
