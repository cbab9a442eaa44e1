import { daysBetween } from '../domain/civil-date.ts';
import { formatCount, formatDate, formatMinutes, formatShare, formatShortDate } from '../domain/format.ts';
import { blockTitle } from '../domain/pack-settings.ts';
import type { Plan } from '../domain/plan.ts';
import { nameLastDay } from '../domain/plan-end.ts';
import { isMarkedByPerson, isToldDone, type Session } from '../domain/session.ts';
import { lengthOf, sessionsByDay } from './picture-grid.ts';

/** The picture's name. */
export function titlePicture(plan: Plan): string {
  const { startDate, interviewDate } = plan.request;
  const days = daysBetween(startDate, interviewDate);
  return `Study plan of ${formatCount(Math.ceil(days / 7), 'week')}, from ${formatDate(startDate)} to ${plan.endsByWeeks ? '' : 'the interview on '}${formatDate(interviewDate)}`;
}

/** What the picture shows, in sentences: for those who do not see it. */
export function describePicture(plan: Plan): string {
  const sessions = [...sessionsByDay(plan).values()].flat();
  const minutes = sessions.reduce((sum, session) => sum + lengthOf(session), 0);
  const reviews = sessions
    .flatMap(({ items }) => items)
    .filter(({ activity }) => activity === 'review').length;
  return [
    `${formatCount(sessions.length, 'session')}, ${formatMinutes(minutes)} in all, with ${formatCount(reviews, 'review')}.`,
    ...plan.blocks.map((block) => {
      const own = sessions.filter((session) => session.block === block.id);
      const length = own.reduce((sum, session) => sum + lengthOf(session), 0);
      return `${blockTitle(plan.taxonomy, block.id)}, ${formatShortDate(block.from)} to ${formatShortDate(block.to)}: ${formatCount(own.length, 'session')}, ${formatMinutes(length)}.`;
    }),
    ...describeStatus(sessions),
    ...plan.request.blackouts.map(({ from, to }) =>
      from === to
        ? `Away on ${formatShortDate(from)}.`
        : `Away from ${formatShortDate(from)} to ${formatShortDate(to)}.`,
    ),
    `Predicted recall on ${nameLastDay(plan)}: ${formatShare(plan.recall.atInterview)}.`,
  ].join(' ');
}

function describeStatus(sessions: readonly Session[]): string[] {
  const count = (wanted: (session: Session) => boolean) => sessions.filter(wanted).length;
  const mocks = count(({ kind }) => kind === 'mock');
  const done = count(isToldDone);
  const missed = count((session) => session.status === 'missed' && isMarkedByPerson(session));
  const unmarked = count(({ markedBy }) => markedBy === 'clock');
  return [
    ...(mocks > 0 ? [`${formatCount(mocks, 'mock interview')}.`] : []),
    ...(done > 0 ? [`${formatCount(done, 'session')} done.`] : []),
    ...(missed > 0 ? [`${formatCount(missed, 'session')} missed.`] : []),
    ...(unmarked > 0 ? [`${formatCount(unmarked, 'session')} not marked.`] : []),
  ];
}
