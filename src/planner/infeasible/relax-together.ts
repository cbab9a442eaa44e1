import { WEEKDAYS } from '../../domain/civil-date.ts';
import type { Infeasible } from '../../domain/schedule.ts';
import type { StudyRequest } from '../../domain/study-request.ts';
import { MOST_SESSION_MINUTES, openUp, type Relaxation } from './relaxations.ts';

/** Fields that may have to give way together, the dearest to the person first. */
const FIELDS = [
  ['availability', 'open more time'],
  ['blackouts', 'give up the blackouts'],
  ['exceptions', 'give up the exceptions'],
  ['busy', 'give up the busy times'],
  ['sessionMinutes', 'allow other session lengths'],
  ['maxMinutesPerDay', 'lift the cap on a day'],
  ['minutesPerWeek', 'lift the cap on a week'],
] as const;

/**
 * Where no one field frees the request: the fields that must change together. Everything is freed, then each field put
 * back as it was if a plan remains possible, so that none of those left could be spared (a deletion filter).
 */
export function relaxTogether(
  request: StudyRequest,
  works: (step: Relaxation) => boolean,
): Infeasible['relaxation'] | undefined {
  const asRelaxation = (value: StudyRequest): Relaxation => ({
    pointer: '',
    value,
    message: '',
    request: value,
  });
  let relaxed = freeAll(request);
  if (!works(asRelaxation(relaxed))) return undefined;
  const changed: string[] = [];
  for (const [field, text] of FIELDS) {
    const { [field]: _freed, ...others } = relaxed;
    const kept = {
      ...others,
      ...(request[field] === undefined ? {} : { [field]: request[field] }),
    } as StudyRequest;
    if (works(asRelaxation(kept))) relaxed = kept;
    else changed.push(text);
  }
  return {
    pointer: '',
    value: relaxed,
    message: `Several things have to change together: ${changed.join(', ')}.`,
  };
}

function freeAll(request: StudyRequest): StudyRequest {
  const { minutesPerWeek: _week, maxMinutesPerDay: _day, ...rest } = request;
  const { availability } = openUp(request, [...WEEKDAYS], MOST_SESSION_MINUTES).request;
  const min = Math.min(request.sessionMinutes.min, 30);
  const sessionMinutes = { min, max: Math.max(request.sessionMinutes.max, 120) };
  return { ...rest, availability, sessionMinutes, busy: [], exceptions: [], blackouts: [] };
}
