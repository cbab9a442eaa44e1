import type { StudyItem } from '../../domain/study-item.ts';
import type { StudyRequest } from '../../domain/study-request.ts';
import { sittingsOf } from './fit.ts';
import { START_STEP_MINUTES } from './limits.ts';
import { freeTime, makeSlots } from './slots.ts';

/** What can be put down halfway and taken up again; a mock cannot, nor can a lab but where its own parts end. */
const DIVISIBLE: ReadonlySet<StudyItem['kind']> = new Set(['question', 'primer', 'activity', 'own']);

/**
 * The items, with parts for those that fit no session of the person's, neither whole nor in the parts that they have:
 * as few as fit, about equal, in steps of five minutes.
 *
 * @param begun ids of items of which something has been done in parts: they keep theirs.
 */
export function divideLongItems(
  items: readonly StudyItem[],
  request: StudyRequest,
  begun: ReadonlySet<string> = new Set(),
): StudyItem[] {
  const longest = Math.max(0, ...makeSlots(request, freeTime(request)).map(({ capacity }) => capacity));
  return items.map((item) => {
    const isWhole = longest === 0 || sittingsOf(item, longest) !== undefined;
    if (isWhole || !DIVISIBLE.has(item.kind) || begun.has(item.id)) return item;
    return { ...item, parts: divideEvenly(item.minutes, longest) };
  });
}

function divideEvenly(minutes: number, longest: number): number[] {
  const count = Math.ceil(minutes / longest);
  const size = Math.min(longest, START_STEP_MINUTES * Math.ceil(minutes / count / START_STEP_MINUTES));
  const whole = Math.floor(minutes / size);
  const rest = minutes - whole * size;
  return [...Array.from({ length: whole }, () => size), ...(rest > 0 ? [rest] : [])];
}
