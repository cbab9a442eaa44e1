import { beforeAll, describe, expect, it } from 'vitest';
import { realCatalogue } from '../../bench/planner/catalogues.ts';
import { planPersona } from '../../bench/planner/plan-persona.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { PERSONAS } from '../../testbed/personas/personas.ts';

const catalogue = realCatalogue();

describe.each(PERSONAS)('the plan of the $name, who $who', (persona) => {
  let plan: Plan;
  beforeAll(() => {
    plan = planPersona(persona, catalogue, makePlan);
  });

  it('breaks no hard constraint', () => {
    expect(checkPlan(plan, 0)).toEqual([]);
  });

  it.each(persona.expects)('would be said of it: $sentence', ({ faultsOf }) => {
    expect(faultsOf(plan)).toEqual([]);
  });
});
