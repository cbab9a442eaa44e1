import type { AppError } from '../../../domain/error.ts';
import { formatDatesIn } from '../../../domain/format.ts';

/** Why a session cannot begin at a time: the codes of what forbids it, and the same in words that the pages use. */
export interface MoveRefusal {
  codes: string[];
  message: string;
}

/** The hard constraints as the person meets them who moves a session by hand. */
const REASONS: Readonly<Record<string, string>> = {
  past: 'That time is past.',
  h1: 'Something else is there: another session, or a busy time of yours.',
  h2: 'That is outside the times you gave.',
  h3: 'You are away on that day.',
  h4: 'That day, or its week, would hold more minutes than you allow.',
  h5: 'Something in it builds on what would only be learned later.',
  h6: 'That is too early: what comes before it is not learned by then.',
  h7: 'A session takes place before the last day of the plan.',
  h8: 'In the last days of the plan nothing new is learned.',
  h9: 'Mock interviews come last, in the order of the rounds.',
  h10: 'The clock changes around that time.',
  h11: 'A review takes place on a later day than what it reviews.',
  h12: 'It would be shorter or longer than your sessions may be.',
  h13: 'That day would hold too many system designs.',
  h14: 'That day, or its week, would hold too many reviews.',
  h15: 'Sessions begin at full five minutes, such as 19:00 or 19:05.',
  h16: 'Too many minutes in a row: a rest is missing between the sessions.',
  h17: 'A day holds one mock interview at most, and the last day is a light one.',
  h18: 'The parts of one task would lie too many days apart.',
};

/** @param isOutside whether it was to lie outside the person's windows, so that those forbid nothing. */
export function sayRefusal({ issues, message }: AppError, isOutside: boolean): MoveRefusal {
  const codes = [...new Set(issues.map(({ code }) => code))];
  const [first = ''] = codes;
  if (first === 'h2' && isOutside)
    return {
      codes: [],
      message: 'It would run past midnight; a session ends on the day on which it begins.',
    };
  return { codes, message: REASONS[first] ?? formatDatesIn(issues[0]?.message ?? message) };
}

/** Whether the person may have it all the same, just this once. */
export function canBeWaived(codes: readonly string[]): boolean {
  return codes.length > 0 && codes.every((code) => code === 'h2');
}
