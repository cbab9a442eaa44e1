// Runs the planner beside the request loop. Plain JavaScript, so that a worker can start from it and bring TypeScript in.
import { platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

/** A tenth of the weight of the thread that reads: it gives way, and still gets on where the machine is busy. */
const NICE = 10;

register();
const { planWithAdvice } = await import('../planner/make-plan.ts');
const { replan } = await import('../planner/replan.ts');
const JOBS = { plan: planWithAdvice, replan };

parentPort.on('message', ({ id, job, input }) => {
  try {
    parentPort.postMessage({ id, outcome: JOBS[job](input) });
  } catch (error) {
    parentPort.postMessage({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});

// The first plan pays for compilation; from then on reads come first. A nice value belongs to a thread on Linux alone:
// elsewhere it would slow the request loop as well.
parentPort.once('message', () => platform() === 'linux' && setPriority(NICE));

// Loading the planner counts against nobody's processor time.
parentPort.postMessage('ready');
