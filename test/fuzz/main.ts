// `npm run fuzz -- --requests N --seed S`: sends a service of its own what the spec allows, nearly allows and never
// allows, and prints the smallest case that breaks a promise.
import { parseArgs } from 'node:util';
import { readSeed } from '../helpers/property-seed.ts';
import { runFuzz } from './run-fuzz.ts';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '' } },
});
const requests = Number(values.requests);
if (!Number.isSafeInteger(requests) || requests < 1)
  throw new Error(`--requests is "${values.requests}"; it must be a whole number from 1, such as 20000.`);

const startedAt = performance.now();
const { failure, ...run } = await runFuzz({ requests, seed: readSeed(values.seed) });
const seconds = Math.round((performance.now() - startedAt) / 1000);
process.stdout.write(
  `${run.requests} requests in ${run.cases} cases, ${run.refused} refused, the slowest ${Math.round(run.slowestMilliseconds)} ms of processor time beside planning; ${seconds} s\n`,
);
process.stdout.write(failure === undefined ? 'No promise was broken.\n' : `${failure}\n`);
process.exitCode = failure === undefined ? 0 : 1;
