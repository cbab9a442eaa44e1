import type { Issue } from '../domain/error.ts';
import type { StudyRequest } from '../domain/study-request.ts';
import { checkWholeNumber, limitEntries } from './request-checks.ts';

const MOST_OWN_ITEMS = 50;
const [SHORTEST_MINUTES, LONGEST_MINUTES] = [5, 240];

/** The person's own items, as they came. */
export function resolveOwnItems(
  ownItems: StudyRequest['ownItems'],
  issues: Issue[],
): StudyRequest['ownItems'] {
  limitEntries(ownItems, MOST_OWN_ITEMS, '/ownItems', issues);
  const seen = new Set<string>();
  for (const [index, { id, title, minutes }] of ownItems.entries()) {
    const pointer = `/ownItems/${index}`;
    if (!/^own-[A-Za-z0-9_-]{1,60}$/.test(id)) {
      issues.push({
        pointer: `${pointer}/id`,
        code: 'bad_id',
        message: `"${id}" is no id of an own item; it is "own-" and up to 60 letters, digits, "-" or "_".`,
      });
    } else if (seen.has(id)) {
      issues.push({
        pointer: `${pointer}/id`,
        code: 'duplicate',
        message: `"${id}" is the id of an earlier own item.`,
      });
    }
    seen.add(id);
    if (title.trim() === '') {
      issues.push({ pointer: `${pointer}/title`, code: 'required', message: 'An own item needs a title.' });
    }
    checkWholeNumber(minutes, SHORTEST_MINUTES, LONGEST_MINUTES, `${pointer}/minutes`, issues);
  }
  return [...ownItems];
}
