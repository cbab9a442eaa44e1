import type { Session } from '../../../domain/session.ts';
import type { FreeStart } from '../../../service/index.ts';
import { Day } from '../date-language.tsx';
import { Faults, type FormState } from '../form-parts.tsx';
import { type FormTarget, SessionForm } from './session-form.tsx';

export interface MoveFormOptions {
  session: Session;
  target: FormTarget;
  /** What was typed, and at `move` why it cannot be. */
  form: FormState;
  /** Whether the time that was typed may be had outside the person's windows, just this once. */
  canBeWaived: boolean;
  /** Times near the one that was refused at which it can begin. */
  freeStarts: readonly FreeStart[];
}

/** Another day and time for a session; where those were refused the reason beside them, and times that can be had. */
export function MoveForm({ session, target, form, canBeWaived, freeStarts }: MoveFormOptions) {
  const value = (name: string, otherwise: string) => form.values[name]?.[0] ?? otherwise;
  const fault = form.faults.has('move') && {
    'aria-invalid': 'true' as const,
    'aria-describedby': 'move-faults',
  };
  return (
    <section class="stack" aria-labelledby="elsewhere">
      <h2 id="elsewhere">Not then?</h2>
      <SessionForm target={target}>
        <div class="when-fields">
          <div class="field">
            <label for="date">Another day</label>
            <input
              id="date"
              type="date"
              name="date"
              value={value('date', session.date)}
              required
              {...fault}
            />
          </div>
          <div class="field">
            <label for="time">Begins at</label>
            <input
              id="time"
              type="time"
              name="time"
              value={value('time', session.from)}
              required
              {...fault}
            />
          </div>
        </div>
        <button type="submit" class="quiet" name="move" value="as-typed">
          Move it
        </button>
        <Faults form={form} name="move" />
        {canBeWaived && (
          <button type="submit" class="quiet" name="move" value="outside">
            Move it there just this once
          </button>
        )}
      </SessionForm>
      <FreeStarts target={target} starts={freeStarts} />
      {form.faults.has('move') && freeStarts.length === 0 && (
        <p class="help">No time near that has room for it.</p>
      )}
    </section>
  );
}

/** Times to choose by one press: all in the person's windows, or all outside them. */
function FreeStarts({ target, starts }: { target: FormTarget; starts: readonly FreeStart[] }) {
  const [first] = starts;
  if (!first) return null;
  return (
    <SessionForm target={target}>
      <fieldset class="field">
        <legend class="label">
          {first.outsideWindows
            ? 'Your own times near that are full; free outside them, just this once'
            : 'Free near that'}
        </legend>
        <div class="row">
          {starts.map(({ date, from, outsideWindows }) => (
            <button
              type="submit"
              class="quiet"
              name="move"
              value={`${date} ${from}${outsideWindows ? ' outside' : ''}`}
            >
              <span>
                <Day date={date} short />, {from}
              </span>
            </button>
          ))}
        </div>
      </fieldset>
    </SessionForm>
  );
}
