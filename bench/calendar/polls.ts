import { listCapabilities } from '../../src/service/capabilities.ts';
import { createPlan, openCalendarLinks } from '../../src/service/index.ts';
import {
  conditionalFault,
  conditionalRequests,
  readValidators,
} from '../../testbed/feeds/conditional-requests.ts';
import { type FeedService, openFeedService, REQUEST } from '../../testbed/feeds/feed-service.ts';
import { planOf } from './big-plan.ts';
import type { Measure, Row } from './row.ts';

/** Rows 4, 5, 8 and 11: what a poll costs and gets, through the whole HTTP side over a store on disk. */
export const measurePolls: Measure = async ({ isQuick }) => {
  const service = openFeedService();
  try {
    const url = await storeBigPlan(service);
    return [
      await measureNotModified(service, url, isQuick ? 300 : 3000),
      await measureStableBytes(service),
      await measureConditionals(service, url),
      await measureSize(service, url),
    ];
  } finally {
    await service.close();
  }
};

/** A plan of 150 sessions, as dear to render as plans get; the feed's address. */
async function storeBigPlan({ plans }: FeedService): Promise<string> {
  const plan = planOf(150);
  await plans.store.createPlan({ plan, capabilities: listCapabilities(plans.secret, plan) }, plan.createdAt);
  return (await openCalendarLinks(plans, plan)).url;
}

interface Cost {
  /** In ascending order, each by itself. Others' work on the machine counts in the one and not in the other. */
  wallMs: number[];
  processorMs: number[];
}

async function costOf(count: number, answer: () => Promise<Response>): Promise<Cost> {
  const wallMs: number[] = [];
  const processorMs: number[] = [];
  for (let at = 0; at < count; at++) {
    const [startedMs, before] = [performance.now(), process.cpuUsage()];
    await (await answer()).arrayBuffer();
    wallMs.push(performance.now() - startedMs);
    const { user, system } = process.cpuUsage(before);
    processorMs.push((user + system) / 1000);
  }
  const ascending = (a: number, b: number) => a - b;
  return { wallMs: wallMs.sort(ascending), processorMs: processorMs.sort(ascending) };
}

const at = (sorted: number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

async function measureNotModified(service: FeedService, url: string, count: number): Promise<Row> {
  const { etag } = await readValidators(service.fetch, url);
  const poll = () => service.fetch(url, { headers: { 'If-None-Match': etag } });
  const health = () => service.fetch('https://stepladder.test/health/live');
  service.restart();
  for (const warmUp of [poll, health]) await costOf(500, warmUp);
  const loadsBefore = service.loads();
  const cost = await costOf(count, poll);
  const loads = service.loads() - loadsBefore;
  const baseline = await costOf(count, health);
  const rendered = await costOf(1, () => service.fetch(url));
  const isUnchanged = (await poll()).status === 304;
  const p95 = at(cost.processorMs, 0.95);
  const ratio = at(cost.wallMs, 0.5) / at(baseline.wallMs, 0.5);
  return {
    number: 4,
    measure: 'a 304 of 150 events',
    target: 'no render, no plan load, p95 ≤ 2 ms',
    figure:
      `${loads} plan loads in ${count}; p95 ${p95.toFixed(2)} ms of processor time, ${at(cost.wallMs, 0.95).toFixed(2)} ms ` +
      `on the clock (/health/live: ${at(baseline.wallMs, 0.95).toFixed(2)} ms); median ${at(cost.wallMs, 0.5).toFixed(2)} ms, ` +
      `${ratio.toFixed(1)} × /health/live; the first 200 takes ${at(rendered.processorMs, 1).toFixed(0)} ms`,
    isMet: isUnchanged && loads === 0 && p95 <= 2,
    shownBy: 'npx tsx bench/calendar.ts 4',
  };
}

async function measureStableBytes(service: FeedService): Promise<Row> {
  const { plan, calendar } = await createPlan(service.plans, REQUEST);
  const fetched = async () => Buffer.from(await (await service.fetch(calendar.url)).arrayBuffer());
  const first = await fetched();
  service.clock.now += 86_400_000;
  if (plan.nextChangeAt !== undefined && Date.parse(plan.nextChangeAt) <= service.clock.now)
    throw new Error('The plan changes by itself within the day.');
  service.restart();
  const second = await fetched();
  const isMet = first.equals(second);
  return {
    number: 5,
    measure: 'bytes, two fetches a day and a restart apart',
    target: 'identical',
    figure: isMet ? `identical, ${first.length} bytes` : 'they differ',
    isMet,
    shownBy: 'npx vitest run test/service/follow-plan.test.ts',
  };
}

async function measureConditionals(service: FeedService, url: string): Promise<Row> {
  const requests = conditionalRequests(await readValidators(service.fetch, url));
  const faults: string[] = [];
  for (const request of requests) {
    const fault = await conditionalFault(service.fetch, url, request);
    if (fault !== undefined) faults.push(fault);
  }
  return {
    number: 8,
    measure: 'conditional requests',
    target: 'all, of 12 or more',
    figure: `${requests.length - faults.length} of ${requests.length}${faults.map((fault) => `; ${fault}`).join('')}`,
    isMet: requests.length >= 12 && faults.length === 0,
    shownBy: 'npx vitest run test/calendar/feed/conditional-requests.test.ts',
  };
}

async function measureSize(service: FeedService, url: string): Promise<Row> {
  const bytesOf = async (headers: Record<string, string>) =>
    (await (await service.fetch(url, { headers })).arrayBuffer()).byteLength;
  const [plain, gzipped] = [await bytesOf({}), await bytesOf({ 'Accept-Encoding': 'gzip' })];
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return {
    number: 11,
    measure: '150 events with titles and session links on the wire',
    target: '≤ 40 kB gzipped',
    figure: `${kilobytes(gzipped)} gzipped, ${kilobytes(plain)} plain`,
    isMet: gzipped <= 40_000,
    shownBy: 'npx tsx bench/calendar-render.ts',
  };
}
