import { type CivilDate, daysBetween } from '../../src/domain/civil-date.ts';
import type { PlannerInput, Schedule } from '../../src/domain/schedule.ts';
import type { Session } from '../../src/domain/session.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { loadSolver } from './bound.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { toInput } from './generate.ts';
import { leastHeaviestWeek } from './least-load.ts';
import { planNaively } from './naive.ts';
import { someonesRequest } from './requests.ts';

/** One person, one catalogue. */
export interface Job {
  seed: number;
  /** Position in the list of catalogues. */
  catalogue: number;
  /** Minutes of each of five evenings a week. */
  evening: number;
}

/** What rows 10 to 12 look at in one plan. */
export interface Quality {
  name: string;
  /** Parts of the weight that is eligible, learned by the planner and by the naive fill. */
  coverage: number;
  naive: number;
  /** Whether less than 90 % of what is eligible is learned. */
  isScarce: boolean;
  /** Heaviest week against the mean week. */
  evenness: number;
  /** Heaviest week against what the heaviest week of the same contents cannot be below. */
  excess: number;
  /** Pairs of neighbouring first passes of one topic, of all pairs, in blocks where alternation is possible. */
  repeats: number;
  pairs: number;
  threeInARow: number;
}

/** Plans one request and measures what the person would feel. */
export async function judgeQuality(
  { seed, catalogue, evening }: Job,
  catalogues: readonly BenchCatalogue[],
): Promise<Quality | undefined> {
  const from = catalogues[catalogue];
  if (!from) return undefined;
  const to = `${String(18 + Math.floor(evening / 60)).padStart(2, '0')}:${String(evening % 60).padStart(2, '0')}`;
  const days = ['mon', 'tue', 'wed', 'thu', 'sat'] as const;
  const request = someonesRequest(seed, from, {
    availability: [{ days: [...days], from: '18:00', to }],
    sessionMinutes: { min: 20, max: Math.min(90, evening) },
  });
  const input = toInput(request, from, `quality-${seed}`);
  const outcome = makePlan(input);
  if (!outcome.ok) return undefined;
  const { schedule } = outcome;
  return {
    name: from.name,
    ...coverageOf(input, schedule),
    ...(await evennessOf(input, schedule)),
    ...interleavingOf(input, schedule),
  };
}

/** Σ w of what is learned whole, against the same of the better naive fill; all of the items that fit the person's window. */
function coverageOf(
  input: PlannerInput,
  schedule: Schedule,
): Pick<Quality, 'coverage' | 'naive' | 'isScarce'> {
  const weight = (item: StudyItem) => weightOf(input, item);
  const outOfReach = new Set(
    schedule.coverage.dropped
      .filter(({ reason }) => reason !== 'no_time' && reason !== 'requires_dropped')
      .map(({ itemId }) => itemId),
  );
  const eligible = input.items.filter((item) => item.kind !== 'mock' && !outOfReach.has(item.id));
  const learned = new Set(
    schedule.sessions.flatMap(({ items }) =>
      items
        .filter(({ activity, part, parts }) => activity !== 'review' && part === parts)
        .map(({ itemId }) => itemId),
    ),
  );
  const mocks = new Map<CivilDate, number>();
  for (const { date, items } of schedule.sessions) {
    for (const { activity, minutes } of items)
      if (activity === 'mock') mocks.set(date, (mocks.get(date) ?? 0) + minutes);
  }
  const sum = (ids: ReadonlySet<string>) =>
    eligible.reduce((total, item) => total + (ids.has(item.id) ? weight(item) : 0), 0);
  const starts = schedule.blocks.map(({ from }) => from);
  const naive = (['longest', 'equal'] as const).map((cut) =>
    sum(planNaively(input, weight, eligible, starts, mocks, cut).learned),
  );
  const all = eligible.reduce((total, item) => total + weight(item), 0);
  return {
    coverage: sum(learned) / all,
    naive: Math.max(...naive) / all,
    isScarce: learned.size < 0.9 * eligible.length,
  };
}

/** wᵢ = role weight / 4 × max(1, target − self-assessment) × (1 if core, else ½) × (2 for a design question, else 1). */
function weightOf({ request, targets }: PlannerInput, item: StudyItem): number {
  const role = Object.keys(item.roles).length === 0 ? 3 : (item.roles[request.role] ?? 0);
  const need = Math.max(1, (targets[item.topic] ?? 0) - (request.known.topics[item.topic] ?? 0));
  return (role / 4) * need * (item.core ? 1 : 0.5) * (item.questionKind === 'system-design' ? 2 : 1);
}

/** Weeks more uneven than this have the least that their heaviest can be looked for. */
const UNEVEN = 1.1;

async function evennessOf(
  input: PlannerInput,
  schedule: Schedule,
): Promise<Pick<Quality, 'evenness' | 'excess'>> {
  const { request } = input;
  const weeks = new Array<number>(request.weeks).fill(0);
  for (const { date, items } of schedule.sessions) {
    const week = Math.floor(daysBetween(request.startDate, date) / 7);
    weeks[week] = (weeks[week] ?? 0) + items.reduce((sum, { minutes }) => sum + minutes, 0);
  }
  const heaviest = Math.max(...weeks);
  const mean = weeks.reduce((sum, minutes) => sum + minutes, 0) / weeks.length;
  const evenness = heaviest / mean;
  if (evenness <= UNEVEN) return { evenness, excess: evenness };
  const least = leastHeaviestWeek(await loadSolver(), input, schedule);
  // The schedule itself is one of the layouts that the bound is for.
  if (!(least <= heaviest + 1e-6))
    throw new Error(`a heaviest week of ${heaviest} below the least, ${least}`);
  return { evenness, excess: heaviest / least };
}

/** Row 12: in blocks with at least three topics of which none is over 40 %, how often a topic follows itself. */
function interleavingOf(
  input: PlannerInput,
  { sessions }: Schedule,
): Pick<Quality, 'repeats' | 'pairs' | 'threeInARow'> {
  const blockOf = new Map(input.items.map(({ id, block }) => [id, block]));
  const byBlock = new Map<string, string[]>();
  for (const { itemId, topic, activity, part } of inOrder(sessions)) {
    if (activity === 'review' || activity === 'mock' || (part ?? 1) > 1) continue;
    const block = blockOf.get(itemId) ?? '';
    byBlock.set(block, [...(byBlock.get(block) ?? []), topic]);
  }
  let [repeats, pairs, threeInARow] = [0, 0, 0];
  for (const topics of byBlock.values()) {
    const counts = new Map<string, number>();
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    if (counts.size < 3 || Math.max(...counts.values()) > 0.4 * topics.length) continue;
    pairs += topics.length - 1;
    for (const [at, topic] of topics.entries()) {
      if (at > 0 && topics[at - 1] === topic) repeats++;
      if (at > 1 && topics[at - 1] === topic && topics[at - 2] === topic) threeInARow++;
    }
  }
  return { repeats, pairs, threeInARow };
}

function inOrder(sessions: readonly Session[]): Session['items'] {
  return [...sessions].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).flatMap(({ items }) => items);
}
