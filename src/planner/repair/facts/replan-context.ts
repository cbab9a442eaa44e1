import type { Plan } from '../../../domain/plan.ts';
import type { Session } from '../../../domain/session.ts';

/** What of a plan a replan changes or heeds. */
export interface ReplanContext {
  /** The plan as it is stored. */
  plan: Plan;
  /** Its sessions, as far as the replan has come. */
  sessions: readonly Session[];
  /** What the plan is to follow from now on. */
  prepared: Pick<Plan, 'request' | 'items' | 'topics' | 'targets' | 'levels' | 'taxonomy'>;
  now: number;
}
