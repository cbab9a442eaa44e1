import { addDays } from '../../src/domain/civil-date.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { StudyRequest } from '../../src/domain/study-request.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { storedPlan } from './stored-plan.ts';
import { inputOf } from './violations.ts';

const DAY = 86_400_000;
const CHANGES = 5;

/** A plan whose person has changed their mind. */
export interface ChangedMind {
  /** 0 to 4. */
  change: number;
  plan: Plan;
  /** The plan with the changed request, not yet replanned. */
  prepared: Plan;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * The life of one seed's plan whose person changes their mind five times, a few days apart; where nothing can be planned,
 * there is none.
 * @param replanned the plan that the next change is made of.
 */
export function changeMindOften(
  seed: number,
  catalogues: readonly BenchCatalogue[],
  replanned: (mind: ChangedMind) => Plan,
): void {
  const input = inputOf(seed, catalogues);
  const outcome = makePlan(input);
  if (!outcome.ok) return;
  const draw = new Draw(-seed);
  let now = Date.parse(`${input.request.startDate}T00:00:00Z`) - DAY;
  let plan = storedPlan(input, outcome.schedule, now);
  for (let change = 0; change < CHANGES; change++) {
    now += draw.whole(1, 6) * DAY;
    plan = replanned({ change, plan, prepared: { ...plan, request: changed(plan.request, draw) }, now });
  }
}

/** Another date, a window or a cap. */
function changed(request: StudyRequest, draw: Draw): StudyRequest {
  const others: Partial<StudyRequest>[] = [
    { interviewDate: addDays(request.interviewDate, draw.whole(-12, 12)) },
    { availability: request.availability.slice(0, Math.max(1, request.availability.length - 1)) },
    { minutesPerWeek: draw.step(120, 600, 30) },
    { maxMinutesPerDay: draw.step(60, 180, 15) },
  ];
  return { ...request, ...draw.pick(others) };
}
