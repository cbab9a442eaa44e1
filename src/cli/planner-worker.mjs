// Runs the planner beside the request loop. Plain JavaScript, so that a worker can start from it and bring TypeScript in.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { makePlan } = await import('../planner/make-plan.ts');

parentPort.on('message', ({ id, input }) => {
  try {
    parentPort.postMessage({ id, outcome: makePlan(input) });
  } catch (error) {
    parentPort.postMessage({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
