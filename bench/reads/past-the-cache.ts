import { join } from 'node:path';
import { drawFrom } from './chain-text.ts';
import { compare, type Requests } from './load.ts';
import { boundRow, microseconds, type Row, ratioRow } from './row.ts';
import { type Running, type Served, startServer, startService } from './servers.ts';

const PAIRS = 5;
/** Where it is sent, nothing is kept, and the answer is the same. */
const PAST_THE_CACHE = { Authorization: 'none' };
const SEARCHES = ['attention', 'gradient', 'regression', 'overfitting', 'embedding', 'sampling'];
const IDS = 200;

/** Questions drawn out of so many. */
function byId(questions: number): Requests {
  const draw = drawFrom(1);
  const paths = Array.from(
    { length: IDS },
    () => `/v1/questions/q${String(draw(questions) + 1).padStart(2, '0')}`,
  );
  return { paths, headers: PAST_THE_CACHE };
}
const LIST: Requests = { paths: ['/v1/questions'], headers: PAST_THE_CACHE };
const SEARCH: Requests = {
  paths: SEARCHES.map((q) => `/v1/questions?q=${q}&limit=10`),
  headers: PAST_THE_CACHE,
};

/**
 * Reads that are not kept, to the plain server over the same questions.
 * @param served 10,000 questions.
 */
export async function* measureAgainstPlain(served: Served): AsyncGenerator<Row> {
  const [plain, ours] = [
    await startServer('bench/baseline/plain.ts', [join(served.data, 'content.db')]),
    await startService(served),
  ];
  const row = (measure: string, least: number, requests: Requests) => {
    const { ratio, costs } = compare([plain, ours], [requests, requests], PAIRS);
    const [ofPlain, ofOurs] = costs;
    return ratioRow(measure, least, ratio, `× the plain server (${microseconds([ofOurs, ofPlain])})`);
  };
  yield row('not kept: by id', 1, byId(10_000));
  yield row('not kept: list of 20', 4, LIST);
  yield row('not kept: search, top 10', 4, SEARCH);
  for (const server of [plain, ours]) server.stop();
}

/** What by id and a list cost over the larger of two stores, to the smaller. */
export async function* measureGrowth(small: Served, large: Served): AsyncGenerator<Row> {
  const servers: [Running, Running] = [await startService(large), await startService(small)];
  const reads: [string, Requests, Requests][] = [
    ['by id', byId(100_000), byId(1_000)],
    ['list of 20', LIST, LIST],
  ];
  for (const [name, ofLarge, ofSmall] of reads) {
    const { ratio } = compare(servers, [ofLarge, ofSmall], PAIRS);
    yield boundRow(`100,000 questions to 1,000: ${name}`, [1.3, '×'], ratio);
  }
  for (const server of servers) server.stop();
}
