import { formatCount, formatShortDate } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { BusyCalendar } from '../../../domain/study-request.ts';
import { Act, type PlanPlace } from './plan-next.tsx';

/** The calendars of busy times that a plan is made around, and a form for more. */
export function BusyCalendars({ plan, place }: { plan: Plan; place: PlanPlace }) {
  const { busy, busyCalendars = [] } = plan.request;
  return (
    <details class="fold" id="busy">
      <summary>I have a calendar of busy times</summary>
      <div class="stack">
        {busyCalendars.map((calendar) => (
          <div class="row apart">
            <span>
              <strong>{calendar.name}</strong>: {saySize(calendar)}
            </span>
            <Act
              place={place}
              to="/busy/remove"
              fields={{ name: calendar.name }}
              label={`Remove ${calendar.name}`}
              quiet
            />
          </div>
        ))}
        {busy.length > 0 && (
          <div class="row apart">
            <span>{formatCount(busy.length, 'busy time')} came with the request.</span>
            <Act place={place} to="/change" fields={{ change: '{"busy":null}' }} label="Remove these" quiet />
          </div>
        )}
        <form method="post" action={`${place.path}/busy`} enctype="multipart/form-data" class="stack">
          <input type="hidden" name="revision" value={String(place.revision)} />
          <div class="field">
            <label for="busyFile">One .ics file or several, up to 1 MB</label>
            <input id="busyFile" type="file" name="busyFile" accept=".ics,text/calendar" multiple required />
            <p class="help">
              Only when you are busy is kept: no titles, no people, no places. A file of the same name takes
              the place of the one before. You see what goes before it does.
            </p>
          </div>
          <div class="field">
            <label for="busyName">What to call it, if not as its file</label>
            <input id="busyName" name="name" maxlength={60} placeholder="work" autocomplete="off" />
          </div>
          <button type="submit">Show what it takes</button>
        </form>
      </div>
    </details>
  );
}

function saySize({ intervals, updatedAt }: BusyCalendar): string {
  const [first, last] = [intervals[0], intervals.at(-1)];
  const read = `read on ${formatShortDate(updatedAt.slice(0, 10))}`;
  if (!first || !last) return `no busy time in the days of your plan, ${read}`;
  const day = (instant: string) => formatShortDate(instant.slice(0, 10));
  return `${formatCount(intervals.length, 'busy time')} from ${day(first.startsAt)} to ${day(last.endsAt)}, ${read}`;
}
