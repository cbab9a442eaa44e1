import type { PackSettings } from '../../../domain/pack-settings.ts';
import type { Role } from '../../../domain/skill-map.ts';
import type { Topic } from '../../../domain/topic.ts';
import { Chips, Faults, type FormState } from '../form-parts.tsx';
import { KNOWN_STEPS, sayYears } from '../names.ts';

/** What of the content the builder offers to choose from. */
export interface BuilderChoices {
  settings: PackSettings;
  roles: readonly Role[];
  topics: readonly Topic[];
}

/** The first step: level, role, specialisations, rounds. */
export function WhoStep({ form, choices }: { form: FormState; choices: BuilderChoices }) {
  const { careerLevels, rounds, defaults } = choices.settings;
  return (
    <section class="step" aria-labelledby="step-who">
      <h2 id="step-who">Who you are</h2>
      <Chips
        form={form}
        name="level"
        legend="The level you interview for"
        type="radio"
        preset={[defaults.careerLevel]}
        options={careerLevels.map(({ slug, title, years }) => ({
          value: slug,
          name: title,
          note: sayYears(years),
        }))}
      />
      <Chips
        form={form}
        name="role"
        legend="The role"
        type="radio"
        preset={[defaults.role]}
        options={choices.roles.map(({ slug, name }) => ({ value: slug, name }))}
      />
      <Chips
        form={form}
        name="specialisation"
        legend={
          <>
            Go deeper into <span class="help">(two at most, or none)</span>
          </>
        }
        type="checkbox"
        options={choices.topics
          .filter(({ specialisation }) => specialisation)
          .map(({ slug, name }) => ({ value: slug, name }))}
      />
      <details class="fold">
        <summary>Rounds you expect</summary>
        <Chips
          form={form}
          name="round"
          legend={
            <span class="help">Leave out those that will not happen; their mock interviews go too.</span>
          }
          type="checkbox"
          preset={rounds.map(({ slug }) => slug)}
          options={rounds.map(({ slug, title }) => ({ value: slug, name: title }))}
        />
      </details>
    </section>
  );
}

/** The second step: how well each topic is known. It may be skipped. */
export function KnownStep({ form, choices }: { form: FormState; choices: BuilderChoices }) {
  const rated = choices.topics.filter(({ slug }) => (form.values[`known-${slug}`]?.[0] ?? '0') !== '0');
  const isFaulty = choices.topics.some(({ slug }) => form.faults.has(`known-${slug}`));
  return (
    <section class="step" aria-labelledby="step-known">
      <h2 id="step-known">What you know</h2>
      <p class="help">
        Skip this if you like: then nothing counts as known and the plan starts from the ground.
      </p>
      <details class="fold" open={isFaulty}>
        <summary>
          Rate what you have met
          {rated.length > 0 && <span class="help"> ({rated.length} rated)</span>}
        </summary>
        <div class="ratings">
          <p class="ratings-head help" aria-hidden="true">
            <span>{KNOWN_STEPS[0]}</span>
            <span>{KNOWN_STEPS[4]}</span>
          </p>
          {choices.topics.map((topic) => (
            <Rating form={form} topic={topic} />
          ))}
        </div>
      </details>
    </section>
  );
}

function Rating({ form, topic }: { form: FormState; topic: Topic }) {
  const name = `known-${topic.slug}`;
  const chosen = form.values[name]?.[0] ?? '0';
  return (
    <fieldset class="rating">
      <legend>{topic.name}</legend>
      <span class="steps">
        {KNOWN_STEPS.map((step, index) => (
          <input
            type="radio"
            name={name}
            value={String(index)}
            checked={chosen === String(index)}
            aria-label={`${topic.name}: ${step}`}
            title={step}
          />
        ))}
      </span>
      <Faults form={form} name={name} />
    </fieldset>
  );
}
