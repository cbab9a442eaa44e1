import { PLAN_WEEKS, RECOMMENDED_WEEKS } from '../../../domain/request-limits.ts';
import { Chips, Field, type FormState, TextField } from '../form-parts.tsx';
import { AwayFields, BusyField, WindowFields } from '../time-fields.tsx';
import { MoreSettings } from './builder-more.tsx';

const WEEKS = Array.from(
  { length: PLAN_WEEKS.max - PLAN_WEEKS.min + 1 },
  (_, place) => PLAN_WEEKS.min + place,
);

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
          { value: 'weeks', name: 'A number of weeks' },
          { value: 'date', name: 'An interview on a day' },
        ]}
      />
      <div class="fields">
        <div class="if-weeks">
          <Field
            form={form}
            name="weeks"
            label="Weeks"
            help={`${RECOMMENDED_WEEKS.min} to ${RECOMMENDED_WEEKS.max} are best; a shorter plan leaves things out and says what.`}
          >
            {(attributes) => (
              <select {...attributes}>
                {WEEKS.map((weeks) => (
                  <option
                    value={String(weeks)}
                    selected={(form.values.weeks?.[0] ?? String(RECOMMENDED_WEEKS.max)) === String(weeks)}
                  >
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
            help={`${PLAN_WEEKS.min} to ${PLAN_WEEKS.max} weeks after the plan begins; ${RECOMMENDED_WEEKS.min} to ${RECOMMENDED_WEEKS.max} are best.`}
          />
        </div>
        <TextField
          form={form}
          name="start"
          label="First day"
          type="date"
          help="Left empty: next Monday, or sooner where the interview is near."
        />
      </div>
      <AwayFields form={form} />
      <BusyField form={form} />
      <MoreSettings form={form} />
    </section>
  );
}
