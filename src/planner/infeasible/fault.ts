import type { Infeasible, PlannerInput } from '../../domain/schedule.ts';
import { isListed, sittingsOf } from '../model/fit.ts';
import { freeTime, makeSlots } from '../model/slots.ts';

/**
 * What makes a plan impossible, as far as it can be seen without making one: fewer than half of the weeks hold one
 * session of the shortest length, or no item fits the longest.
 */
export function faultOf(input: PlannerInput): Infeasible | undefined {
  const { request } = input;
  const calendar = freeTime(request);
  const slots = makeSlots(request, calendar);
  const { min } = request.sessionMinutes;
  const weeks = new Set(slots.filter(({ share }) => share >= min).map(({ week }) => week));
  if (weeks.size * 2 < calendar.weeks) {
    return {
      constraint: 'H2',
      pointer: '/availability',
      message: `Only ${weeks.size} of ${calendar.weeks} weeks have room for one session of ${min} minutes; a plan needs at least half of them.`,
    };
  }
  const longest = Math.max(...slots.map(({ capacity }) => capacity));
  const hasItem = input.items.some(
    (item) => !isListed(input, item.id) && sittingsOf(item, longest) !== undefined,
  );
  return hasItem ? undefined : nothingFits(input);
}

/** The fault of a request in whose time not one item has room. */
export function nothingFits({ request }: PlannerInput): Infeasible {
  const { min, max } = request.sessionMinutes;
  return {
    constraint: 'H12',
    pointer: '/sessionMinutes',
    message: `Nothing of what could be studied makes up a session of ${min} to ${max} minutes in the time there is.`,
  };
}
