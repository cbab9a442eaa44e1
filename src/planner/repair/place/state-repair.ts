import { layBlocks } from '../../model/blocks.ts';
import type { PlanningProblem } from '../../model/planning-problem.ts';
import { freeTime, makeSlots } from '../../model/slots.ts';
import { fixedLoad } from '../facts/fixed-load.ts';
import { type Pool, poolItems } from '../facts/pool.ts';
import type { ReplanContext } from '../facts/replan-context.ts';
import { replanStatusOf } from '../facts/replan-status.ts';
import { withWaivedWindows } from '../facts/waived-windows.ts';
import { layOut } from './lay-out.ts';

/** The time to come and the items that may be in it, as a problem without anything placed yet. */
export function stateRepair(context: ReplanContext): {
  layout: ReturnType<typeof layOut>;
  pool: Pool;
  problem: PlanningProblem;
} {
  const { prepared, sessions, now } = context;
  const { request } = prepared;
  const isFact = (session: ReplanContext['sessions'][number]) => replanStatusOf(session, now) === 'fact';
  const free = withWaivedWindows(freeTime(request), request, sessions, now);
  const layout = layOut(free, request, sessions, now);
  const longest = Math.max(
    0,
    ...makeSlots(request, free).map(({ capacity }) => capacity),
    ...layout.slots.map(({ capacity }, index) => (layout.places[index]?.session ? capacity : 0)),
  );
  const pool = poolItems(context, longest, isFact);
  const blocks = layBlocks(free.days, prepared.taxonomy.blocks);
  const problem: PlanningProblem = {
    request,
    calendar: layout.calendar,
    slots: layout.slots,
    blocks,
    tasks: pool.tasks,
    interviewDay: free.days,
    opensOn: blocks.map(({ from }) => from),
    fixed: fixedLoad(context, sessions.filter(isFact), free.weeks),
  };
  return { layout, pool, problem };
}
