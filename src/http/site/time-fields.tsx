import { useContext } from 'hono/jsx';
import { type Weekday, weekFrom } from '../../domain/civil-date.ts';
import { countRows } from './builder/builder-form.ts';
import { DateLanguage, firstWeekday } from './date-language.tsx';
import { Chip, Faults, Field, type FormState } from './form-parts.tsx';

const DAY_NAMES: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Times that many have, as days, from and to; none of them clears. */
const PRESETS = [
  { name: 'Weekday evenings', times: 'mon,tue,wed,thu,fri 19:00 20:30' },
  { name: 'Lunch breaks', times: 'mon,tue,wed,thu,fri 12:00 13:00' },
  { name: 'Saturday mornings', times: 'sat 09:00 12:00' },
  { name: 'Clear', times: '' },
] as const;

/** The windows of a week, a row each. With script a grid to paint stands before them. */
export function WindowFields({ form }: { form: FormState }) {
  const rows = countRows(form.values, ['days', 'from', 'to']);
  return (
    <>
      <Faults form={form} name="windows" />
      <div data-paint-grid hidden>
        <p class="help">
          Tap the half hours you can study in, or hold and drag; once more clears. Arrows and space work, too.
        </p>
        <p class="row presets">
          {PRESETS.map(({ name, times }) => (
            <button type="button" class="quiet slim" data-preset={times}>
              {name}
            </button>
          ))}
        </p>
        <p class="help" role="status" data-total />
      </div>
      <div class="windows stack-small" data-windows>
        {Array.from({ length: rows }, (_, row) => (
          <WindowRow form={form} row={row} />
        ))}
      </div>
      <button class="quiet slim" type="submit" name="more" value="windows" data-more-windows>
        More times
      </button>
    </>
  );
}

function WindowRow({ form, row }: { form: FormState; row: number }) {
  const days = form.values[`days-${row}`] ?? [];
  const faults = [`days-${row}`, `from-${row}`, `to-${row}`].filter((name) => form.faults.has(name));
  const time = (name: string, label: string) => (
    <input
      type="time"
      name={`${name}-${row}`}
      value={form.values[`${name}-${row}`]?.[0]}
      aria-label={label}
      aria-invalid={form.faults.has(`${name}-${row}`) ? 'true' : undefined}
      step={300}
    />
  );
  return (
    <fieldset class="window">
      <legend class="out-of-sight">Time {row + 1}</legend>
      <div class="days">
        {weekFrom(firstWeekday(useContext(DateLanguage))).map((day) => (
          <Chip
            type="checkbox"
            name={`days-${row}`}
            value={day}
            checked={days.includes(day)}
            label={DAY_NAMES[day]}
            tiny
          >
            {DAY_NAMES[day].slice(0, 2)}
          </Chip>
        ))}
      </div>
      <div class="times">
        {time('from', 'From')}
        <span aria-hidden="true">–</span>
        {time('to', 'To')}
      </div>
      {faults.map((name) => (
        <Faults form={form} name={name} />
      ))}
    </fieldset>
  );
}

/** Stretches of days without study. */
export function AwayFields({ form }: { form: FormState }) {
  const rows = countRows(form.values, ['away-from', 'away-to'], 1);
  return (
    <fieldset class="field">
      <legend class="label">Away</legend>
      {Array.from({ length: rows }, (_, row) => (
        <AwayRow form={form} row={row} />
      ))}
      <p class="help">First and last day without study.</p>
    </fieldset>
  );
}

/** A calendar of busy times; once read, what was in it travels along, for a file cannot be filled in again. */
export function BusyField({ form }: { form: FormState }) {
  const busy = form.values.busy?.[0];
  return (
    <Field
      form={form}
      name="busyFile"
      label="Busy times"
      help="One .ics file or several, up to 1 MB. Only when you are busy is used: no titles, no people, no places."
    >
      {(attributes) => (
        <>
          {busy && (
            <>
              <input type="hidden" name="busy" value={busy} />
              <label class="check">
                <input type="checkbox" name="keepBusy" value="yes" checked /> Plan around the busy times of
                your files
              </label>
            </>
          )}
          <input type="file" accept=".ics,text/calendar" multiple {...attributes} />
        </>
      )}
    </Field>
  );
}

function AwayRow({ form, row }: { form: FormState; row: number }) {
  const names = [`away-from-${row}`, `away-to-${row}`];
  const [from = '', to = ''] = names;
  const day = (name: string, label: string) => (
    <input
      type="date"
      name={name}
      value={form.values[name]?.[0]}
      aria-label={`${label}, absence ${row + 1}`}
      aria-invalid={form.faults.has(name) ? 'true' : undefined}
    />
  );
  return (
    <>
      <div class="times">
        {day(from, 'First day')}
        <span aria-hidden="true">–</span>
        {day(to, 'Last day')}
      </div>
      {names.map((name) => (
        <Faults form={form} name={name} />
      ))}
    </>
  );
}
