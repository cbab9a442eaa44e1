import type { SessionKind } from './session.ts';
import type { StudyRequest } from './study-request.ts';

/** How many minutes before a session of that kind the person is reminded of it, longest first; empty: never. */
export function remindersFor(
  { reminderMinutes, reminders }: Pick<StudyRequest, 'reminderMinutes' | 'reminders'>,
  kind: SessionKind,
): readonly number[] {
  const wanted = (kind === 'mock' ? reminders?.mock : undefined) ?? reminders?.all;
  return wanted ?? (reminderMinutes > 0 ? [reminderMinutes] : []);
}
