import type { Plan } from '../../domain/plan.ts';
import type { PlanAlternative } from '../../domain/plan-difference.ts';

/** Readiness that a rebuild has to gain to be worth the sessions that it moves. */
const WORTH_OFFERING = 0.03;

/** What a rebuild has before a repaired plan: mocks, or more than 3 points of readiness; undefined where it is no better. */
export function compareRebuild(
  repaired: Plan,
  rebuilt: Plan,
): Omit<PlanAlternative, 'difference'> | undefined {
  const [before, after] = [plannedRounds(repaired), plannedRounds(rebuilt)];
  // A rebuild that costs a mock is none to offer, however ready it makes.
  if ([...before].some((round) => !after.has(round))) return undefined;
  const keepsMocks = [...after].filter((round) => !before.has(round));
  const gain = rebuilt.readiness.ifFollowed - repaired.readiness.ifFollowed;
  const readinessGain = Math.round(1000 * gain) / 1000;
  if (keepsMocks.length === 0 && readinessGain <= WORTH_OFFERING) return undefined;
  return {
    mode: 'rebuild',
    reason: keepsMocks.length > 0 ? 'keeps_mocks' : 'readier',
    keepsMocks,
    readinessGain,
    call: { method: 'POST', path: `/v1/plans/${repaired.id}/replan?mode=rebuild` },
  };
}

/** Rounds whose mock was done or is to come. */
function plannedRounds({ sessions, items }: Plan): Set<string> {
  const rounds = new Map(items.map(({ id, round }) => [id, round]));
  const kept = sessions.filter(({ status }) => status === 'planned' || status === 'done');
  return new Set(kept.flatMap((session) => session.items.flatMap(({ itemId }) => rounds.get(itemId) ?? [])));
}
