import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveOver } from '../../src/cli/request-listener.ts';
import { SERVER_OPTIONS } from '../../src/cli/serve.ts';
import type { PlannerInput, PlanOutcome } from '../../src/domain/schedule.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { replan } from '../../src/planner/replan.ts';
import { type LogLine, NOW, openTestDeps } from '../helpers/test-deps.ts';

/** The service as it runs, listening, over fresh stores with the sample pack, with the real planner in this thread. */
export interface FuzzedService {
  deps: HttpDeps;
  log: LogLine[];
  /** The release of the sample pack. */
  release: string;
  port: number;
  clock: { now: number };
  /** Milliseconds of processor time that planning has taken, which has a bound of its own. */
  planning: () => number;
  close(): Promise<void>;
}

const NO_LIMIT = 1e9;
/** None that an example of the spec was made with. */
export const FUZZ_SECRET = 'a secret for the fuzzer, at least 32 characters';

const outcomes = new Map<string, PlanOutcome>();

/**
 * The planner is a function of its input, and most cases begin with the same request: it is planned once. For that all
 * plans have the same seed of session ids.
 */
function planOnce(input: PlannerInput): PlanOutcome {
  const asked = { ...input, idSeed: 'fuzz' };
  const key = createHash('sha256').update(JSON.stringify(asked)).digest('base64');
  const outcome = outcomes.get(key) ?? makePlan(asked);
  outcomes.set(key, outcome);
  return outcome;
}

export async function startFuzzedService(): Promise<FuzzedService> {
  const opened = openTestDeps();
  const clock = { now: NOW };
  let planned = 0;
  const timed =
    <I, R>(plan: (input: I) => R) =>
    async (input: I): Promise<R> => {
      const before = process.threadCpuUsage();
      try {
        return plan(input);
      } finally {
        planned += milliseconds(process.threadCpuUsage(before));
      }
    };
  const { limits, plans } = opened.deps;
  const deps: HttpDeps = {
    ...opened.deps,
    clock: () => clock.now,
    plans: {
      ...plans,
      secret: FUZZ_SECRET,
      clock: () => clock.now,
      plan: timed(planOnce),
      replan: timed(replan),
    },
    limits: {
      ...limits,
      readsPerMinute: NO_LIMIT,
      plansPerHour: NO_LIMIT,
      previewsPerMinute: NO_LIMIT,
      marksPerMinute: NO_LIMIT,
      reportsPerHour: NO_LIMIT,
    },
  };
  const server = createServer(SERVER_OPTIONS);
  serveOver(server, deps);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    deps,
    log: opened.log,
    release: opened.release,
    port: (server.address() as AddressInfo).port,
    clock,
    planning: () => planned,
    async close() {
      server.close();
      server.closeAllConnections();
      await opened.close();
    },
  };
}

/** Processor time of this thread in milliseconds: other test files may run in others. */
export function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
