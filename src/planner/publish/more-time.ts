import { formatCount } from '../../domain/format.ts';
import type { PlannerInput, PlanOutcome, Schedule } from '../../domain/schedule.ts';
import type { AvailabilityWindow, StudyRequest } from '../../domain/study-request.ts';
import { clockOf, MINUTES_PER_DAY, minuteOf } from '../../time/wall-clock.ts';
import { isOfLevel, tierOf } from '../model/fit.ts';
import { firstPasses } from './first-passes.ts';

const MORE_MINUTES = 60;
/** How many of the items that would come in are named. */
const NAMED = 3;

/**
 * What one more hour a week would add to a schedule, in a sentence; undefined where time holds all that the person's level
 * asks, or the hour would bring nothing of it in.
 * @param plan makes the plan with that hour.
 */
export function adviseMoreTime(
  input: PlannerInput,
  schedule: Schedule,
  plan: (input: PlannerInput) => PlanOutcome,
): string | undefined {
  const ofLevel = new Set(
    input.items.filter((item) => isOfLevel({ tier: tierOf(input, item) })).map(({ id }) => id),
  );
  const wanted = new Set(
    schedule.coverage.dropped.flatMap(({ itemId, reason }) =>
      reason === 'no_time' && ofLevel.has(itemId) ? [itemId] : [],
    ),
  );
  if (wanted.size === 0) return undefined;
  const more = plan({ ...input, request: withMoreTime(input.request) });
  if (!more.ok) return undefined;
  const has = firstPasses(schedule.sessions);
  const added = [...firstPasses(more.schedule.sessions)].filter(([id]) => !has.has(id));
  const lost = [...has].filter(([id]) => !firstPasses(more.schedule.sessions).has(id));
  const gain = added.length - lost.length;
  // What was left out of the level says more than what else fills the hour.
  const byWant = [...added.filter(([id]) => wanted.has(id)), ...added.filter(([id]) => !wanted.has(id))];
  if (gain <= 0 || !added.some(([id]) => wanted.has(id))) return undefined;
  const titles = byWant.slice(0, NAMED).map(([, title]) => `“${title}”`);
  const named = `${added.length > NAMED ? 'among them ' : ''}${titles.join(', ')}`;
  const cost = lost.length === 0 ? '' : `; ${formatCount(lost.length, 'other')} would make way`;
  return `One more hour a week would add ${formatCount(added.length, 'item')}: ${named}${cost}.`;
}

/** The caps raised by an hour, and the last window of the week made longer by one, toward whichever end has room. */
function withMoreTime(request: StudyRequest): StudyRequest {
  const { minutesPerWeek, maxMinutesPerDay, availability } = request;
  return {
    ...request,
    availability: longer(availability),
    ...(minutesPerWeek === undefined ? {} : { minutesPerWeek: minutesPerWeek + MORE_MINUTES }),
    ...(maxMinutesPerDay === undefined ? {} : { maxMinutesPerDay: maxMinutesPerDay + MORE_MINUTES }),
  };
}

function longer(windows: readonly AvailabilityWindow[]): AvailabilityWindow[] {
  const last = windows.at(-1);
  const day = last?.days.at(-1);
  if (!last || !day) return [...windows];
  const [from, to] = [minuteOf(last.from), minuteOf(last.to)];
  const end = Math.min(MINUTES_PER_DAY, to + MORE_MINUTES);
  const start = Math.max(0, from - (MORE_MINUTES - (end - to)));
  const others = last.days.slice(0, -1);
  return [
    ...windows.slice(0, -1),
    ...(others.length > 0 ? [{ ...last, days: others }] : []),
    { days: [day], from: clockOf(start), to: clockOf(end) },
  ];
}
