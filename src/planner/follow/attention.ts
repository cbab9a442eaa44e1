import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { MS_PER_DAY } from '../../domain/durations.ts';
import { formatCount, formatShortDate } from '../../domain/format.ts';
import type { Attention, Plan } from '../../domain/plan.ts';
import { PLAN_DAYS } from '../../domain/request-limits.ts';
import { isFirstPass, isMarkedByPerson, isToldDone, type Session } from '../../domain/session.ts';
import { startOfDay } from '../../time/instants.ts';
import { localAt, utcText } from '../../time/local-time.ts';

/** Sessions without a mark for so long, or none to come for so long while some were done ahead, want attention. */
const PATIENCE_MS = 7 * MS_PER_DAY;
/** What is proposed for an interview that is over. */
const PROPOSED_DAYS = 14;

type Followed = Pick<
  Plan,
  'id' | 'request' | 'endsByWeeks' | 'sessions' | 'stamps' | 'coverage' | 'updatedAt'
>;

/**
 * What a plan asks of its person, each with the one call that answers it. It depends on the plan alone, as of its
 * `updatedAt`: what the clock does to it happens at `nextAttentionAt`, when the plan is stored anew.
 */
export function attentionOf(plan: Followed): Attention[] {
  const asOf = Date.parse(plan.updatedAt);
  const { date: today } = localAt(asOf, plan.request.timeZone);
  if (today > plan.request.interviewDate) return [interviewPast(plan, today)];
  return [unmarked(plan, asOf), behind(plan), ahead(plan, asOf)].filter((each) => each !== undefined);
}

/** The next moment at which the clock alone changes what a plan asks for, RFC 3339 UTC; undefined where none is left. */
export function nextAttentionAt(plan: Followed): string | undefined {
  const asOf = Date.parse(plan.updatedAt);
  const { request } = plan;
  const dayAfter = addDays(request.interviewDate, 1);
  const moments = [
    startOfDay(dayAfter, request.timeZone),
    ...openSessions(plan).map(({ endsAt }) => Date.parse(endsAt) + PATIENCE_MS),
    ...aheadMoments(plan, asOf),
  ];
  const next = Math.min(...moments.filter((moment) => moment > asOf));
  return Number.isFinite(next) ? utcText(next) : undefined;
}

function interviewPast({ id, request, endsByWeeks }: Followed, today: CivilDate): Attention {
  const { startDate, interviewDate } = request;
  const latest = addDays(startDate, PLAN_DAYS.max);
  const [proposed = latest] = [addDays(today, PROPOSED_DAYS), latest].sort();
  const path = `/v1/plans/${id}`;
  const day = formatShortDate(interviewDate);
  const was = endsByWeeks ? `The plan ended on ${day}.` : `The interview was on ${day}.`;
  if (proposed <= today) {
    const message = `${was} Delete this plan, and make a new one for the next.`;
    return { code: 'interview_past', message, call: { method: 'DELETE', path } };
  }
  const ask = endsByWeeks ? 'Say how long it goes on' : 'Say when the next one is';
  const message = `${was} ${ask}, or delete the plan.`;
  const body = { interviewDate: proposed };
  return { code: 'interview_past', message, call: { method: 'PATCH', path, body } };
}

/** Sessions since the person's last mark that they have not marked. */
function openSessions({ sessions, stamps }: Followed): Session[] {
  const marks = sessions.filter(isMarkedByPerson).map(({ id }) => Date.parse(stamps[id]?.changedAt ?? ''));
  const lastMark = Math.max(...marks.filter(Number.isFinite));
  return sessions.filter(
    (session) =>
      session.status !== 'dropped' && !isMarkedByPerson(session) && Date.parse(session.endsAt) > lastMark,
  );
}

function unmarked(plan: Followed, asOf: number): Attention | undefined {
  const over = openSessions(plan).filter(({ endsAt }) => Date.parse(endsAt) <= asOf);
  const [first] = over;
  const last = over.at(-1);
  if (!first || !last || Date.parse(first.endsAt) + PATIENCE_MS > asOf) return undefined;
  const span = { from: first.date, to: last.date, status: 'missed' };
  const count = formatCount(over.length, 'session');
  return {
    code: 'unmarked',
    message: `Nothing was marked since ${formatShortDate(first.date)}: ${count} will count as ${plan.request.onUnmarked}. Say what became of them, all at once.`,
    call: { method: 'POST', path: `/v1/plans/${plan.id}/progress`, body: { spans: [span] } },
  };
}

/** What was missed, is to be learned, and is in no session to come: the plan has not been repaired since. */
function behind({ id, sessions, coverage }: Followed): Attention | undefined {
  const firstPasses = (wanted: (session: Session) => boolean) =>
    sessions
      .filter(wanted)
      .flatMap(({ items }) => items)
      .filter(isFirstPass)
      .map(({ itemId }) => itemId);
  const settled = new Set([
    ...firstPasses(({ status }) => status === 'planned' || status === 'done'),
    ...coverage.dropped.map(({ itemId }) => itemId),
  ]);
  const lost = new Set(firstPasses(({ status }) => status === 'missed').filter((item) => !settled.has(item)));
  if (lost.size === 0) return undefined;
  return {
    code: 'behind',
    message: `${formatCount(lost.size, 'item')} of missed sessions ${lost.size === 1 ? 'is' : 'are'} in no session to come. Replan to make room.`,
    call: { method: 'POST', path: `/v1/plans/${id}/replan?mode=repair` },
  };
}

function ahead({ id, sessions }: Followed, asOf: number): Attention | undefined {
  const done = sessions.filter((session) => isToldDone(session) && Date.parse(session.startsAt) > asOf);
  const next = sessions.find(({ status, startsAt }) => status === 'planned' && Date.parse(startsAt) > asOf);
  if (done.length === 0 || !next || Date.parse(next.startsAt) - PATIENCE_MS <= asOf) return undefined;
  return {
    code: 'ahead',
    message: `You are ${formatCount(done.length, 'session')} ahead, and nothing is planned until ${formatShortDate(next.date)}. Plan what is left afresh to use the time.`,
    call: { method: 'POST', path: `/v1/plans/${id}/replan?mode=rebuild` },
  };
}

/** Where sessions to come are done: when one of them or the next one begins, and a week before that. */
function aheadMoments({ sessions }: Followed, asOf: number): number[] {
  const done = sessions.filter(isToldDone).map(({ startsAt }) => Date.parse(startsAt));
  if (done.every((moment) => moment <= asOf)) return [];
  const planned = sessions.filter(({ status }) => status === 'planned');
  const starts = planned.map(({ startsAt }) => Date.parse(startsAt));
  return [...done, ...starts, ...starts.map((moment) => moment - PATIENCE_MS)];
}
