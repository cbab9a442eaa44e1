import { describeDifference } from '../../../domain/describe-difference.ts';
import { titleOf } from '../../../domain/pack-settings.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { PlanAlternative } from '../../../domain/plan-difference.ts';
import { DifferenceList } from './difference-list.tsx';
import { Act, type PlanPlace } from './plan-next.tsx';

/** A fresh plan that would do better than the repair that is shown: why, how it differs, and the one button for it. */
export function AlternativeOffer(props: {
  alternative: PlanAlternative;
  /** The plan after the repair. */
  repaired: Plan;
  place: PlanPlace;
  accept: { to: string; fields: Record<string, string> };
  /** Of its button. */
  label: string;
}) {
  const { alternative, repaired, place, accept, label } = props;
  return (
    <section class="card stack" aria-labelledby="better">
      <h2 id="better">A fresh plan would do better</h2>
      <p>{sayGain(alternative, repaired)} More of what is ahead would move:</p>
      <ul>
        {describeDifference(alternative.difference, 0).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <details class="fold">
        <summary>Session by session</summary>
        <DifferenceList before={repaired} difference={alternative.difference} />
      </details>
      <Act
        place={place}
        to={accept.to}
        fields={{ ...accept.fields, accept: 'yes', afterwards: alternative.mode }}
        label={label}
        quiet
      />
    </section>
  );
}

function sayGain({ reason, keepsMocks, readinessGain }: PlanAlternative, { taxonomy }: Plan): string {
  const points = Math.round(readinessGain * 100);
  if (reason === 'readier') return `It would make you about ${points} points readier on the day.`;
  const rounds = keepsMocks.map((round) => titleOf(taxonomy.rounds, round));
  return `It keeps ${rounds.length === 1 ? 'the mock interview' : 'the mock interviews'} of ${rounds.join(', ')}.`;
}
