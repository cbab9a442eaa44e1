import { Chips, Field, type FormState, TextField } from '../form-parts.tsx';
import { AwayFields, BusyField, WindowFields } from '../time-fields.tsx';
import { MoreSettings } from './builder-more.tsx';

/** The third step: the windows of a week, and the zone of their clock. */
export function WhenStep({ form, zones }: { form: FormState; zones: readonly string[] }) {
  return (
    <section class="step" aria-labelledby="step-when">
      <h2 id="step-when">When you can</h2>
      <WindowFields form={form} />
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

/** The fourth step: until when, and when not. */
export function UntilStep({ form }: { form: FormState }) {
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
      <AwayFields form={form} />
      <BusyField form={form} />
      <MoreSettings form={form} />
    </section>
  );
}
