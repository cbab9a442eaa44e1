import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * What a request costs the server in processor time, as a ratio to a bare server of Node that sends the same bytes with
 * the same headers: 1 is as cheap. Both are asked in turns, ten of each, by as many connections; the median is told. A
 * row in which any answer is another than the first is void.
 *
 * `npx tsx bench/serve.ts DATA [REQUESTS]`: DATA is a data folder, compiled by this code or else compiled first.
 */
const [data = './data', requests = '1000'] = process.argv.slice(2);
const PAIRS = 10;
const CONNECTIONS = 8;
/** Linux counts processor time in hundredths of a second. */
const MICROSECONDS_PER_TICK = 10_000;

/** Where it is sent, the answer cache is passed over, and the answer is the same. */
const PAST_THE_CACHE = { authorization: 'none' };

const READS = {
  'by id': '/v1/questions/q01',
  'list of 20': '/v1/questions',
  'search, top 10': '/v1/questions?q=attention&limit=10',
  answer: '/v1/questions/q01/answer',
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const env = { ...process.env, LOG_LEVEL: 'silent', DRAIN_SECONDS: '0', READS_PER_MINUTE: '9999999' };
const ours = spawn(process.execPath, ['src/cli/bin.mjs', 'serve', '--port', '0', '--data', data], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await addressOf(ours);
const { etag = '' } = (await ask(url + READS['by id'], {})).headers;
const rows: [string, string, Record<string, string>][] = [
  ...Object.entries(READS).map(
    ([name, path]) => [name, path, {}] as [string, string, Record<string, string>],
  ),
  ['a 304', READS['by id'], { 'if-none-match': etag }],
  ['gzip, by id', READS['by id'], { 'accept-encoding': 'gzip' }],
  ['br, by id', READS['by id'], { 'accept-encoding': 'br' }],
  ...Object.entries(READS).map(
    ([name, path]) =>
      [`${name}, past the cache`, path, PAST_THE_CACHE] as [string, string, Record<string, string>],
  ),
];
for (const row of rows) process.stdout.write(`${await measureRow(...row)}\n`);
ours.kill('SIGTERM');
agent.destroy();

async function measureRow(name: string, path: string, headers: Record<string, string>): Promise<string> {
  // The third is answered as all others are.
  for (let time = 0; time < 3; time += 1) await ask(url + path, headers);
  const expected = await ask(url + path, headers);
  const bare = spawn(process.execPath, ['bench/baseline/bare.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...sent } = expected.headers;
  bare.stdin.end(
    JSON.stringify({ status: expected.status, headers: sent, body: expected.body.toString('base64') }),
  );
  const bareUrl = await addressOf(bare);
  const pairs: [number, number][] = [];
  await load(bare, bareUrl + path, headers, expected);
  await load(ours, url + path, headers, expected);
  for (let pair = 0; pair < PAIRS; pair += 1)
    pairs.push([
      await load(bare, bareUrl + path, headers, expected),
      await load(ours, url + path, headers, expected),
    ]);
  bare.kill('SIGTERM');
  const ratio = median(pairs.map(([bareCost, cost]) => bareCost / cost));
  const [bareCost, cost] = [0, 1].map((at) => median(pairs.map((pair) => pair[at as 0 | 1])));
  return `${name}: ${ratio.toFixed(2)} of bare (${cost} against ${bareCost} µs, ${expected.body.length} bytes)`;
}

/** Sends the requests, and says what one cost the server: microseconds of processor time. */
async function load(
  server: ChildProcess,
  address: string,
  headers: Record<string, string>,
  expected: Answer,
): Promise<number> {
  const before = ticksOf(server);
  let left = Number(requests);
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left > 0) {
        left -= 1;
        const { status, body } = await ask(address, headers);
        if (status !== expected.status || !body.equals(expected.body)) throw new Error(`${address}: void`);
      }
    }),
  );
  return Math.round(((ticksOf(server) - before) * MICROSECONDS_PER_TICK) / Number(requests));
}

async function ask(address: string, headers: Record<string, string>): Promise<Answer> {
  const sent = request(address, { agent, headers });
  sent.end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

/** The address that a server says on its first lines. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of server.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += chunk;
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('the server did not start');
}

/** Processor time of a process so far. */
function ticksOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}
