// Reads one uploaded calendar beside the request loop. Plain JavaScript, so that a worker can start from it and bring
// TypeScript in; whoever started it ends it.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { busyIntervals } = await import('./busy-occurrences.ts');
const { decodeCalendar } = await import('./decode-calendar.ts');

parentPort.on('message', ({ file, options, position }) => {
  const lines = new Int32Array(position);
  try {
    const onLine = (line) => Atomics.store(lines, 0, line);
    parentPort.postMessage({ reading: busyIntervals(decodeCalendar(file), { ...options, onLine }) });
  } catch (error) {
    if (error?.name !== 'BusyFault') throw error;
    parentPort.postMessage({ fault: { code: error.code, message: error.message } });
  }
});
parentPort.postMessage('ready');
