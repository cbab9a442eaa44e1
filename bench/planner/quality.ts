import { type CivilDate, daysBetween } from '../../src/domain/civil-date.ts';
import type { PlannerInput, Schedule, Session } from '../../src/domain/plan.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { type BenchCatalogue, realCatalogue, syntheticCatalogue, titlesCatalogue } from './catalogues.ts';
import { toInput } from './generate.ts';
import { planNaively } from './naive.ts';
import { performAll } from './pool.ts';
import {
  type BenchOptions,
  firstLine,
  type Measured,
  percent,
  progress,
  quantile,
  runIfMain,
} from './report.ts';
import { someonesRequest } from './requests.ts';

interface Job {
  seed: number;
  catalogue: number;
  /** Minutes of each of five evenings a week. */
  evening: number;
}

export interface Quality {
  name: string;
  coverage: number;
  naive: number;
  isScarce: boolean;
  /** Heaviest week against the mean week. */
  evenness: number;
  /** Heaviest week against the least that the heaviest week of the same contents can be. */
  excess: number;
  /** Pairs of neighbouring first passes of one topic, of all pairs, in blocks where alternation is possible. */
  repeats: number;
  pairs: number;
  threeInARow: number;
}

/** Plans one request and measures what the person would feel. */
export function judgeQuality(
  { seed, catalogue, evening }: Job,
  catalogues: readonly BenchCatalogue[],
): Quality | undefined {
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
    ...evennessOf(input, schedule),
    ...interleavingOf(input, schedule),
  };
}

/** Σ w of what is learned whole, against the same of the naive fill; both of the items that fit the person's window. */
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
  const naive = planNaively(
    input,
    weight,
    eligible,
    schedule.blocks.map(({ from }) => from),
    mocks,
  );
  const sum = (ids: ReadonlySet<string>) =>
    eligible.reduce((total, item) => total + (ids.has(item.id) ? weight(item) : 0), 0);
  const all = eligible.reduce((total, item) => total + weight(item), 0);
  return {
    coverage: sum(learned) / all,
    naive: sum(naive.learned) / all,
    isScarce: learned.size < 0.9 * eligible.length,
  };
}

/** wᵢ = role weight / 4 × max(1, target − self-assessment) × (1 if core, else ½). */
function weightOf({ request, targets }: PlannerInput, item: StudyItem): number {
  const role = Object.keys(item.roles).length === 0 ? 3 : (item.roles[request.role] ?? 0);
  const need = Math.max(1, (targets[item.topic] ?? 0) - (request.known.topics[item.topic] ?? 0));
  return (role / 4) * need * (item.core ? 1 : 0.5);
}

function evennessOf({ request }: PlannerInput, { sessions }: Schedule): Pick<Quality, 'evenness' | 'excess'> {
  const weeks = new Array<number>(request.weeks).fill(0);
  for (const { date, items } of sessions) {
    const week = Math.floor(daysBetween(request.startDate, date) / 7);
    weeks[week] = (weeks[week] ?? 0) + items.reduce((sum, { minutes }) => sum + minutes, 0);
  }
  const heaviest = Math.max(...weeks);
  const mean = weeks.reduce((sum, minutes) => sum + minutes, 0) / weeks.length;
  return {
    evenness: heaviest / mean,
    excess: heaviest / Math.max(mean, leastHeaviest(sessions, weeks.length)),
  };
}

/**
 * Minutes that no heaviest week can be below, as sittings are whole: the longest one; where there are more sittings than
 * weeks, two of the longest of them share a week (pigeonhole); and the mocks, which lie in the last 14 days and so in
 * three weeks at most.
 */
