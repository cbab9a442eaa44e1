import type { Caller } from '../domain/caller.ts';
import type { CatalogueSource } from '../domain/catalogue.ts';
import type { Clock } from '../domain/clock.ts';
import type { ReplanOutcome } from '../domain/plan-difference.ts';
import type { PlanStore } from '../domain/plan-store.ts';
import type { PlannerInput, PlanOutcome } from '../domain/schedule.ts';
import type { ReplanInput } from '../planner/replan.ts';

/** What the verbs on plans work with; made once, in `cli/`. */
export interface PlanDeps {
  catalogue: CatalogueSource;
  store: PlanStore;
  clock: Clock;
  /** Bytes from a cryptographic source; only ids use it. */
  randomBytes: (length: number) => Uint8Array;
  /** What capabilities are derived from. */
  secret: string;
  /** Where the service is reached, without a slash at the end: the only base of any link. */
  publicUrl: string;
  /** The planner, wherever it runs; without a caller for the service itself. */
  plan: (input: PlannerInput, caller?: Caller) => Promise<PlanOutcome>;
  replan: (input: ReplanInput, caller?: Caller) => Promise<ReplanOutcome>;
}
