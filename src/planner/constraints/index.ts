import type { SettledConstraint, StepConstraint } from './constraint.ts';
import { windowRoom } from './h02-window-room.ts';
import { caps } from './h04-caps.ts';
import { prerequisites } from './h05-prerequisites.ts';
import { blockDays } from './h06-block-days.ts';
import { quietDays } from './h08-quiet-days.ts';
import { mockDays } from './h09-mock-days.ts';
import { reviewSpacing } from './h11-review-spacing.ts';
import { studyFirst } from './h11-study-first.ts';
import { longestSession } from './h12-longest-session.ts';
import { shortestSession } from './h12-shortest-session.ts';
import { designLoad } from './h13-design-load.ts';
import { reviewShare } from './h14-review-share.ts';
import { reviewsPerDay } from './h14-reviews-per-day.ts';
import { rests, restsLeft } from './h16-rests.ts';
import { lightEve } from './h17-light-eve.ts';
import { partsTogether } from './h18-parts-together.ts';

/** What a sitting of a first pass must meet. */
export const LEARN_CONSTRAINTS: readonly StepConstraint[] = [
  longestSession,
  windowRoom,
  rests,
  caps,
  blockDays,
  quietDays,
  mockDays,
  prerequisites,
  studyFirst,
  designLoad,
  lightEve,
  partsTogether,
];

/** What a review must meet. */
export const REVIEW_CONSTRAINTS: readonly StepConstraint[] = [
  longestSession,
  windowRoom,
  rests,
  caps,
  reviewSpacing,
  reviewsPerDay,
];

/** What a session and its week must meet at rest. */
export const SETTLED_CONSTRAINTS: readonly SettledConstraint[] = [shortestSession, reviewShare, restsLeft];