function leastHeaviest(sessions: readonly Session[], weeks: number): number {
  const entries = sessions.flatMap(({ items }) => items);
  const sittings = entries.map(({ minutes }) => minutes).sort((a, b) => b - a);
  const two = (sittings[weeks - 1] ?? 0) + (sittings[weeks] ?? 0);
  const mocks = entries.filter(({ activity }) => activity === 'mock');
  const mockWeeks = 3;
  return Math.max(
    sittings[0] ?? 0,
    sittings.length > weeks ? two : 0,
    mocks.reduce((sum, { minutes }) => sum + minutes, 0) / mockWeeks,
  );
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

/** Rows 10–12: coverage against the naive fill, an even load, and topics that alternate. */
export async function measureQuality(options: BenchOptions): Promise<Measured[]> {
  const people = options.quick ? 15 : 100;
  const catalogues = [realCatalogue(), titlesCatalogue(options.titlesFile), syntheticCatalogue(500, 3)];
  const jobs = catalogues.flatMap((_, catalogue) =>
    Array.from(
      { length: people },
      (_, index): Job => ({
        seed: options.seed * 1000 + index,
        catalogue,
        evening: [45, 60, 90, 120][index % 4] ?? 60,
      }),
    ),
  );
  const results = await performAll<Job, Quality | undefined>(
    { module: import.meta.url, name: 'judgeQuality', context: catalogues },
    jobs,
    { onProgress: progress('plans judged for quality', jobs.length) },
  );
  for (const { job, error } of results)
    if (error) process.stderr.write(`${JSON.stringify(job)}: ${firstLine(error)}\n`);
  const found = results.flatMap(({ job, result }) => (result ? [{ job, result }] : []));
  const lead = ({ coverage, naive }: Quality) => coverage / naive - 1;
  const below = found.filter(({ result }) => lead(result) < -1e-9);
  for (const { job, result } of below.slice(0, 10)) {
    process.stderr.write(
      `coverage below naive: ${JSON.stringify(job)} ${percent(result.coverage)} < ${percent(result.naive)}\n`,
    );
  }
  const scarce = found.filter(({ result }) => result.isScarce).map(({ result }) => lead(result));
  const evenness = found.map(({ result }) => result.evenness);
  const excess = found.map(({ result }) => result.excess);
  const busy = found.filter(({ result }) => result.isScarce).map(({ result }) => result.evenness);
  const repeats =
    found.reduce((sum, { result }) => sum + result.repeats, 0) /
    found.reduce((sum, { result }) => sum + result.pairs, 0);
  const worst = Math.max(
    ...found.map(({ result }) => (result.pairs > 0 ? result.repeats / result.pairs : 0)),
  );
  const three = found.filter(({ result }) => result.threeInARow > 0).length;
  const method = `${found.length} plans, 3 catalogues, five evenings of 45–120 min`;
  const row = (
    row: number,
    measure: string,
    target: string,
    figure: string,
    isMet: boolean,
    how: string,
  ): Measured => ({
    ...{ row, measure, target, figure, isMet },
    method: `${method}; ${how}`,
    seed: options.seed,
  });
  return [
    row(
      10,
      'weighted coverage against "priority order, fill each week"',
      'never below, +5 % median when time is scarce',
      `below in ${below.length}; scarce (${scarce.length}): p5 ${percent(quantile(scarce, 0.05))}, median ${percent(quantile(scarce, 0.5))}`,
      below.length === 0 && quantile(scarce, 0.5) >= 0.05,
      'naive: heaviest first, reviews after 1, 3, 7, 14 days, same hard constraints and mocks',
    ),
    row(
      11,
      'load: heaviest week / mean week',
      '≤ 1.15',
      `median ${quantile(evenness, 0.5).toFixed(2)}, p95 ${quantile(evenness, 0.95).toFixed(2)}, max ${Math.max(...evenness).toFixed(2)}; where time is scarce: p95 ${quantile(busy, 0.95).toFixed(2)}; to the least possible: p95 ${quantile(excess, 0.95).toFixed(2)}, max ${Math.max(...excess).toFixed(2)}`,
      Math.max(...evenness) <= 1.15,
      'same windows every week',
    ),
    row(
      12,
      'adjacent first passes of one topic',
      '≤ 30 %, never three in a row',
      `${percent(repeats)} of all pairs, worst plan ${percent(worst)}; three in a row in ${three} plans`,
      worst <= 0.3 && three === 0,
      'in blocks with ≥ 3 topics, none over 40 %',
    ),
  ];
}

await runIfMain(import.meta.url, measureQuality);
