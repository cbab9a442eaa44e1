import type { DropReason } from './schedule.ts';

/** Of one item, and of several. */
const TEXTS: Readonly<Record<DropReason, readonly [one: string, several: string]>> = {
  no_time: ['there is no time left for it', 'there is no time left for them'],
  outside_levels: [
    'it is outside the levels you are likely to be asked at',
    'they are outside the levels you are likely to be asked at',
  ],
  not_specialised: [
    'it belongs to a specialisation you did not choose',
    'they belong to specialisations you did not choose',
  ],
  requires_dropped: ['it builds on something that is left out', 'they build on something that is left out'],
  already_known: ['you said that you know it', 'you said that you know them'],
  too_long: ['it is longer than any of your sessions', 'they are longer than any of your sessions'],
  round_not_expected: ['it rehearses a round you do not expect', 'they rehearse rounds you do not expect'],
  skipped: ['you skipped it', 'you skipped them'],
  retired: ['it is no longer part of the content', 'they are no longer part of the content'],
};

/** Why so many items are left out of a plan, as the rest of a sentence: `…, as there is no time left for it`. */
export function sayDropReason(reason: DropReason, count: number): string {
  const [one, several] = TEXTS[reason];
  return count === 1 ? one : several;
}
