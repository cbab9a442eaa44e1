import type { Plan } from '../../src/domain/plan.ts';
import type { StudyRequestDraft } from '../../src/domain/study-request.ts';

/** Somebody who would live with a plan, what they ask for, and what they would say of a plan that serves them. */
export interface Persona {
  name: string;
  /** Who they are, in a sentence. */
  who: string;
  draft: StudyRequestDraft;
  expects: Expectation[];
  /** What they would want, and no plan does yet: printed, not tested. */
  open?: Expectation[];
}

/** A sentence about a plan, and what speaks against it. */
export interface Expectation {
  sentence: string;
  /** Faults, in words; none where the sentence is true. */
  faultsOf(plan: Plan): string[];
}
