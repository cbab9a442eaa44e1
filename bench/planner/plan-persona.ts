import type { Plan } from '../../src/domain/plan.ts';
import type { PlannerInput, PlanOutcome } from '../../src/domain/schedule.ts';
import { resolveRequest } from '../../src/request/resolve-request.ts';
import { SETTINGS } from '../../testbed/packs/own-pack.ts';
import type { Persona } from '../../testbed/personas/persona.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { toInput } from './generate.ts';
import { storedPlan } from './stored-plan.ts';

/**
 * The plan that the service would make for somebody on the day before it begins.
 * @param plan makes it, with or without advice among its notes.
 * @throws Error where there can be none.
 */
export function planPersona(
  { name, draft }: Persona,
  catalogue: BenchCatalogue,
  plan: (input: PlannerInput) => PlanOutcome,
): Plan {
  const { startDate = '' } = draft;
  const input = toInput(resolveRequest(draft, startDate, SETTINGS), catalogue, `pl_${name}`);
  const outcome = plan(input);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.infeasible.message}`);
  return storedPlan(input, outcome.schedule, Date.parse(`${startDate}T00:00:00Z`) - 1);
}
