import { AppError, type Issue, MOST_ISSUES } from '../domain/error.ts';
import type { RequestChange, StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';
import { isTimeZone, todayIn } from '../time/local-time.ts';
import { isWeighedAlike, resolveChange } from './resolve-change.ts';
import { type PackDefaults, resolveRequest } from './resolve-request.ts';
import { type ContentNames, unknownNames } from './unknown-names.ts';

/** What a request is judged by beside itself. */
export interface RequestContext {
  names: ContentNames;
  pack: PackDefaults;
  /** Now, as milliseconds since 1970 UTC. */
  nowMs: number;
}

/** Where each day begins last: what is past here is past everywhere. */
const LAST_ZONE = 'Etc/GMT+12';

/**
 * A request with every default filled in.
 *
 * @throws AppError `invalid` with everything that is wrong with it at once: its values, its zone, and what it names that
 *   the content does not have.
 */
export function checkRequest(draft: StudyRequestDraft, { names, pack, nowMs }: RequestContext): StudyRequest {
  const today = todayIn(isTimeZone(draft.timeZone) ? draft.timeZone : LAST_ZONE, nowMs);
  return refusing(unknownNames(draft, names), () => resolveRequest(draft, today, pack));
}

/**
 * The request of a plan with a change merged into it. What the plan names already may stay, whether the content still has
 * it or not.
 * @throws AppError as `checkRequest`.
 */
export function checkChange(
  current: StudyRequest,
  change: RequestChange,
  { names, pack, nowMs }: RequestContext,
): StudyRequest {
  const zone =
    change.timeZone !== undefined && isTimeZone(change.timeZone) ? change.timeZone : current.timeZone;
  const request = resolveChange(current, change, todayIn(zone, nowMs), pack);
  return refusing(unknownNames(request, withNamesOf(current, request, names)), () => request);
}

/**
 * The names of the content and those of a plan. Of a career level that is retired nothing is known any more by which a
 * changed role or specialisation could be weighed.
 */
function withNamesOf(current: StudyRequest, changed: StudyRequest, names: ContentNames): ContentNames {
  const known = new Set(current.known.questions);
  const own = new Map(current.ownItems.map(({ id, topic }) => [id, topic]));
  return {
    careerLevels: [...names.careerLevels, ...(isWeighedAlike(current, changed) ? [current.careerLevel] : [])],
    roles: [...names.roles, current.role],
    rounds: [...names.rounds, ...current.rounds],
    topics: [...names.topics, ...Object.keys(current.known.topics), ...own.values()],
    specialisations: [...names.specialisations, ...current.specialisations],
    hasQuestion: (id) => known.has(id) || names.hasQuestion(id),
    hasItem: (id) => !own.has(id) && names.hasItem(id),
  };
}

/** What `resolve` gives, where neither it nor these issues are against it. */
function refusing(issues: readonly Issue[], resolve: () => StudyRequest): StudyRequest {
  let others: readonly Issue[] = [];
  try {
    const request = resolve();
    if (issues.length === 0) return request;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    others = error.issues;
  }
  const all = [...others, ...issues];
  const isMany = all.length > MOST_ISSUES;
  const count = all.length === 1 ? 'One value' : `${isMany ? 'Many' : all.length} values`;
  throw new AppError('invalid', `${count} of the request cannot be planned with.`, { issues: all });
}
