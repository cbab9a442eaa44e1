import { Chips, type FormState, TextField } from '../form-parts.tsx';

const NAMES = ['hours', 'shortest', 'longest', 'daily', 'reviews', 'reminder', 'mockReminder', 'unmarked'];

/** What most people leave as it is. */
export function MoreSettings({ form }: { form: FormState }) {
  return (
    <details class="fold" open={NAMES.some((name) => form.faults.has(name))}>
      <summary>Fine tuning</summary>
      <div class="stack">
        <div class="fields narrow">
          <TextField
            form={form}
            name="hours"
            label="Hours a week, at most"
            type="number"
            placeholder="what fits"
          />
          <TextField
            form={form}
            name="daily"
            label="Minutes a day, at most"
            type="number"
            placeholder="what fits"
          />
          <TextField
            form={form}
            name="shortest"
            label="Shortest session, minutes"
            type="number"
            placeholder="30"
          />
          <TextField
            form={form}
            name="longest"
            label="Longest session, minutes"
            type="number"
            placeholder="90"
          />
          <TextField
            form={form}
            name="reviews"
            label="Reviews a day, at most"
            type="number"
            placeholder="6"
          />
          <TextField
            form={form}
            name="reminder"
            label="Reminders, minutes before: none (0), one or two"
            placeholder="15"
          />
          <TextField
            form={form}
            name="mockReminder"
            label="The same before a mock interview"
            placeholder="1440, 15"
          />
        </div>
        <Chips
          form={form}
          name="unmarked"
          legend="A session that you do not mark counts, after two days, as"
          type="radio"
          preset={['done']}
          options={[
            { value: 'done', name: 'done' },
            { value: 'missed', name: 'missed' },
          ]}
        />
      </div>
    </details>
  );
}
