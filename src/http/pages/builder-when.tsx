import { WEEKDAYS } from '../../domain/civil-date.ts';
import { countRows } from './builder-form.ts';
import { MoreSettings } from './builder-more.tsx';
import { Chip, Chips, Faults, Field, type FormState, TextField } from './form-parts.tsx';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The third step: the windows of a week. With script a grid to paint stands before them. */
export function WhenStep({ form, zones }: { form: FormState; zones: readonly string[] }) {
  const rows = countRows(form.values, ['days', 'from', 'to']);
  return (
    <section class="step" aria-labelledby="step-when">
      <h2 id="step-when">When you can</h2>
      <Faults form={form} name="windows" />
      <div data-paint-grid hidden>
        <p class="help">
          Paint the half hours you can study in; paint again to clear. Arrows and space work, too.
        </p>
      </div>
      <div class="windows stack-small" data-windows>
        {Array.from({ length: rows }, (_, row) => (
          <WindowRow form={form} row={row} />
        ))}
      </div>
      <button class="quiet slim" type="submit" name="more" value="windows" data-more-windows>
        More times
      </button>
      <TextField
        form={form}
        name="zone"
        label="Your time zone"
        list="zones"
        placeholder="Europe/Berlin"
        required
        help="Times are kept on your clock, through every change to and from summer time."
      />
      <datalist id="zones">
        {zones.map((zone) => (
          <option value={zone} />
        ))}
      </datalist>
    </section>
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
        {WEEKDAYS.map((day, index) => (
          <Chip
            type="checkbox"
            name={`days-${row}`}
            value={day}
            checked={days.includes(day)}
            label={DAY_NAMES[index] ?? day}
            tiny
          >
            {DAY_NAMES[index]?.slice(0, 2)}
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

/** The fourth step: until when, and when not. */
export function UntilStep({ form }: { form: FormState }) {
  const rows = countRows(form.values, ['away-from', 'away-to'], 1);
  return (
    <section class="step" aria-labelledby="step-until">
      <h2 id="step-until">Until when</h2>
      <Chips
        form={form}
        name="until"
        legend={<span class="out-of-sight">How long</span>}
        type="radio"
        preset={['weeks']}
        options={[
          { value: 'weeks', name: 'So many weeks' },
          { value: 'date', name: 'An interview on a day' },
        ]}
      />
      <div class="fields">
        <div class="if-weeks">
          <Field form={form} name="weeks" label="Weeks">
            {(attributes) => (
              <select {...attributes}>
                {[8, 9, 10, 11, 12].map((weeks) => (
                  <option value={String(weeks)} selected={(form.values.weeks?.[0] ?? '12') === String(weeks)}>
                    {weeks} weeks
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <div class="if-date">
          <TextField
            form={form}
            name="interview"
            label="Day of the interview"
            type="date"
            help="8 to 12 weeks after the plan begins."
          />
        </div>
        <TextField
          form={form}
          name="start"
          label="First day"
          type="date"
          help="Left empty: next Monday, or what fits the interview."
        />
      </div>
      <fieldset class="field">
        <legend class="label">Away</legend>
        {Array.from({ length: rows }, (_, row) => (
          <AwayRow form={form} row={row} />
        ))}
        <p class="help">First and last day without study.</p>
      </fieldset>
      <MoreSettings form={form} />
    </section>
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
