// Runs one function of one bench module for many jobs. Plain JavaScript, so that a worker can start from it.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const module = await import(workerData.module);
const perform = module[workerData.name];

parentPort.on('message', async (job) => {
  try {
    parentPort.postMessage({ job, result: await perform(job, workerData.context) });
  } catch (error) {
    parentPort.postMessage({
      job,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
