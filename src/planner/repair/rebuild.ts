import { canonicalJson } from '../../domain/canonical-json.ts';
import { daysBetween } from '../../domain/civil-date.ts';
import type { Session } from '../../domain/session.ts';
import { subtract } from '../../time/spans.ts';
import { minuteOf, type Span } from '../../time/wall-clock.ts';
import { construct } from '../construct/draft-timetable.ts';
import { sittingCost } from '../construct/sitting-cost.ts';
import type { Timetable } from '../construct/timetable.ts';
import { at } from '../model/at.ts';
import { blockOn, layBlocks } from '../model/blocks.ts';
import { REST_MINUTES } from '../model/limits.ts';
import type { PlanningProblem, Task } from '../model/planning-problem.ts';
import { type Calendar, freeTime, makeSlots } from '../model/slots.ts';
import { blockOf, ordersOf, sessionKindOf, timesOf } from '../publish/publish-sessions.ts';
import { reportBlocks } from '../publish/report-schedule.ts';
import { sessionId } from '../publish/session-id.ts';
import { improve, movesFor } from '../search/improve.ts';
import { fixedLoad } from './facts/fixed-load.ts';
import { type Pool, poolItems } from './facts/pool.ts';
import type { ReplanContext } from './facts/replan-context.ts';
import { replanStatusOf } from './facts/replan-status.ts';
import { withWaivedWindows } from './facts/waived-windows.ts';
import { horizonOf, layOut } from './place/lay-out.ts';
import { byStart } from './publish/by-start.ts';
import { dropped, entriesIn } from './publish/publish-repair.ts';

/**
 * Plans the time after the pinned hours afresh, as if the plan began there: with what is left to learn, whatever block it
 * is of, and with the memory of what was done. Sessions to come give their ids to the nearest of the new ones.
 *
 * @returns the context with the rebuilt sessions, and the plan with their blocks and next ordinal.
 */
export function rebuild(context: ReplanContext): ReplanContext {
  const { prepared, sessions, now, plan } = context;
  const { request } = prepared;
  const free = freeTime(request);
  const waived = withWaivedWindows(free, request, sessions, now);
  const { displaced } = layOut(waived, request, sessions, now);
  const pinned = sessions.filter(
    (session) => replanStatusOf(session, now) === 'pinned' && !displaced.includes(session),
  );
  const isFixed = (session: Session) => replanStatusOf(session, now) === 'fact' || pinned.includes(session);
  const calendar = calendarAfter(free, context, pinned);
  const slots = makeSlots(request, calendar);
  const longest = Math.max(0, ...makeSlots(request, free).map(({ capacity }) => capacity));
  const pool = poolItems(context, longest, isFixed, sittingCost(slots, calendar));
  const blocks = layBlocks(free.days, prepared.taxonomy.blocks);
  const current = blockOn(blocks, horizonOf(request, now).day);
  const tasks = pool.tasks.map((task): Task => ({ ...task, block: Math.max(task.block, current) }));
  const problem: PlanningProblem = {
    request,
    calendar,
    slots,
    blocks,
    tasks,
    interviewDay: free.days,
    opensOn: blocks.map(({ from }) => from),
    buildsOn: new Map(prepared.topics.map(({ slug, buildsOn }) => [slug, buildsOn])),
    fixed: fixedLoad(context, sessions.filter(isFixed), free.weeks),
  };
  const candidates = tasks.map((task) => {
    const candidate = pool.candidates[task.index];
    return candidate && { ...candidate, task };
  });
  const timetable = construct(problem, candidates, prepared.topics);
  improve(timetable, { seed: request.seed, iterations: movesFor(timetable.problem) });
  const unpinned = sessions.filter(
    (session) => ['pinned', 'unpinned'].includes(replanStatusOf(session, now)) && !isFixed(session),
  );
  const published = publishRebuilt(timetable, pool, plan.id, plan.nextOrdinal, unpinned);
  return {
    ...context,
    plan: { ...plan, blocks: reportBlocks(timetable), nextOrdinal: published.nextOrdinal },
    sessions: [...sessions.filter((session) => !unpinned.includes(session)), ...published.sessions].sort(
      byStart,
    ),
  };
}

/** The free time after the pinned hours that no pinned session holds, or needs as a rest (H16). */
function calendarAfter(
  free: Calendar,
  { prepared: { request }, now }: ReplanContext,
  pinned: readonly Session[],
): Calendar {
  const horizon = horizonOf(request, now);
  return {
    ...free,
    windows: free.windows.flatMap((window) => {
      if (window.day < horizon.day) return [];
      const from = window.day === horizon.day ? Math.max(window.from, horizon.minute) : window.from;
      if (from >= window.to) return [];
      const taken = pinned
        .filter(({ date }) => daysBetween(request.startDate, date) === window.day)
        .map((session) => withRests({ from: minuteOf(session.from), to: minuteOf(session.to) }));
      return subtract([{ from, to: window.to }], taken).map((span) => ({ day: window.day, ...span }));
    }),
  };
}

function withRests({ from, to }: Span): Span {
  return { from: from - REST_MINUTES, to: to + REST_MINUTES };
}

type Draft = Omit<Session, 'id' | 'ordinal' | 'sequence'>;

function publishRebuilt(
  timetable: Timetable,
  pool: Pool,
  planId: string,
  firstOrdinal: number,
  old: readonly Session[],
): { sessions: Session[]; nextOrdinal: number } {
  const drafts = draftsOf(timetable, pool);
  const heirs = matchNearest(old, drafts);
  let nextOrdinal = firstOrdinal;
  const sessions = drafts.map((draft): Session => {
    const before = heirs.get(draft);
    if (before) {
      const { id, ordinal, sequence } = before;
      const after = { id, ordinal, sequence, ...draft };
      return canonicalJson(before) === canonicalJson(after) ? before : { ...after, sequence: sequence + 1 };
    }
    const ordinal = nextOrdinal++;
    return { id: sessionId(planId, ordinal), ordinal, sequence: 0, ...draft };
  });
  const kept = new Set(heirs.values());
  return {
    sessions: [...sessions, ...old.filter((session) => !kept.has(session)).map(dropped)],
    nextOrdinal,
  };
}

function draftsOf(timetable: Timetable, pool: Pool): Draft[] {
  const starts = timetable.times.startsOf(timetable.slotMinutes);
  const orders = ordersOf(timetable);
  return timetable.problem.slots.flatMap(({ index, day }): Draft[] => {
    const minutes = timetable.slotMinutes[index] ?? 0;
    if (minutes === 0) return [];
    const from = starts[index] ?? 0;
    const items = entriesIn(timetable, pool, index, at(orders, index));
    const times = timesOf(timetable, day, { from, to: from + minutes });
    return [
      { kind: sessionKindOf(items), ...times, block: blockOf(timetable, index), status: 'planned', items },
    ];
  });
}

/** Pairs old sessions with new ones, nearest starts first. */
function matchNearest(old: readonly Session[], drafts: readonly Draft[]): Map<Draft, Session> {
  const pairs = old.flatMap((session) =>
    drafts.map((draft) => ({
      session,
      draft,
      distance: Math.abs(Date.parse(session.startsAt) - Date.parse(draft.startsAt)),
    })),
  );
  pairs.sort((a, b) => a.distance - b.distance || a.session.ordinal - b.session.ordinal);
  const heirs = new Map<Draft, Session>();
  const taken = new Set<Session>();
  for (const { session, draft } of pairs) {
    if (taken.has(session) || heirs.has(draft)) continue;
    heirs.set(draft, session);
    taken.add(session);
  }
  return heirs;
}
