import type { DropReason } from './schedule.ts';

/** Why an item is left out of a plan, as the rest of a sentence: `…, as there is no time left for it`. */
export const DROP_REASONS: Readonly<Record<DropReason, string>> = {
  no_time: 'there is no time left for it',
  outside_levels: 'it is outside the levels you are likely to be asked at',
  not_specialised: 'it belongs to a specialisation you did not choose',
  requires_dropped: 'it builds on something that is left out',
  already_known: 'you said that you know it',
  too_long: 'it is longer than any of your sessions',
  round_not_expected: 'it rehearses a round you do not expect',
  skipped: 'you skipped it',
  retired: 'it is no longer part of the content',
};
