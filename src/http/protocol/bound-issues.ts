import { type Issue, MOST_ISSUES } from '../../domain/error.ts';
import { shorten } from '../../domain/wrong-word.ts';

/** The accepted values that one issue lists at most. */
export const MOST_ALLOWED = 50;
/** Bytes of JSON that the issues of one problem have at most: a problem is then smaller than 16 kB. */
const MOST_BYTES = 13_000;

/**
 * The issues that a problem tells of: so few and so short that a small wrong request gets no large answer. The same
 * accepted values stand once for each parameter.
 */
export function boundIssues(issues: readonly Issue[]): Issue[] {
  const listed = new Set<string>();
  const bounded: Issue[] = [];
  let bytes = 0;
  for (const issue of issues.slice(0, MOST_ISSUES)) {
    const short = shortenIssue(issue, listed);
    bytes += new TextEncoder().encode(JSON.stringify(short)).length + 1;
    if (bytes > MOST_BYTES && bounded.length > 0) break;
    bounded.push(short);
  }
  return bounded;
}

function shortenIssue(issue: Issue, listed: Set<string>): Issue {
  const { parameter, pointer, allowed, ...rest } = issue;
  const list = allowed?.slice(0, MOST_ALLOWED);
  const isNew = list !== undefined && isNewTo(listed, `${fieldOf(issue)} ${list.join()}`);
  return {
    ...(parameter !== undefined && { parameter: shorten(parameter) }),
    ...(pointer !== undefined && { pointer: shorten(pointer) }),
    ...rest,
    message: shorten(rest.message),
    ...(isNew && { allowed: list }),
  };
}

/** What a list of accepted values belongs to: a parameter, a field of the body, or for unknown names all of them. */
function fieldOf({ parameter, pointer, code }: Issue): string {
  if (code === 'unknown_parameter' || code === 'unknown_field') return code;
  return parameter ?? pointer?.split('/')[1] ?? '';
}

function isNewTo(seen: Set<string>, value: string): boolean {
  return seen.size < seen.add(value).size;
}
