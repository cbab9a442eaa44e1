import { useContext } from 'hono/jsx';
import { addDays, type CivilDate, startOfWeek } from '../../../domain/civil-date.ts';
import { formatCount } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import { isToldDone, type Session } from '../../../domain/session.ts';
import { DateLanguage, Day, firstWeekday } from '../date-language.tsx';
import { SessionRow } from '../session/session-row.tsx';
import type { PlanPlace } from './plan-next.tsx';

/** Seven days, day by day: from today on, or from the next session where the days until then are empty. */
export function ThisWeek({ plan, sessions, today, place }: AgendaProps) {
  const next = sessions.find(({ date }) => date >= today)?.date ?? today;
  const first = next > addDays(today, 6) ? next : today;
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(first, ahead));
  const filled = days.filter((day) => sessions.some(({ date }) => date === day));
  if (filled.length === 0) return null;
  return (
    <section class="stack no-print" aria-labelledby="week">
      <h2 id="week">{first === today ? 'The next seven days' : 'The first days'}</h2>
      {filled.map((day) => (
        <div>
          <h3 class="day">{day === today ? 'Today' : <Day date={day} />}</h3>
          <ul class="plain">
            {sessions
              .filter(({ date }) => date === day)
              .map((session) => (
                <SessionRow plan={plan} session={session} href={hrefOf(place, session)} hasDate={false} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface AgendaProps {
  plan: Plan;
  sessions: readonly Session[];
  today: CivilDate;
  place: PlanPlace;
}

/** Every session, a fold a week. */
export function AllWeeks({ plan, sessions, today, place }: AgendaProps) {
  const weekStart = firstWeekday(useContext(DateLanguage));
  const weeks = new Map<CivilDate, Session[]>();
  for (const session of sessions) {
    const first = startOfWeek(session.date, weekStart);
    weeks.set(first, [...(weeks.get(first) ?? []), session]);
  }
  const current = startOfWeek(today, weekStart);
  return (
    <section class="stack" aria-labelledby="all">
      <h2 id="all">Week by week</h2>
      <div class="folds weeks">
        {[...weeks].map(([first, own], index) => {
          const done = own.filter(isToldDone).length;
          return (
            <details class="fold">
              <summary>
                <span>Week {index + 1}</span>
                <span class="help">
                  from <Day date={first} short /> · {done > 0 && `${done} of `}
                  {formatCount(own.length, 'session')}
                  {done > 0 && ' done'}
                  {first === current && ' · this week'}
                </span>
              </summary>
              <ul class="plain">
                {own.map((session) => (
                  <SessionRow plan={plan} session={session} href={hrefOf(place, session)} />
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </section>
  );
}

function hrefOf(place: PlanPlace, session: Session): string {
  return `${place.path}/sessions/${session.id}`;
}
