import { blockDays } from './block-days.ts';
import { caps } from './caps.ts';
import type { SettledConstraint, StepConstraint } from './constraint.ts';
import { designLoad } from './design-load.ts';
import { mockDays } from './mock-days.ts';
import { prerequisites } from './prerequisites.ts';
import { quietWeek } from './quiet-week.ts';
import { reviewsPerDay, reviewsPerWeek } from './review-load.ts';
import { reviewSpacing, studyBeforeReviews } from './review-spacing.ts';
import { longestSession, shortestSession } from './session-length.ts';
import { windowRoom } from './window-room.ts';

/** What a sitting of a first pass must meet. */
export const LEARN_CONSTRAINTS: readonly StepConstraint[] = [
  longestSession,
  windowRoom,
  caps,
  blockDays,
  quietWeek,
  mockDays,
  prerequisites,
  studyBeforeReviews,
  designLoad,
];

/** What a review must meet. */
export const REVIEW_CONSTRAINTS: readonly StepConstraint[] = [
  longestSession,
  windowRoom,
  caps,
  reviewSpacing,
  reviewsPerDay,
];

/** What a session and its week must meet at rest. */
export const SETTLED_CONSTRAINTS: readonly SettledConstraint[] = [shortestSession, reviewsPerWeek];
