import { describe, expect, it, onTestFinished } from 'vitest';
import { fairQueue } from '../../src/cli/fair-queue.ts';
import { openPlannerPool, PLANNER_LIMITS, type PlannerLimits } from '../../src/cli/planner-pool.ts';
import type { PlannerInput } from '../../src/domain/schedule.ts';

const BURNING = new URL('../helpers/burning-worker.mjs', import.meta.url);

describe('the queue', () => {
  it('lets clients take turns, each in its own order', () => {
    const queue = fairQueue<string>();
    for (const entry of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.add(entry[0] as string, entry);
    expect(queue.count()).toBe(6);
    expect(queue.count('b')).toBe(2);
    const taken: (string | undefined)[] = [];
    for (let i = 0; i < 7; i++) taken.push(queue.take(() => true));
    expect(taken).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', undefined]);
  });

  it('passes over a client that has enough, and forgets what was taken out', () => {
    const queue = fairQueue<string>();
    for (const entry of ['a1', 'a2', 'b1']) queue.add(entry[0] as string, entry);
    expect(queue.take((client) => client !== 'a')).toBe('b1');
    expect(queue.take((client) => client !== 'a')).toBeUndefined();
    expect(queue.remove('a', 'a1')).toBe(true);
    expect(queue.remove('a', 'a1')).toBe(false);
    expect(queue.take(() => true)).toBe('a2');
    expect(queue.count()).toBe(0);
  });
});

describe.each([1, 2])('with %i threads', (threads) => {
  it('sixty waiting plans of one client keep another waiting for those alone that run', async () => {
    const { plan } = open({ threads });
    const done: string[] = [];
    const attack = Array.from({ length: 60 }, () => plan(30, 'attacker').then(() => done.push('attacker')));
    await attack[0];
    const before = done.length;
    await plan(30, 'honest');
    // What ran when the honest one came, and what other threads do while it runs, however slow its own is.
    expect(done.length - before).toBeLessThanOrEqual(10);
    await Promise.all(attack);
    expect(done).toHaveLength(60);
  });

  it('drops what waits when its caller leaves, and ends what runs for nobody', async () => {
    const { plan } = open({ threads, planMilliseconds: 60_000, leftMilliseconds: 100 });
    const leaving = new AbortController();
    const attack = Array.from({ length: 60 }, () => plan(60_000, 'attacker', leaving.signal));
    const settled = Promise.allSettled(attack);
    leaving.abort();
    await plan(1, 'honest');
    const outcomes = await settled;
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(plan(1, 'attacker', leaving.signal)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

it('ends a plan past its processor time, and plans on with a new thread', async () => {
  const { plan } = open({ threads: 1, planMilliseconds: 200 });
  await expect(plan(60_000)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await plan(1)).toEqual({ milliseconds: 1 });
});

it('refuses a client that has too many waiting, and all where too many wait', async () => {
  const { plan } = open({ threads: 1, waitingOfClient: 2, waiting: 3 });
  const taken = [plan(50, 'a'), plan(1, 'a'), plan(1, 'a')];
  await expect(plan(1, 'a')).rejects.toMatchObject({ code: 'too_many', retryAfterSeconds: 30 });
  taken.push(plan(1, 'b'));
  await expect(plan(1, 'c')).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 30 });
  await Promise.all(taken);
});

it('refuses what has waited for its turn for too long, and never what has begun', async () => {
  const { plan, pool } = open({ threads: 1, waitingMilliseconds: 100, leftMilliseconds: 100 });
  const leaving = new AbortController();
  const begun = expect(plan(60_000, 'a', leaving.signal)).rejects.toMatchObject({ code: 'unavailable' });
  const waited = expect(plan(1, 'b')).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 30 });
  expect(pool.load()).toMatchObject({ waiting: 1, running: 1 });
  await waited;
  expect(pool.load()).toMatchObject({ waiting: 0, running: 1 });
  leaving.abort();
  await begun;
});

it('says what the planner throws, and goes on', async () => {
  const { pool, plan } = open({ threads: 1 });
  await expect(pool.plan({ fault: 'no such topic' } as unknown as PlannerInput)).rejects.toThrow(
    'no such topic',
  );
  expect(await plan(1)).toEqual({ milliseconds: 1 });
});

/** A pool whose plans take as much processor time as they are told, and wait as long as they must. */
function open(limits: Partial<PlannerLimits>) {
  const pool = openPlannerPool({ ...PLANNER_LIMITS, waitingMilliseconds: 600_000, ...limits }, BURNING);
  onTestFinished(() => pool.close());
  const never = new AbortController().signal;
  return {
    pool,
    plan: (milliseconds: number, client = 'one', signal = never): Promise<unknown> =>
      pool.plan({ milliseconds } as unknown as PlannerInput, { client, signal }),
  };
}
