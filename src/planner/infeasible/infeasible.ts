import type { Infeasible, PlannerInput } from '../../domain/schedule.ts';
import { at } from '../model/at.ts';
import { faultOf, nothingFits } from './fault.ts';
import { relaxTogether } from './relax-together.ts';
import { type Relaxation, relaxationsOf } from './relaxations.ts';

/** The constraint that binds where a change of the field frees the request. */
const CONSTRAINT_OF: Record<string, string> = {
  '/busy': 'H1',
  '/availability': 'H2',
  '/exceptions': 'H2',
  '/blackouts': 'H3',
  '/maxMinutesPerDay': 'H4',
  '/minutesPerWeek': 'H4',
  '/sessionMinutes/min': 'H12',
  '/sessionMinutes/max': 'H12',
};

/** Why there can be no plan, or none that holds anything; `canPlan` tries a relaxed input for good. */
export function explainInfeasibility(
  input: PlannerInput,
  canPlan: (input: PlannerInput) => boolean,
): Infeasible {
  const fault = faultOf(input) ?? nothingFits(input);
  const works = ({ request }: Relaxation) => {
    const relaxed = { ...input, request };
    return faultOf(relaxed) === undefined && canPlan(relaxed);
  };
  for (const steps of relaxationsOf(input.request)) {
    const found = leastThatWorks(steps, works);
    if (!found) continue;
    const { pointer, value, message } = found;
    return {
      ...fault,
      constraint: CONSTRAINT_OF[pointer] ?? fault.constraint,
      pointer,
      relaxation: { pointer, value, message },
    };
  }
  const several = relaxTogether(input.request, works);
  return several ? { ...fault, relaxation: several } : fault;
}

/** The first of rising steps that works, by halving; undefined where not even the last does. */
function leastThatWorks(
  steps: readonly Relaxation[],
  works: (step: Relaxation) => boolean,
): Relaxation | undefined {
  const last = steps.at(-1);
  if (!last || !works(last)) return undefined;
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (works(at(steps, middle))) high = middle;
    else low = middle + 1;
  }
  return at(steps, low);
}
