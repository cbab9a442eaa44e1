import { raw } from 'hono/html';
import { formatCount, formatDatesIn, formatMinutes } from '../../../domain/format.ts';
import type { FieldNames } from '../../../domain/pack-settings.ts';
import type { Plan } from '../../../domain/plan.ts';
import { ScrollablePicture } from '../../content/answer-body.tsx';
import { Day, Share } from '../date-language.tsx';
import { BlockHours, Coverage, LeftOut } from './plan-tables.tsx';

export interface PreviewOptions {
  plan: Plan;
  fields: FieldNames;
  /** SVG. */
  picture: string;
  /** What the button sends beside the form of the builder, so that exactly this plan is made. */
  create: string;
  /** Whether another plan was shown when the button was pressed, so that none was made. */
  wasChanged: boolean;
}

/** A plan before it is stored: its picture, what it covers, what it leaves out, and the button that makes it. */
export function PlanPreview({ plan, fields, picture, create, wasChanged }: PreviewOptions) {
  const { readiness, request: settled } = plan;
  const minutes = plan.sessions.reduce(
    (sum, { items }) => sum + items.reduce((all, item) => all + item.minutes, 0),
    0,
  );
  return (
    <div class="stack" data-preview>
      {wasChanged && (
        <p class="notice warn" role="status">
          You changed the form after you had seen the plan, so none was made. This is the plan that it makes
          now.
        </p>
      )}
      <header class="stack-small">
        <p class="crumbs">Preview</p>
        <h2 data-summary>
          {formatCount(plan.sessions.length, 'session')} in {formatCount(settled.weeks, 'week')}
        </h2>
        <p>
          From <Day date={settled.startDate} /> to {plan.endsByWeeks ? '' : 'the interview on '}
          <Day date={settled.interviewDate} />: {formatMinutes(minutes)} of study. If you follow it you will
          recall about <Share of={readiness.ifFollowed} /> of what your level is asked on that day, by
          estimate: your own memory decides.
        </p>
      </header>
      <Picture picture={picture} />
      <p class="row" id="create">
        <CreateButton value={create} />
        <span class="help">You get a private page and a calendar to subscribe to. No account, no email.</span>
      </p>
      <p class="phone-bar">
        <a href="#plan">
          {formatCount(plan.sessions.length, 'session')} in {formatCount(settled.weeks, 'week')}
        </a>
        <CreateButton value={create} />
      </p>
      <BlockHours plan={plan} />
      <div class="folds">
        <Notes notes={plan.notes} />
        <Coverage plan={plan} fieldName={fields.topic} />
        <LeftOut plan={plan} />
      </div>
    </div>
  );
}

/** Sends the form as it stands now: what was changed since the preview is not lost, and does not make another plan. */
function CreateButton({ value }: { value: string }) {
  return (
    <button type="submit" form="builder" formaction="/plans" name="create" value={value}>
      Create
    </button>
  );
}

/** The picture of a plan; what is wider than the screen scrolls. */
export function Picture({ picture }: { picture: string }) {
  return (
    <ScrollablePicture label="Picture of the plan">
      <div class="picture">{raw(picture)}</div>
    </ScrollablePicture>
  );
}

/** What the planner has to say: at once where it is little, else on request. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  if (notes.length <= FEW_NOTES) return notes.map((note) => <p class="notice">{formatDatesIn(note)}</p>);
  return (
    <details class="fold">
      <summary>{formatCount(notes.length, 'remark')} on this plan</summary>
      <ul class="small">
        {notes.map((note) => (
          <li>{formatDatesIn(note)}</li>
        ))}
      </ul>
    </details>
  );
}

const FEW_NOTES = 2;
