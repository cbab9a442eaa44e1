// Stands for the planner: it works for as many milliseconds of processor time as it is told, and answers what it was sent.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id, input }) => {
  if (input.fault) {
    parentPort.postMessage({ id, error: input.fault });
    return;
  }
  const until = process.threadCpuUsage ? spent() + input.milliseconds : Date.now() + input.milliseconds;
  while ((process.threadCpuUsage ? spent() : Date.now()) < until);
  parentPort.postMessage({ id, outcome: input });
});

parentPort.postMessage('ready');

function spent() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
