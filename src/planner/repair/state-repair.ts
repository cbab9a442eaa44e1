import { layBlocks } from '../blocks.ts';
import type { Problem } from '../problem.ts';
import { freeTime, makeSlots } from '../slots.ts';
import { fateOf } from './fate.ts';
import { fixedLoad } from './fixed-load.ts';
import { layOut } from './lay-out.ts';
import { type Pool, poolItems } from './pool.ts';
import type { Situation } from './situation.ts';

/** The time to come and the items that may be in it, as a problem without anything placed yet. */
export function stateRepair(situation: Situation): {
  layout: ReturnType<typeof layOut>;
  pool: Pool;
  problem: Problem;
} {
  const { prepared, sessions, now } = situation;
  const { request } = prepared;
  const isFact = (session: Situation['sessions'][number]) => fateOf(session, now) === 'fact';
  const free = freeTime(request);
  const layout = layOut(free, request, sessions, now);
  const longest = Math.max(
    0,
    ...makeSlots(request, free).map(({ capacity }) => capacity),
    ...layout.slots.map(({ capacity }, index) => (layout.places[index]?.session ? capacity : 0)),
  );
  const pool = poolItems(situation, longest, isFact);
  const blocks = layBlocks(free.days);
  const problem: Problem = {
    request,
    calendar: layout.calendar,
    slots: layout.slots,
    blocks,
    tasks: pool.tasks,
    interviewDay: free.days,
    opensOn: blocks.map(({ from }) => from),
    leastMinutes: [],
    fixed: fixedLoad(situation, sessions.filter(isFact), free.weeks),
  };
  return { layout, pool, problem };
}
