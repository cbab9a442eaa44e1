import { formatCount } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { BusyCalendar } from '../../../domain/study-request.ts';
import { busyDays } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { Day } from '../date-language.tsx';
import { Field, type FormState } from '../form-parts.tsx';
import { renderSitePage } from '../site-page.tsx';
import { Act, type PlanPlace } from './plan-next.tsx';

interface BusyPageOptions {
  plan: Plan;
  place: PlanPlace;
  form: FormState;
  /** BCP 47. */
  dateLanguage: string;
}

/** The calendars of busy times that a plan is made around, and a form for more. */
export function renderBusyPage(
  deps: Pick<HttpDeps, 'site'>,
  { plan, place, form, dateLanguage }: BusyPageOptions,
): Content {
  const { busy, busyCalendars = [] } = plan.request;
  return renderSitePage(deps, {
    title: 'Busy times',
    reading: true,
    isPrivate: true,
    dateLanguage,
    body: (
      <div class="stack">
        <p class="crumbs">
          <a href={place.path}>Your plan</a>
        </p>
        <h1>Busy times</h1>
        <p class="lead">Calendars that your plan is made around.</p>
        {busyCalendars.map((calendar) => (
          <div class="row apart">
            <span>
              <strong>{calendar.name}</strong>: <Size of={calendar} request={plan.request} />
            </span>
            <a class="button quiet" href={`${place.path}/busy/remove?name=${calendar.name}`}>
              Remove {calendar.name}
            </a>
          </div>
        ))}
        {busy.length > 0 && (
          <div class="row apart">
            <span>{formatCount(busy.length, 'busy time')} came with the request.</span>
            <Act place={place} to="/change" fields={{ change: '{"busy":null}' }} label="Remove these" quiet />
          </div>
        )}
        <form method="post" action={`${place.path}/busy`} enctype="multipart/form-data" class="stack">
          <Field
            form={form}
            name="busyFile"
            label="One .ics file or several, up to 1 MB"
            help="Only when you are busy is kept: no titles, no people, no places. A file of the same name takes the place of the one before. You see what goes before it does."
          >
            {(attributes) => <input type="file" accept=".ics,text/calendar" multiple {...attributes} />}
          </Field>
          <Field form={form} name="name" label="What to call it, if not as its file">
            {(attributes) => (
              <input
                maxlength={60}
                placeholder="work"
                autocomplete="off"
                value={form.values.name?.[0]}
                {...attributes}
              />
            )}
          </Field>
          <button type="submit">Show what it takes</button>
        </form>
      </div>
    ),
  });
}

/** How much of a person's time a calendar takes, from when to when, and when it was read. */
function Size({ of: calendar, request }: { of: BusyCalendar; request: Plan['request'] }) {
  const days = busyDays(calendar, request);
  const read = <Day date={calendar.updatedAt.slice(0, 10)} short />;
  if (!days) return <>no busy time in the days of your plan, read on {read}</>;
  const [first, last] = [<Day date={days.first} short />, <Day date={days.last} short />];
  return (
    <>
      {formatCount(calendar.intervals.length, 'busy time')}{' '}
      {days.first === days.last ? (
        <>on {first}</>
      ) : (
        <>
          from {first} to {last}
        </>
      )}
      , read on {read}
    </>
  );
}
