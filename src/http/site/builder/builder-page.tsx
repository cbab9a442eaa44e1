import type { Release } from '../../../domain/content-pack.ts';
import { formatCount, formatMinutes } from '../../../domain/format.ts';
import { type PackSettings, titleOf } from '../../../domain/pack-settings.ts';
import { ScrollablePicture } from '../../content/answer-body.tsx';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { FaultSummary, type FormState } from '../form-parts.tsx';
import { PlanPreview, type PreviewOptions } from '../plan/plan-preview.tsx';
import { renderSitePage } from '../site-page.tsx';
import { UntilStep, WhenStep } from './builder-when.tsx';
import { type BuilderChoices, KnownStep, WhoStep } from './builder-who.tsx';

export interface BuilderOptions {
  release: Release;
  choices: BuilderChoices;
  form: FormState;
  /** Absent: the form as people find it, beside an example. */
  preview?: PreviewOptions;
  /** BCP 47; absent on the page that is the same for everybody. */
  dateLanguage?: string;
}

/** The front door: what this is, and the builder of plans; once asked for, with the plan that its values make. */
export function renderBuilderPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  options: BuilderOptions,
): Content {
  const { release, preview, form, choices, dateLanguage } = options;
  const { settings } = choices;
  const isFresh = preview === undefined && form.faults.size === 0;
  return renderSitePage(deps, {
    title: isFresh
      ? `Stepladder: study plans for ${settings.name}`
      : 'Your plan, before you make it · Stepladder',
    description: `Questions for ${settings.name} with their answers, and study plans that your calendar subscribes to.`,
    section: '/',
    isPrivate: !isFresh,
    ...(dateLanguage && { dateLanguage }),
    head: isFresh && <link rel="canonical" href={`${deps.publicUrl}/`} />,
    body: (
      <>
        <div class={preview ? 'builder has-preview' : 'builder'}>
          <div>
            {!isFresh && <h1 class="out-of-sight">Your plan, before you make it</h1>}
            {isFresh && <RememberedPlans />}
            {isFresh && <Welcome release={release} />}
            {isFresh && (
              <div class="only-narrow">
                <Example settings={settings} />
              </div>
            )}
            <Builder {...options} />
          </div>
          <section class="beside" id="plan" aria-label="The plan">
            <p class="help" role="status" data-live-said />
            <div data-live>
              {preview ? (
                <PlanPreview {...preview} />
              ) : (
                <div class={isFresh ? 'only-wide' : undefined}>
                  <Example settings={settings} />
                </div>
              )}
            </div>
          </section>
        </div>
      </>
    ),
  });
}

/** Shown by script where this device knows plans. */
function RememberedPlans() {
  return (
    <section class="card stack-small remembered" aria-labelledby="remembered" data-remembered hidden>
      <h2 id="remembered">Your plans on this device</h2>
      <ul class="plain stack-small" />
    </section>
  );
}

function Welcome({ release }: { release: Release }) {
  const { counts } = release;
  return (
    <header class="hero">
      <h1>A study plan that keeps itself in your calendar</h1>
      <p class="lead">
        Say when you have time and when the interview is. You get sessions of real questions with cited
        answers, reviewed again before you forget them, in the calendar you already use.
      </p>
      <p class="meta">
        <a href="/questions">{counts.questions} questions</a>
        <a href="/curriculum">{counts.activities} activities</a>
        <a href="/materials">{counts.materials} primers, labs and mocks</a>
        <a href="/guides">{counts.guides} guides</a>
      </p>
      <p>
        <a class="button quiet" href="/study">
          Try a question first
        </a>
      </p>
    </header>
  );
}

/** The form. Its first button is the one that Enter presses. */
function Builder({ form, choices }: BuilderOptions) {
  return (
    <form
      class="steps-form"
      id="builder"
      method="post"
      action="/preview"
      enctype="multipart/form-data"
      data-builder
    >
      <button type="submit" class="out-of-sight" tabindex={-1}>
        Preview
      </button>
      <FaultSummary form={form} />
      <WhoStep form={form} choices={choices} />
      <KnownStep form={form} choices={choices} />
      <WhenStep form={form} zones={ZONES} />
      <UntilStep form={form} />
      <p class="row">
        <button type="submit">Preview</button>
        <span class="help">A preview is kept for an hour; a plan only once you create it.</span>
      </p>
    </form>
  );
}

function Example({ settings }: { settings: PackSettings }) {
  const { careerLevel, weeks, minutesPerWeek } = settings.example;
  const facts = [
    `${titleOf(settings.careerLevels, careerLevel).toLowerCase()} level`,
    ...(weeks === undefined ? [] : [formatCount(weeks, 'week')]),
    ...(minutesPerWeek === undefined ? [] : [`${formatMinutes(minutesPerWeek)} a week`]),
  ];
  return (
    <figure class="stack-small">
      <ScrollablePicture label="An example plan">
        <img
          class="picture"
          src="/example-plan.svg"
          alt="An example plan: its sessions week by week, block by block"
          width={960}
          height={560}
          loading="lazy"
        />
      </ScrollablePicture>
      <figcaption class="help">
        An example: {facts.join(', ')}. Yours stands here as soon as you choose.{' '}
        <a href="/v1/plans/example.ics">Take the example into your calendar</a>.
      </figcaption>
    </figure>
  );
}

/** Names that the engine still lists and the zone database has replaced (its file "backward"). */
const REPLACED: Record<string, string> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

const ZONES = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone !== 'UTC')
    .map((zone) => REPLACED[zone] ?? zone)
    .sort(),
];
