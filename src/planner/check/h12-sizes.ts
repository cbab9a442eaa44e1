import { firstPassTouches } from './first-pass.ts';
import {
  type Constraint,
  type Fault,
  nameOf,
  type PlanView,
  type TimedSession,
  type Touch,
} from './plan-view.ts';

const SHORTEST_REVIEW_MINUTES = 10;

/**
 * Readings: ten minutes are the least of a session of reviews alone whatever the person's minimum is. An item with
 * `parts` may still be learned whole. Two parts may share a session. Parts that are fact count, in whatever order they
 * were done, and an item is judged while any of its parts has not begun: then all of its parts are in the plan, those to
 * come first to last; a missing tail is a fault like a missing head, because half an item is not learned.
 */
export const sizes: Constraint = {
  id: 'H12',
  meaning:
    "A session keeps the person's shortest and longest length (of reviews alone: at least 10 minutes); an item is whole, or split into its parts, in order.",
  check: (view) => [
    ...view.judged.flatMap((timed) => lengthFaults(timed, view)),
    ...[...firstPassTouches(view).values()].flatMap(splitFaults),
  ],
};

function lengthFaults({ session, minutes }: TimedSession, { plan }: PlanView): Fault[] {
  const { min, max } = plan.request.sessionMinutes;
  const reviewsAlone =
    session.items.length > 0 && session.items.every(({ activity }) => activity === 'review');
  const least = reviewsAlone ? SHORTEST_REVIEW_MINUTES : min;
  const sessionIds = [session.id];
  if (minutes < least)
    return [{ message: `${nameOf(session)} is shorter than ${least} minutes`, sessionIds }];
  if (minutes > max) return [{ message: `${nameOf(session)} is longer than ${max} minutes`, sessionIds }];
  return [];
}

function splitFaults(passes: readonly Touch[]): Fault[] {
  const judged = passes.filter(({ timed }) => timed.judged);
  const split = judged.find(({ entry }) => entry.part !== undefined || entry.parts !== undefined);
  if (!split?.item) return [];
  const fault = (message: string): Fault[] => [
    {
      message: `${split.entry.itemId} ${message}`,
      sessionIds: [...new Set(judged.map(({ timed }) => timed.session.id))],
    },
  ];
  const count = split.item.parts?.length ?? 0;
  if (count === 0) return fault('has no parts, and is split');
  const met = [...new Set(passes.flatMap(({ entry }) => entry.part ?? []))];
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (part) => !met.includes(part),
  );
  if (missing.length > 0) return fault(`lacks part ${missing.join(', ')} of ${count}`);
  const toCome = judged.flatMap(({ entry }) => entry.part ?? []);
  const inOrder = toCome.every((part, index) => index === 0 || part >= (toCome[index - 1] ?? 0));
  return inOrder ? [] : fault(`has its parts in the order ${toCome.join(', ')}`);
}
