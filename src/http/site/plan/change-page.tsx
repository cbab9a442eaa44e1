import type { Plan } from '../../../domain/plan.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { MoreSettings } from '../builder/builder-more.tsx';
import { type BuilderChoices, KnownStep, WhoStep } from '../builder/builder-who.tsx';
import { FaultSummary, type FormState, TextField } from '../form-parts.tsx';
import { renderSitePage } from '../site-page.tsx';
import { AwayFields, WindowFields } from '../time-fields.tsx';
import type { PlanPlace } from './plan-next.tsx';

interface ChangePageOptions {
  form: FormState;
  choices: BuilderChoices;
  place: PlanPlace;
  /** BCP 47. */
  dateLanguage: string;
}

/** What of a plan's request can change: all but its first day. */
export function renderChangePage(
  deps: Pick<HttpDeps, 'site'>,
  options: ChangePageOptions & Pick<Plan, 'endsByWeeks'>,
): Content {
  const { form, choices, place, endsByWeeks } = options;
  return renderSitePage(deps, {
    title: 'Change the plan',
    reading: true,
    isPrivate: true,
    dateLanguage: options.dateLanguage,
    body: (
      <div class="stack">
        <p class="crumbs">
          <a href={place.path}>Your plan</a>
        </p>
        <h1>Change the plan</h1>
        <p class="lead">What is done stays done. You see what moves before it does.</p>
        <form class="steps-form" method="post" action={`${place.path}/change`} enctype="multipart/form-data">
          <button type="submit" class="out-of-sight" tabindex={-1}>
            Show what changes
          </button>
          <input type="hidden" name="revision" value={String(place.revision)} />
          <input type="hidden" name="until" value="date" />
          <FaultSummary form={form} />
          <section class="step" aria-labelledby="step-when">
            <h2 id="step-when">When you can</h2>
            <WindowFields form={form} />
            <TextField
              form={form}
              name="zone"
              label="Your time zone"
              required
              help="In another zone, sessions to come keep their time on your clock."
            />
          </section>
          <section class="step" aria-labelledby="step-until">
            <h2 id="step-until">Until when</h2>
            <TextField
              form={form}
              name="interview"
              label={endsByWeeks ? 'Last day, or the day of your interview' : 'Day of the interview'}
              type="date"
              required
            />
            <AwayFields form={form} />
            <MoreSettings form={form} />
          </section>
          <WhoStep form={form} choices={choices} />
          <KnownStep form={form} choices={choices} />
          <button type="submit">Show what changes</button>
        </form>
      </div>
    ),
  });
}
