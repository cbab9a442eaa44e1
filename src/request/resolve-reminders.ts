import type { Issue } from '../domain/error.ts';
import type { Reminders, StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';

/** What a request without reminders gets, in minutes. */
const DEFAULT_MINUTES = 15;

/**
 * When the person is reminded. `reminderMinutes` is one reminder for everything, and always what the longest of
 * `reminders.all` is; `reminders` is there only where it says more.
 */
export function resolveReminders(
  { reminderMinutes, reminders }: Pick<StudyRequestDraft, 'reminderMinutes' | 'reminders'>,
  issues: Issue[],
): Pick<StudyRequest, 'reminderMinutes' | 'reminders'> {
  const [all, mock] = [reminders?.all, reminders?.mock].map((list) => list && longestFirst(list));
  const [longest = 0] = all ?? [];
  if (all && reminderMinutes !== undefined && reminderMinutes !== longest) {
    issues.push({
      pointer: '/reminderMinutes',
      code: 'contradiction',
      message: `${reminderMinutes} is not what reminders.all begins with; send one of the two.`,
    });
  }
  const minutes = all ? longest : (reminderMinutes ?? DEFAULT_MINUTES);
  const same = all ?? (minutes === 0 ? [] : [minutes]);
  const said: Reminders = {
    all: same,
    ...(mock && mock.join() !== same.join() && { mock }),
  };
  const isMore = said.all.length > 1 || said.mock !== undefined;
  return { reminderMinutes: minutes, ...(isMore && { reminders: said }) };
}

function longestFirst(minutes: readonly number[]): number[] {
  return [...new Set(minutes)].sort((a, b) => b - a);
}
