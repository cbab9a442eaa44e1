import { type CivilDate, daysBetween } from '../../../domain/civil-date.ts';
import { formatCount } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import { isMarkedByPerson, isToldDone, type Session } from '../../../domain/session.ts';
import { Day } from '../date-language.tsx';
import { AttentionNotes } from './plan-attention.tsx';
import type { PlanPlace } from './plan-next.tsx';

/** How many sessions there are of each standing; together they are all. */
interface Standing {
  done: number;
  notMarked: number;
  missed: number;
  skipped: number;
  toCome: number;
}

/** Nothing counts as done that the person did not say was. @param now epoch milliseconds. */
function countStanding(sessions: readonly Session[], now: number): Standing {
  const isOver = ({ endsAt }: Session) => Date.parse(endsAt) <= now;
  const count = (wanted: (session: Session) => boolean) => sessions.filter(wanted).length;
  const told = (status: Session['status']) =>
    count((each) => each.status === status && isMarkedByPerson(each));
  return {
    done: count(isToldDone),
    notMarked: count((each) => isOver(each) && !isMarkedByPerson(each)),
    missed: told('missed'),
    skipped: told('skipped'),
    toCome: count((each) => !isOver(each) && !isMarkedByPerson(each)),
  };
}

interface HeadProps {
  plan: Plan;
  /** Those that have not left the plan. */
  sessions: readonly Session[];
  place: PlanPlace;
  name: string;
  today: CivilDate;
  /** Milliseconds since 1970. */
  now: number;
}

/** How long there is, whether one is on track and what to do about it, and what became of the sessions so far. */
export function Head({ plan, sessions, place, name, today, now }: HeadProps) {
  const { interviewDate } = plan.request;
  const { done, notMarked, missed, skipped, toCome } = countStanding(sessions, now);
  const asks = (plan.attention ?? []).length > 0;
  return (
    <header class="stack">
      <div class="stack-small">
        <p class="crumbs">{name}</p>
        <h1>{sayDaysLeft(plan, today)}</h1>
        <p class="meta">
          <span>
            <Day date={interviewDate} />
          </span>
          <span>{done} done</span>
          {notMarked > 0 && <span>{notMarked} not marked</span>}
          {missed > 0 && <span>{missed} missed</span>}
          {skipped > 0 && <span>{skipped} skipped</span>}
          <span>{toCome} to come</span>
          <span>{plan.request.timeZone}</span>
        </p>
      </div>
      {asks ? (
        <AttentionNotes plan={plan} place={place} />
      ) : (
        <p class="lead">
          <OnTrack plan={plan} today={today} notMarked={notMarked} />
        </p>
      )}
    </header>
  );
}

/** A date that nobody named is the end of the plan, not an interview. */
function sayDaysLeft(plan: Plan, today: CivilDate): string {
  const days = daysBetween(today, plan.request.interviewDate);
  const isOpen = plan.endsByWeeks === true;
  if (days > 1) return isOpen ? `${days} days to go` : `${days} days to the interview`;
  if (days < 0) return isOpen ? 'The plan has ended' : 'The interview is over';
  return `${isOpen ? 'The plan ends' : 'The interview is'} ${days === 1 ? 'tomorrow' : 'today'}`;
}

function OnTrack(props: { plan: Plan; today: CivilDate; notMarked: number }) {
  const { plan, today, notMarked } = props;
  const { startDate } = plan.request;
  if (today < startDate && !plan.sessions.some(isToldDone))
    return (
      <>
        Nothing to do until <Day date={startDate} />: then it begins.
      </>
    );
  if (notMarked === 0) return <>You are on track.</>;
  return (
    <>You are on track if {formatCount(notMarked, 'session')} without a mark went as planned: say so below.</>
  );
}
