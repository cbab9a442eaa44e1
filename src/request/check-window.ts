import type { Issue } from '../domain/error.ts';
import type { TimeWindow } from '../domain/study-request.ts';

/** A window that ends before it begins is an issue at `pointer` (a JSON Pointer, RFC 6901). */
export function checkWindow({ from, to }: TimeWindow, pointer: string, issues: Issue[]): void {
  if (from < to) return;
  issues.push({
    pointer: `${pointer}/to`,
    code: 'out_of_order',
    message: `The window ends at ${to}, not after it begins at ${from}; one over midnight is two windows.`,
  });
}
