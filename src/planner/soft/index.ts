import { alternation } from './alternation.ts';
import { blockTime } from './block-time.ts';
import { earliness } from './earliness.ts';
import { evenLoad } from './even-load.ts';
import { fairWeeks } from './fair-weeks.ts';
import { foundationsFirst } from './foundations-first.ts';
import { interleaving } from './interleaving.ts';
import { risingDifficulty } from './rising-difficulty.ts';
import { slotWaste } from './slot-waste.ts';
import type { SoftConstraint } from './soft-constraint.ts';
import { tierOrder } from './tier-order.ts';

/** What is weighed against coverage and recall, heaviest first. */
export const SOFT_CONSTRAINTS: readonly SoftConstraint[] = [
  tierOrder,
  earliness,
  evenLoad,
  fairWeeks,
  blockTime,
  interleaving,
  foundationsFirst,
  alternation,
  risingDifficulty,
  slotWaste,
];
