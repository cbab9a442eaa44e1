import { MS_PER_HOUR } from '../../domain/durations.ts';
import type { Plan } from '../../domain/plan.ts';
import { examplePlan } from '../../service/index.ts';
import type { HttpDeps } from '../deps.ts';

/** The example starts next Monday, so what it is made from changes with the date somewhere: at a full hour. */

const latest = new WeakMap<HttpDeps, { key: string; plan: Promise<Plan> }>();

/** What the example plan is made from: it goes into its validator. */
export function exampleKey(deps: HttpDeps): { release: string; hour: number } {
  return {
    release: deps.catalogue.current().release().id,
    hour: Math.floor(deps.clock() / MS_PER_HOUR),
  };
}

/** The example plan; the latest is kept, for planning takes long and everybody asks for the same one. */
export function findExample(deps: HttpDeps): Promise<Plan> {
  const key = JSON.stringify(exampleKey(deps));
  const kept = latest.get(deps);
  if (kept?.key === key) return kept.plan;
  const plan = examplePlan(deps.plans);
  latest.set(deps, { key, plan });
  plan.catch(() => latest.delete(deps));
  return plan;
}
