import type { Highs, ModelData } from 'highs';
import { type CivilDate, daysBetween } from '../../src/domain/civil-date.ts';
import type { PlannerInput, Schedule } from '../../src/domain/schedule.ts';
import type { BlockId } from '../../src/domain/taxonomy.ts';

/** Seconds that a proof may take; after them the bound is what was proven until then. */
const SECONDS = 2;
/** H14: the share of a week's minutes that reviews may take before the last 14 days. */
const REVIEW_SHARE = 0.35;

/** A sitting of a first pass, or a mock, with the weeks in which it may lie. */
interface Sitting {
  minutes: number;
  from: number;
  to: number;
}

/** A variable of the program, with its coefficient in each row. */
interface Column {
  upper: number;
  isWhole: boolean;
  entries: (readonly [row: number, value: number])[];
}

/**
 * Minutes that the heaviest week of a schedule cannot be below, whoever lays its contents out: the same sittings, each
 * whole, in any week in which H6, H8 and H9 allow it, and the same minutes of reviews, spread at will below H14's share.
 * A relaxation (what is required may come later, reviews need not follow anything), solved as a mixed-integer program;
 * the solver's dual bound holds even where it ran out of time.
 */
export function leastHeaviestWeek(highs: Highs, input: PlannerInput, schedule: Schedule): number {
  const { weeks } = input.request;
  const sittings = sittingsOf(input, schedule);
  const columns = columnsOf(weeks, sittings, highs.infinity);
  const reviewMinutes = schedule.sessions
    .flatMap(({ items }) => items)
    .reduce((sum, { activity, minutes }) => sum + (activity === 'review' ? minutes : 0), 0);
  const { reviews, count } = rowsOf(weeks, sittings.length);
  const sides = Array.from({ length: count }, (_, row) =>
    row < reviews ? [-highs.infinity, 0] : row === reviews ? [reviewMinutes, reviewMinutes] : [1, 1],
  );
  const starts = [0];
  for (const { entries } of columns) starts.push((starts.at(-1) ?? 0) + entries.length);
  const data: ModelData = {
    ...{ numCols: columns.length, numRows: count, offset: 0 },
    sense: highs.constants.objectiveSense.minimize,
    colCost: columns.map((_, column) => (column === 0 ? 1 : 0)),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: sides.map(([lower = 0]) => lower),
    rowUpper: sides.map(([, upper = 0]) => upper),
    matrix: {
      ...{ format: 'csc', numRows: count, numCols: columns.length, starts },
      indices: columns.flatMap(({ entries }) => entries.map(([row]) => row)),
      values: columns.flatMap(({ entries }) => entries.map(([, value]) => value)),
    },
    integrality: columns.map(({ isWhole }) => (isWhole ? 1 : 0)),
  };
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false, time_limit: SECONDS });
    model.run();
    return Number(model.info.get('mip_dual_bound'));
  });
}

/** Rows: each week's load below L, each early week's share of reviews, all reviews, and each sitting once. */
function rowsOf(weeks: number, sittings: number) {
  const earlyWeeks = Math.max(0, weeks - 2);
  const reviews = weeks + earlyWeeks;
  return { earlyWeeks, share: weeks, reviews, once: reviews + 1, count: reviews + 1 + sittings };
}

/** Columns: L, the minutes of reviews in each week, and each sitting in each of its weeks. */
function columnsOf(weeks: number, sittings: readonly Sitting[], unlimited: number): Column[] {
  const { earlyWeeks, share, reviews, once } = rowsOf(weeks, sittings.length);
  const all = Array.from({ length: weeks }, (_, week) => week);
  /** What minutes in a week do to its load and, of reviews and of all else, to its share. */
  const spent = (week: number, minutes: number, ofShare: number): Column['entries'] => [
    [week, minutes],
    ...(week < earlyWeeks ? [[share + week, ofShare * minutes] as const] : []),
  ];
  const load: Column = { upper: unlimited, isWhole: false, entries: all.map((week) => [week, -1]) };
  const reviewed = all.map(
    (week): Column => ({
      ...{ upper: unlimited, isWhole: false },
      entries: [...spent(week, 1, 1 - REVIEW_SHARE), [reviews, 1]],
    }),
  );
  const learned = sittings.flatMap(({ minutes, from, to }, sitting) =>
    all.slice(from, to + 1).map(
      (week): Column => ({
        ...{ upper: 1, isWhole: true },
        entries: [...spent(week, minutes, -REVIEW_SHARE), [once + sitting, 1]],
      }),
    ),
  );
  return [load, ...reviewed, ...learned];
}

/** Every sitting of the schedule with its weeks: H6 by the days that blocks had in it, H8 and H9. */
function sittingsOf(input: PlannerInput, schedule: Schedule): Sitting[] {
  const { request, items } = input;
  const last = request.weeks - 1;
  const byId = new Map(items.map((item) => [item.id, item]));
  const opens = openingWeeks(input, schedule);
  return schedule.sessions
    .flatMap((session) => session.items)
    .flatMap(({ itemId, activity, minutes }): Sitting[] => {
      const item = byId.get(itemId);
      if (!item || activity === 'review') return [];
      if (activity === 'mock') return [{ minutes, from: last - 1, to: last }];
      const isLate =
        item.questionKind === 'behavioural' || (item.kind === 'activity' && item.block === 'mock-interviews');
      return [{ minutes, from: opens.get(item.block) ?? 0, to: isLate ? last : last - 1 }];
    });
}

/** The week in which each block opens: that of its first day, or of its first item on days that were handed on. */
function openingWeeks(
  { request, items }: PlannerInput,
  { sessions, blocks }: Schedule,
): Map<BlockId, number> {
  const weekOf = (date: CivilDate) => Math.floor(daysBetween(request.startDate, date) / 7);
  const blockOf = new Map(items.map(({ id, block }) => [id, block]));
  const opens = new Map(blocks.map(({ id, from }) => [id, weekOf(from)]));
  for (const { date, items: held } of sessions) {
    for (const { itemId, activity } of held) {
      const block = blockOf.get(itemId);
      if (!block || activity === 'review' || activity === 'mock') continue;
      opens.set(block, Math.min(opens.get(block) ?? 0, weekOf(date)));
    }
  }
  return opens;
}
