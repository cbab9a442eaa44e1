import type { Timetable } from '../../construct/timetable.ts';
import type { Random } from '../../model/random.ts';
import { addItem, moveItem, replaceItem, swapItems, tradeItem } from './item-moves.ts';
import type { Move } from './move.ts';
import { addReview, moveReview, reassignReview, swapReviews } from './review-moves.ts';
import {
  exchangeWhole,
  insertByEjection,
  moveWhole,
  renewReviews,
  swapFoundation,
  swapWhole,
} from './whole-moves.ts';

/** Kinds of moves and how often each is tried. */
export const MOVES: readonly (readonly [share: number, move: Move])[] = [
  [0.08, moveItem],
  [0.14, swapItems],
  [0.16, replaceItem],
  [0.1, addItem],
  [0.01, tradeItem],
  [0.03, moveReview],
  [0.03, swapReviews],
  [0.03, reassignReview],
  [0.06, addReview],
  [0.03, renewReviews],
  [0.12, moveWhole],
  [0.04, insertByEjection],
  [0.02, swapWhole],
  [0.04, swapFoundation],
  [0.11, exchangeWhole],
];

/** Tries one random move; false where it is not possible (`Move`). */
export function proposeMove(timetable: Timetable, random: Random): boolean {
  let share = random();
  for (const [chance, move] of MOVES) {
    share -= chance;
    if (share < 0) return move(timetable, random);
  }
  return false;
}
