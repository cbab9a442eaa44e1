import { sayDropReason } from './drop-reasons.ts';
import { formatCount } from './format.ts';
import type { PlanDifference } from './plan-difference.ts';

/** Titles named in one sentence; the rest are counted. */
const NAMED = 5;

/**
 * A replan's changes in plain sentences, the greatest first; empty where nothing changes.
 * @param named titles in one sentence; none where a list of all stands beside it.
 */
export function describeDifference(difference: PlanDifference, named = NAMED): string[] {
  const { added, moved, changed, dropped, addedItems, droppedItems } = difference;
  const isMoved = new Set(moved.map(({ sessionId }) => sessionId));
  const inPlace = changed.filter(({ sessionId }) => !isMoved.has(sessionId));
  const sentences = [
    counted(moved.length, 'move', 'moves'),
    counted(added.length, 'are new', 'is new'),
    counted(dropped.length, 'are dropped', 'is dropped'),
    counted(inPlace.length, 'change at their time', 'changes at its time'),
  ];
  const reasons = [...new Set(droppedItems.map(({ reason }) => reason))];
  for (const reason of reasons) {
    const titles = droppedItems.filter((item) => item.reason === reason).map(({ title }) => title);
    sentences.push(
      `${formatCount(titles.length, 'item')} left out, as ${sayDropReason(reason, titles.length)}${quoteTitles(titles, named)}.`,
    );
  }
  if (addedItems.length > 0) {
    const titles = addedItems.map(({ title }) => title);
    sentences.push(`${formatCount(titles.length, 'item')} added${quoteTitles(titles, named)}.`);
  }
  return sentences.filter((sentence) => sentence !== '');
}

function counted(count: number, many: string, one: string): string {
  return count === 0 ? '' : `${formatCount(count, 'session')} ${count === 1 ? one : many}.`;
}

function quoteTitles(titles: readonly string[], most: number): string {
  if (most === 0) return '';
  const named = titles.slice(0, most).map((title) => `“${title}”`);
  const rest = titles.length - named.length;
  if (rest > 0) named.push(`${rest} more`);
  return `: ${named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`}`;
}
