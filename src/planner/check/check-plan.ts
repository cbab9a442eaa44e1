import type { Violation } from '../../domain/schedule.ts';
import { overlap } from './h01-overlap.ts';
import { windows } from './h02-windows.ts';
import { blackouts } from './h03-blackouts.ts';
import { caps } from './h04-caps.ts';
import { prerequisites } from './h05-prerequisites.ts';
import { blockOrder } from './h06-block-order.ts';
import { beforeInterview } from './h07-before-interview.ts';
import { lateMaterial } from './h08-late-material.ts';
import { mocks } from './h09-mocks.ts';
import { wallClock } from './h10-wall-clock.ts';
import { reviews } from './h11-reviews.ts';
import { sizes } from './h12-sizes.ts';
import { design } from './h13-design.ts';
import { reviewShare } from './h14-review-share.ts';
import { roundStarts } from './h15-round-starts.ts';
import { rests } from './h16-rests.ts';
import { lightEve } from './h17-light-eve.ts';
import { partsTogether } from './h18-parts-together.ts';
import { type CheckedPlan, type Constraint, viewPlan } from './plan-view.ts';
import { shape } from './shape.ts';

export type { CheckedPlan } from './plan-view.ts';

const CONSTRAINTS: readonly Constraint[] = [
  shape,
  overlap,
  windows,
  blackouts,
  caps,
  prerequisites,
  blockOrder,
  beforeInterview,
  lateMaterial,
  mocks,
  wallClock,
  reviews,
  sizes,
  design,
  reviewShare,
  roundStarts,
  rests,
  lightEve,
  partsTogether,
];

/**
 * Every hard constraint that a plan breaks, found without any of the code that builds plans: what is shared are the
 * domain's nouns and the text of the constraints, and the time arithmetic here is `Intl`'s.
 *
 * Only sessions that are planned and begin after now are judged. What has begun is fact: it counts where a constraint
 * looks back, and breaks nothing. Missed, skipped and dropped sessions take no time and teach nothing.
 *
 * @param nowMs milliseconds since 1970 UTC; 0 judges every session after 1970.
 * @returns in the order of `describeConstraints`; empty for a plan that is right.
 * @throws RangeError where the runtime does not know the request's time zone.
 */
export function checkPlan(plan: CheckedPlan, nowMs: number): Violation[] {
  const view = viewPlan(plan, nowMs);
  return CONSTRAINTS.flatMap(({ id, check }) => check(view).map((fault) => ({ constraint: id, ...fault })));
}

/** What each constraint means, in a sentence, by its id: `shape`, then `H1` to `H18`. */
export function describeConstraints(): { id: string; meaning: string }[] {
  return CONSTRAINTS.map(({ id, meaning }) => ({ id, meaning }));
}
