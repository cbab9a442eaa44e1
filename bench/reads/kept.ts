import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { measureBurst, percentile } from './burst.ts';
import { compare, type Requests } from './load.ts';
import { READS } from './reads.ts';
import { boundRow, microseconds, type Row, ratioRow } from './row.ts';
import { type Running, type Served, startServer, startService } from './servers.ts';

const PAIRS = 5;
const PREVIEWS = 50;
const PLAN = {
  ...{ timeZone: 'America/New_York', careerLevel: 'mid', startDate: '2026-12-01', weeks: 10 },
  availability: [{ days: ['mon', 'wed', 'sat'], from: '19:00', to: '20:30' }],
};

/**
 * Reads that are kept and polls of a feed, to a bare server that sends the same bytes with the same headers; and the memory
 * that the service takes before and after.
 */
export async function* measureKept(served: Promise<Served>): AsyncGenerator<Row> {
  const ours = await startService(await served);
  await ask(`${ours.url}${READS['by id']}`, {});
  yield boundRow('memory after the start and one read', [150, ' MB'], ours.resident());
  for (const [name, path] of Object.entries(READS))
    yield await toBare(`kept: ${name}`, 0.8, ours, { paths: [path] });
  const byId = READS['by id'];
  yield await toBare('a 304', 0.85, ours, await poll(ours, byId));
  for (const coding of ['gzip', 'br'])
    yield await toBare(`kept: ${coding}, by id`, 0.75, ours, {
      paths: [byId],
      headers: { 'Accept-Encoding': coding },
    });
  yield await toBare('a feed poll, a 304', 0.5, ours, await poll(ours, await makeFeed(ours)));
  yield boundRow('memory after all this load', [150, ' MB'], ours.resident());
  ours.stop();
}

/** Reads while plans are made. */
export async function* measurePlanning(served: Promise<Served>): AsyncGenerator<Row> {
  const ours = await startService(await served);
  const { during } = await measureBurst(ours.url, PREVIEWS);
  yield boundRow(`reads’ p99 while ${PREVIEWS} plans are made`, [20, ' ms'], percentile(during, 0.99));
  ours.stop();
}

/** The cost of one request with and without the request log. */
export async function* measureLog(served: Promise<Served>): AsyncGenerator<Row> {
  const { data } = await served;
  const [silent, logging] = [
    await startService({ data, env: {} }),
    await startService({ data, env: { LOG_LEVEL: 'info' } }),
  ];
  const requests = { paths: [READS['by id']] };
  const { ratio, costs } = compare([silent, logging], [requests, requests], PAIRS);
  for (const server of [silent, logging]) server.stop();
  const [without, withLog] = costs;
  yield {
    ...{ measure: 'kept: by id, with the request log', target: '–', isMet: true },
    figure: `${ratio.toFixed(2)} of without (${microseconds([withLog, without])})`,
  };
}

/** What asks for a path whose current form the client holds. */
async function poll({ url }: Running, path: string): Promise<Requests> {
  const { etag = '' } = (await ask(url + path, {})).headers;
  return { paths: [path], headers: { 'If-None-Match': etag } };
}

/** Makes a plan, and answers the path of its calendar. */
async function makeFeed({ url }: Running): Promise<string> {
  const response = await fetch(`${url}/v1/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(PLAN),
  });
  const { calendar } = (await response.json()) as { calendar: { url: string } };
  return new URL(calendar.url).pathname;
}

async function toBare(measure: string, target: number, ours: Running, requests: Requests): Promise<Row> {
  const address = `${ours.url}${requests.paths[0]}`;
  // The third is answered as all others are.
  for (let time = 0; time < 3; time += 1) await ask(address, requests.headers ?? {});
  const { status, headers, body } = await ask(address, requests.headers ?? {});
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...sent } = headers;
  const bare = await startServer('bench/baseline/bare.mjs', [], {
    input: JSON.stringify({ status, headers: sent, body: body.toString('base64') }),
  });
  const { ratio, costs } = compare([bare, ours], [requests, requests], PAIRS);
  bare.stop();
  const [ofBare, ofOurs] = costs;
  return ratioRow(
    measure,
    target,
    ratio,
    ` of bare (${microseconds([ofOurs, ofBare])}, ${body.length} bytes)`,
  );
}

async function ask(
  address: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  const sent = request(address, { headers });
  sent.end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}
