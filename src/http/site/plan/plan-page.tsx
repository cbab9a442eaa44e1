import { addDays, type CivilDate, daysBetween } from '../../../domain/civil-date.ts';
import { formatCount, formatDate, formatShare } from '../../../domain/format.ts';
import { isToldDone, type Plan } from '../../../domain/plan.ts';
import type { PlanCalendars } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';
import { AllWeeks, ThisWeek } from './plan-agenda.tsx';
import { AttentionNotes } from './plan-attention.tsx';
import { Subscribe } from './plan-calendar.tsx';
import { JustMarked, NextSession, type PlanPlace, Waiting } from './plan-next.tsx';
import { Notes, Picture } from './plan-preview.tsx';
import { Danger, Exports, Repair } from './plan-settings.tsx';
import { BlockHours, LeftOut, TopicTable } from './plan-tables.tsx';

export interface PlanPageOptions {
  plan: Plan;
  place: PlanPlace;
  links: PlanCalendars;
  /** SVG. */
  picture: string;
  qrCode: string;
  today: CivilDate;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether it was just made. */
  isNew: boolean;
  /** The session that was just marked. */
  marked: string | undefined;
}

/** A plan for its holder: next first, then this week, then the picture, then the rest. */
export function renderPlanPage(deps: Pick<HttpDeps, 'site'>, options: PlanPageOptions): Content {
  const { plan, place, links, picture, qrCode, today, now, isNew, marked } = options;
  const sessions = plan.sessions.filter(({ status }) => status !== 'dropped');
  const isOver = ({ endsAt }: { endsAt: string }) => Date.parse(endsAt) <= now;
  const planned = sessions.filter(({ status }) => status === 'planned');
  const recent = sessions.filter((session) => isOver(session) && session.date >= addDays(today, -7));
  return renderSitePage(deps, {
    title: 'Your plan',
    isPrivate: true,
    body: (
      <div class="plan">
        <Head plan={plan} today={today} />
        {isNew && <KeepAddress />}
        <JustMarked session={sessions.find(({ id }) => id === marked)} place={place} />
        <AttentionNotes plan={plan} place={place} />
        <div class="two">
          <div class="stack-large">
            <NextSession
              plan={plan}
              session={planned.find((session) => !isOver(session))}
              place={place}
              today={today}
            />
            <Waiting plan={plan} sessions={planned.filter(isOver)} place={place} />
            <ThisWeek plan={plan} sessions={sessions} today={today} place={place} />
          </div>
          <Subscribe links={links} qrCode={qrCode} />
        </div>
        <section class="stack" aria-labelledby="picture">
          <h2 id="picture">The whole plan</h2>
          <Picture picture={picture} />
        </section>
        <AllWeeks plan={plan} sessions={sessions} today={today} place={place} />
        <section class="stack" aria-labelledby="holds">
          <h2 id="holds">What it holds</h2>
          <BlockHours plan={plan} />
          <Notes notes={plan.notes} />
          <div class="folds">
            <details class="fold">
              <summary>Coverage and recall, topic by topic</summary>
              <TopicTable plan={plan} />
            </details>
            <LeftOut plan={plan} />
          </div>
        </section>
        <Repair
          plan={plan}
          recent={recent.filter(({ status }) => status === 'planned' || status === 'done')}
          place={place}
        />
        <Exports place={place} />
        <Danger plan={plan} place={place} />
      </div>
    ),
  });
}

function Head({ plan, today }: { plan: Plan; today: CivilDate }) {
  const { interviewDate, startDate } = plan.request;
  const days = daysBetween(today, interviewDate);
  const sessions = plan.sessions.filter(({ status }) => status !== 'dropped');
  const done = sessions.filter(isToldDone).length;
  return (
    <header class="stack-small">
      <p class="crumbs">Your plan</p>
      <h1>
        {days > 1
          ? `${days} days to the interview`
          : days === 1
            ? 'The interview is tomorrow'
            : days === 0
              ? 'The interview is today'
              : 'The interview is over'}
      </h1>
      <p class="meta">
        <span>{formatDate(interviewDate)}</span>
        <span>
          {done} of {formatCount(sessions.length, 'session')} done
        </span>
        <span title={`${plan.recall.model}; your own memory decides`}>
          predicted recall on that day {formatShare(plan.recall.atInterview)}
        </span>
        {today < startDate && <span>begins on {formatDate(startDate)}</span>}
        <span>{plan.request.timeZone}</span>
      </p>
    </header>
  );
}

function KeepAddress() {
  return (
    <p class="notice warn">
      <strong>Keep this address.</strong> Bookmark this page: there is no account and no other way back.
      Whoever has the address can change the plan, so share the calendar instead.
    </p>
  );
}
