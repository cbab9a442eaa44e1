import { formatDayAndMonth, uncapitalise } from '../../domain/format.ts';
import { titleOf } from '../../domain/pack-settings.ts';
import type { Plan } from '../../domain/plan.ts';
import { cleanLine } from './clean-text.ts';

/**
 * What a plan's calendar is called, so that two of them can be told apart: "Mid data scientist · interview 1 March", or
 * "… · until 1 March" where no interview is known.
 */
export function calendarName({
  request,
  names,
  endsByWeeks,
}: Pick<Plan, 'request' | 'names' | 'endsByWeeks'>): string {
  const role = names?.role ?? request.role.replaceAll('-', ' ');
  const level = names?.careerLevel ?? titleOf([], request.careerLevel);
  return cleanLine(
    `${level} ${uncapitalise(role)} · ${endsByWeeks ? 'until' : 'interview'} ${formatDayAndMonth(request.interviewDate)}`,
  );
}
