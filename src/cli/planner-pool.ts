import { availableParallelism } from 'node:os';
import type { Caller } from '../domain/caller.ts';
import { AppError, type ErrorCode } from '../domain/error.ts';
import type { ReplanOutcome } from '../domain/plan-difference.ts';
import type { PlannerInput, PlanOutcome } from '../domain/schedule.ts';
import type { ReplanInput } from '../planner/replan.ts';
import { fairQueue } from './fair-queue.ts';
import { type PlannerThread, plannerThread, TookTooLong, type Work } from './planner-thread.ts';

/** How much planning there may be. */
export interface PlannerLimits {
  threads: number;
  /** Processor time for one plan. */
  planMilliseconds: number;
  /** Processor time after which a plan is ended that nobody waits for any more. */
  leftMilliseconds: number;
  /** How many may wait. */
  waiting: number;
  waitingOfClient: number;
  /** How long one may wait for its turn. */
  waitingMilliseconds: number;
}

export const PLANNER_LIMITS: PlannerLimits = {
  threads: availableParallelism(),
  // Several times what the longest plans take.
  planMilliseconds: 10_000,
  leftMilliseconds: 1_500,
  waiting: 600,
  waitingOfClient: 60,
  // People give up soon after (https://www.nngroup.com/articles/response-times-3-important-limits/), and a plan that nobody
  // waits for any more takes the time of one that somebody does.
  waitingMilliseconds: 10_000,
};

/** By then whoever waits now has had a turn or left. */
const RETRY_AFTER_SECONDS = 30;

const PLANNER = new URL('./planner-worker.mjs', import.meta.url);

/** Whoever asks without saying who they are: the service itself. */
const NOBODY: Caller = { client: '', signal: new AbortController().signal };

interface Job {
  work: Work;
  caller: Caller;
  /** Ends its waiting. */
  waiting?: NodeJS.Timeout;
  resolve: (outcome: unknown) => void;
  reject: (error: unknown) => void;
}

/** The planner's functions, run elsewhere. */
export interface PlannerPool {
  plan(input: PlannerInput, caller?: Caller): Promise<PlanOutcome>;
  replan(input: ReplanInput, caller?: Caller): Promise<ReplanOutcome>;
  /** How many plans wait, how many are being made, and how many can be at once. */
  load(): { waiting: number; running: number; threads: number };
  close(): Promise<void>;
}

/**
 * The planner in threads of its own, so that planning never holds up a request that only reads. Clients take turns, and one
 * client alone never has all threads where there are several. What a caller no longer waits for is dropped, and what has
 * waited too long refused.
 */
export function openPlannerPool(limits = PLANNER_LIMITS, script = PLANNER): PlannerPool {
  const queue = fairQueue<Job>();
  const threads = Array.from({ length: limits.threads }, () => plannerThread(script));
  const idle: PlannerThread[] = [...threads].reverse();
  const running = new Map<string, number>();
  const mostOfClient = Math.max(1, limits.threads - 1);
  const runningOf = (client: string) => running.get(client) ?? 0;

  function next(): void {
    while (idle.length > 0) {
      const job = queue.take((client) => runningOf(client) < mostOfClient);
      const thread = job && idle.pop();
      if (!job || !thread) return;
      clearTimeout(job.waiting);
      const { client } = job.caller;
      running.set(client, runningOf(client) + 1);
      void carryOut(job, thread).finally(() => {
        const left = runningOf(client) - 1;
        if (left > 0) running.set(client, left);
        else running.delete(client);
        idle.push(thread);
        next();
      });
    }
  }

  async function carryOut({ work, caller, resolve, reject }: Job, thread: PlannerThread): Promise<void> {
    const most = () => (caller.signal.aborted ? limits.leftMilliseconds : limits.planMilliseconds);
    try {
      resolve(await thread.run(work, most));
    } catch (error) {
      reject(
        error instanceof TookTooLong
          ? refusePlan('unavailable', 'This plan took too long to make.', error)
          : error,
      );
    }
  }

  function submit(work: Work, caller: Caller): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const { client, signal } = caller;
      if (signal.aborted) return reject(hasCallerGone());
      if (queue.count(client) >= limits.waitingOfClient) return reject(tooMany());
      if (queue.count() >= limits.waiting) return reject(overloaded());
      const job: Job = { work, caller, resolve, reject };
      const giveUp = (reason: AppError) => queue.remove(client, job) && reject(reason);
      queue.add(client, job);
      signal.addEventListener('abort', () => giveUp(hasCallerGone()), { once: true });
      job.waiting = setTimeout(() => giveUp(overloaded()), limits.waitingMilliseconds).unref();
      next();
    });
  }

  return {
    plan: (input, caller = NOBODY) => submit({ job: 'plan', input }, caller) as Promise<PlanOutcome>,
    replan: (input, caller = NOBODY) => submit({ job: 'replan', input }, caller) as Promise<ReplanOutcome>,
    load: () => ({
      waiting: queue.count(),
      running: threads.length - idle.length,
      threads: threads.length,
    }),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function overloaded(): AppError {
  return refusePlan('unavailable', 'More plans are asked for at present than can be made.');
}

function tooMany(): AppError {
  return refusePlan('too_many', 'Too many plans wait to be made for this address.');
}

function refusePlan(code: ErrorCode, what: string, cause?: unknown): AppError {
  const message = `${what} Try again in ${RETRY_AFTER_SECONDS} seconds.`;
  return new AppError(code, message, { retryAfterSeconds: RETRY_AFTER_SECONDS, cause });
}

function hasCallerGone(): AppError {
  return new AppError('unavailable', 'The caller has left before the plan was made.');
}
