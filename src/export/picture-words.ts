import { daysBetween } from '../domain/civil-date.ts';
import type { Plan, Session } from '../domain/plan.ts';
import { sayCount, sayDate, sayMinutes, sayShare, sayShortDate } from '../domain/say.ts';
import { BLOCK_NAMES } from '../domain/taxonomy.ts';
import { lengthOf, sessionsByDay } from './picture-grid.ts';

/** The picture's name. */
export function titlePicture(plan: Plan): string {
  const { startDate, interviewDate } = plan.request;
  const days = daysBetween(startDate, interviewDate);
  return `Study plan of ${sayCount(Math.ceil(days / 7), 'week')}, from ${sayDate(startDate)} to the interview on ${sayDate(interviewDate)}`;
}

/** What the picture shows, in sentences: for those who do not see it. */
export function describePicture(plan: Plan): string {
  const sessions = [...sessionsByDay(plan).values()].flat();
  const minutes = sessions.reduce((sum, session) => sum + lengthOf(session), 0);
  const reviews = sessions
    .flatMap(({ items }) => items)
    .filter(({ activity }) => activity === 'review').length;
  return [
    `${sayCount(sessions.length, 'session')}, ${sayMinutes(minutes)} in all, with ${sayCount(reviews, 'review')}.`,
    ...plan.blocks.map((block) => {
      const own = sessions.filter((session) => session.block === block.id);
      const length = own.reduce((sum, session) => sum + lengthOf(session), 0);
      return `${BLOCK_NAMES[block.id]}, ${sayShortDate(block.from)} to ${sayShortDate(block.to)}: ${sayCount(own.length, 'session')}, ${sayMinutes(length)}.`;
    }),
    ...describeStatus(sessions),
    ...plan.request.blackouts.map(({ from, to }) =>
      from === to
        ? `Away on ${sayShortDate(from)}.`
        : `Away from ${sayShortDate(from)} to ${sayShortDate(to)}.`,
    ),
    `Predicted recall on the day of the interview: ${sayShare(plan.recall.atInterview)}.`,
  ].join(' ');
}

function describeStatus(sessions: readonly Session[]): string[] {
  const count = (wanted: (session: Session) => boolean) => sessions.filter(wanted).length;
  const mocks = count(({ kind }) => kind === 'mock');
  const done = count(({ status }) => status === 'done');
  const missed = count(({ status }) => status === 'missed');
  return [
    ...(mocks > 0 ? [`${sayCount(mocks, 'mock interview')}.`] : []),
    ...(done > 0 ? [`${sayCount(done, 'session')} done.`] : []),
    ...(missed > 0 ? [`${sayCount(missed, 'session')} missed.`] : []),
  ];
}
