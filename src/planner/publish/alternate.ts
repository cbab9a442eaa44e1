import { at } from '../model/at.ts';
import type { Task } from '../model/planning-problem.ts';
import { requiredFirst } from '../model/required-first.ts';

/** What an order costs: a topic after itself, in its block as well, there for a third time; each place out of the plain order. */
const COST = { repeat: 1, repeatInBlock: 1, thirdInBlock: 20, outOfOrder: 0.001 } as const;

/** Orders that are followed at a time. */
const BEAM = 24;

/** An order as far as it has come, with what decides how it can go on. */
interface Order {
  cost: number;
  /** The last item and the order before it; absent at the start. */
  task?: Task;
  before?: Order;
  topic: string;
  /** By block: the topic of its last item, and how many of its items in a row have it. */
  runs: readonly Run[];
  /** Tasks of the session that are still to come, in the plain order. */
  left: readonly Task[];
}

interface Run {
  topic: string;
  length: number;
}

/**
 * The order in which each session's items are learned, so that topics alternate over the plan (Rohrer: interleaving): no
 * block has a topic three times in a row and few neighbours share one, as far as the sessions' contents allow. Where
 * that leaves a choice, what was begun before comes first, then easier items. Always: what is required before what
 * requires it, and mocks last, in the order of their rounds.
 *
 * Dynamic programming from item to item: of the orders that have learned the same and end alike only the cheapest is
 * followed, and only the best few dozen of all.
 */
export function alternate(sessions: readonly (readonly Task[])[]): Task[][] {
  const begun = new Set<Task>();
  let orders: Order[] = [{ cost: 0, topic: '', runs: [], left: [] }];
  for (const session of sessions) {
    orders = orders.map((order) => ({ ...order, left: inPlainOrder(session, begun) }));
    for (let count = session.length; count > 0; count--) orders = nextOrders(orders, begun);
    for (const task of session) begun.add(task);
  }
  const ordered: Task[] = [];
  for (let order = orders[0]; order?.task; order = order.before) ordered.push(order.task);
  let end = ordered.length;
  return sessions.map(({ length }) => {
    end -= length;
    return ordered.slice(end, end + length).reverse();
  });
}

function inPlainOrder(session: readonly Task[], begun: ReadonlySet<Task>): Task[] {
  return requiredFirst(
    [...session].sort(
      (a, b) =>
        a.round - b.round ||
        Number(begun.has(b)) - Number(begun.has(a)) ||
        a.level - b.level ||
        a.index - b.index,
    ),
  );
}

/** The best orders with one item more. */
function nextOrders(orders: readonly Order[], begun: ReadonlySet<Task>): Order[] {
  const cheapest = new Map<string, Order>();
  for (const order of orders) {
    for (const [place, task] of order.left.entries()) {
      if (!isNext(order.left, task)) continue;
      const longer = append(order, place, begun.has(task));
      const key = `${longer.left.map(({ index }) => index).join()}|${longer.topic}|${longer.runs.map(({ topic, length }) => `${topic}${length}`).join()}`;
      const other = cheapest.get(key);
      if (!other || longer.cost < other.cost) cheapest.set(key, longer);
    }
  }
  return [...cheapest.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
}

function isNext(left: readonly Task[], task: Task): boolean {
  if (task.isMock) return left[0] === task;
  return !left.some((other) => task.requires.includes(other.index));
}

/** An order with the item at `place` of what is left; one that is only continued, and a mock, is no repeat of its topic. */
function append(order: Order, place: number, isContinued: boolean): Order {
  const task = at(order.left, place);
  const left = order.left.filter((other) => other !== task);
  const cost = order.cost + COST.outOfOrder * place;
  if (isContinued || task.isMock) return { ...order, cost, task, before: order, left };
  const { topic, block } = task;
  const before = order.runs[block];
  const length = before?.topic === topic ? before.length + 1 : 1;
  const runs = [...order.runs];
  // Beyond two, how long a run is makes no difference to what follows.
  for (let other = runs.length; other < block; other++) runs[other] = { topic: '', length: 0 };
  runs[block] = { topic, length: Math.min(2, length) };
  return {
    cost:
      cost +
      (order.topic === topic ? COST.repeat : 0) +
      (length > 1 ? COST.repeatInBlock : 0) +
      (length > 2 ? COST.thirdInBlock : 0),
    ...{ task, before: order, topic, runs, left },
  };
}
