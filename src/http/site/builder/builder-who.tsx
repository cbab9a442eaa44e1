import type { Role } from '../../../domain/skill-map.ts';
import { CAREER_LEVELS, ROUND_NAMES, ROUNDS } from '../../../domain/taxonomy.ts';
import type { Topic } from '../../../domain/topic.ts';
import { Chips, Faults, type FormState } from '../form-parts.tsx';
import { CAREER_NAMES, KNOWN_STEPS } from '../names.ts';

/** What of the content the builder offers to choose from. */
export interface BuilderChoices {
  roles: readonly Role[];
  topics: readonly Topic[];
}

/** The first step: level, role, specialisations, rounds. */
export function WhoStep({ form, choices }: { form: FormState; choices: BuilderChoices }) {
  return (
    <section class="step" aria-labelledby="step-who">
      <h2 id="step-who">Who you are</h2>
      <Chips
        form={form}
        name="level"
        legend="The level you interview for"
        type="radio"
        preset={['mid']}
        options={CAREER_LEVELS.map((value) => ({
          value,
          name: CAREER_NAMES[value].name,
          note: CAREER_NAMES[value].years,
        }))}
      />
      <Chips
        form={form}
        name="role"
        legend="The role"
        type="radio"
        preset={['ml-engineer']}
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
          preset={ROUNDS}
          options={ROUNDS.map((value) => ({ value, name: ROUND_NAMES[value] }))}
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
          Rate the topics you have met
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
