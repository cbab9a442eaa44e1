import type { CivilDate } from '../../../domain/civil-date.ts';
import type { FieldNames } from '../../../domain/pack-settings.ts';
import type { Plan } from '../../../domain/plan.ts';
import { calendarName, type PlanCalendars } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';
import { AllWeeks, ThisWeek } from './plan-agenda.tsx';
import { Subscribe } from './plan-calendar.tsx';
import { JustMarked, Waiting } from './plan-marks.tsx';
import { Act, NextSession, type PlanPlace } from './plan-next.tsx';
import { Notes, Picture } from './plan-preview.tsx';
import { Readiness } from './plan-readiness.tsx';
import { Danger, Exports, Repair } from './plan-settings.tsx';
import { Head } from './plan-standing.tsx';
import { BlockHours, Coverage, LeftOut } from './plan-tables.tsx';

export interface PlanPageOptions {
  plan: Plan;
  fields: FieldNames;
  place: PlanPlace;
  links: PlanCalendars;
  /** SVG. */
  picture: string;
  qrCode: string;
  today: CivilDate;
  /** Milliseconds since 1970. */
  now: number;
  /** BCP 47. */
  dateLanguage: string;
  /** Whether the last change can be undone. */
  canUndo: boolean;
  /** What the address adds for once. */
  flash: {
    /** The session that was just marked. */
    marked: string | undefined;
    /** The revision that was just accepted, and the one with which an address was renewed. */
    changed: string | undefined;
    undone: string | undefined;
    rotated: string | undefined;
    /** Whether a report on past sessions said nothing. */
    saidNothing: boolean;
  };
}

/** How long a change is said to have been made: a bookmark of its address does not repeat it. */
const JUST_CHANGED_MS = 300_000;

/** How long a plan is new, and its page says that its address is all there is. */
const NEW_MS = 600_000;

/** A plan for its holder: next first, then this week, then the picture, then the rest. */
export function renderPlanPage(deps: Pick<HttpDeps, 'site'>, options: PlanPageOptions): Content {
  const { plan, fields, place, links, picture, qrCode, today, now, flash } = options;
  const sessions = plan.sessions.filter(({ status }) => status !== 'dropped');
  const isOver = ({ endsAt }: { endsAt: string }) => Date.parse(endsAt) <= now;
  const past = sessions.filter(isOver);
  const name = calendarName(plan);
  return renderSitePage(deps, {
    title: name,
    isPrivate: true,
    dateLanguage: options.dateLanguage,
    body: (
      <div class="plan" data-plan={place.path} data-plan-name={name}>
        <Head plan={plan} sessions={sessions} place={place} name={name} today={today} now={now} />
        {now - Date.parse(plan.createdAt) < NEW_MS && <KeepAddress />}
        <Confirmation {...options} />
        <JustMarked
          plan={plan}
          session={sessions.find(({ id }) => id === flash.marked)}
          place={place}
          now={now}
        />
        <div class="two">
          <div class="stack-large">
            <NextSession
              plan={plan}
              session={sessions.find((session) => session.status === 'planned' && !isOver(session))}
              place={place}
              today={today}
            />
            <Waiting plan={plan} sessions={past} place={place} />
            <ThisWeek plan={plan} sessions={sessions} today={today} place={place} />
          </div>
          <Subscribe links={links} qrCode={qrCode} />
        </div>
        <Readiness plan={plan} path={place.path} />
        <section class="stack" aria-labelledby="picture">
          <h2 id="picture">The whole plan</h2>
          <Picture picture={picture} />
        </section>
        <AllWeeks plan={plan} sessions={sessions} today={today} place={place} />
        <section class="stack" aria-labelledby="holds">
          <h2 id="holds">What it holds</h2>
          <BlockHours plan={plan} />
          <Notes notes={plan.notes} />
          <div class="folds no-print">
            <Coverage plan={plan} fieldName={fields.topic} />
            <LeftOut plan={plan} />
          </div>
        </section>
        <Repair plan={plan} past={past} place={place} saidNothing={flash.saidNothing} />
        <Exports place={place} />
        <Danger plan={plan} place={place} />
      </div>
    ),
  });
}

/** What was just done, of an older revision or a while ago nothing any more; and how to undo the last change while that can be. */
function Confirmation({ plan, place, flash, canUndo, now }: PlanPageOptions) {
  const isJustChanged = now - Date.parse(plan.updatedAt) < JUST_CHANGED_MS;
  const isJust = (said: string | undefined) => isJustChanged && said === String(plan.revision);
  if (isJust(flash.rotated))
    return (
      <p class="notice good" role="status">
        The calendar has a new address, <a href="#calendar">below</a>. The old one has stopped: subscribe
        again.
      </p>
    );
  const isNew = isJust(flash.changed);
  if (isJust(flash.undone))
    return (
      <p class="notice good" role="status">
        Undone: your plan is as it was before. Calendars follow when they next look.
      </p>
    );
  if (!isNew && !canUndo) return null;
  return (
    <div class="notice good row apart" role="status">
      <span>
        {isNew
          ? 'Your plan has changed as you saw it. Calendars follow when they next look.'
          : 'Your plan changed less than an hour ago.'}
      </span>
      {canUndo && <Act place={place} to="/undo" fields={{}} label="Undo the change" quiet />}
    </div>
  );
}

function KeepAddress() {
  return (
    <p class="notice warn no-print">
      <strong>Keep this address.</strong> Bookmark this page: there is no account and no other way back.
      Whoever has the address can change the plan, so share the calendar instead.
    </p>
  );
}
