import { formatCount, formatShortDate } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { BusyCalendar } from '../../../domain/study-request.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { Field, type FormState } from '../form-parts.tsx';
import { renderSitePage } from '../site-page.tsx';
import { Act, type PlanPlace } from './plan-next.tsx';

/** The calendars of busy times that a plan is made around, and a form for more. */
export function renderBusyPage(
  deps: Pick<HttpDeps, 'site'>,
  { plan, place, form }: { plan: Plan; place: PlanPlace; form: FormState },
): Content {
  const { busy, busyCalendars = [] } = plan.request;
  return renderSitePage(deps, {
    title: 'Busy times',
    reading: true,
    isPrivate: true,
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
              <strong>{calendar.name}</strong>: {saySize(calendar)}
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

function saySize({ intervals, updatedAt }: BusyCalendar): string {
  const [first, last] = [intervals[0], intervals.at(-1)];
  const read = `read on ${formatShortDate(updatedAt.slice(0, 10))}`;
  if (!first || !last) return `no busy time in the days of your plan, ${read}`;
  const day = (instant: string) => formatShortDate(instant.slice(0, 10));
  return `${formatCount(intervals.length, 'busy time')} from ${day(first.startsAt)} to ${day(last.endsAt)}, ${read}`;
}
