import type { Issue } from '../domain/error.ts';
import type { StudyRequest } from '../domain/study-request.ts';

/** The person's own items, as they came; two with one id are an issue. */
export function resolveOwnItems(
  ownItems: StudyRequest['ownItems'],
  issues: Issue[],
): StudyRequest['ownItems'] {
  const seen = new Set<string>();
  for (const [index, { id }] of ownItems.entries()) {
    if (seen.has(id)) {
      issues.push({
        pointer: `/ownItems/${index}/id`,
        code: 'duplicate',
        message: `"${id}" is the id of an earlier own item.`,
      });
    }
    seen.add(id);
  }
  return [...ownItems];
}
