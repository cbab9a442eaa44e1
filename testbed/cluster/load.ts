import { setTimeout } from 'node:timers/promises';

const READERS = 2;
const WRITERS = 2;
const PAUSE_MILLISECONDS = 20;
const GIVING_UP_MILLISECONDS = 40_000;
const REQUEST = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'mid',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

/** A plan as it was acknowledged; `unsure` while a change has no answer. */
export interface KnownPlan {
  id: string;
  key: string;
  feed: string;
  revision: number;
  isDeleted: boolean;
  isUnsure: boolean;
}

/** What clients did to a service, and what became of it. */
export interface Load {
  reads: number;
  failedReads: string[];
  acknowledged: number;
  /** Writes that were refused or got no answer: these may or may not be stored. */
  unacknowledged: number;
  plans: KnownPlan[];
  stop(): Promise<void>;
}

/** Reads content and makes, rotates and deletes plans without a pause, until it is stopped. */
export function startLoad(url: string): Load {
  const load: Load = {
    ...{ reads: 0, failedReads: [], acknowledged: 0, unacknowledged: 0, plans: [] },
    async stop() {
      isStopped = true;
      await Promise.all(clients);
    },
  };
  let isStopped = false;
  const often = async (turn: () => Promise<void>) => {
    while (!isStopped) {
      await turn();
      await setTimeout(PAUSE_MILLISECONDS);
    }
  };
  const clients = [
    ...Array.from({ length: READERS }, () => often(() => readContent(url, load))),
    ...Array.from({ length: WRITERS }, (_, writer) => often(() => write(url, load, writer))),
  ];
  return load;
}

async function readContent(url: string, load: Load): Promise<void> {
  for (const path of ['/v1/questions?limit=5', '/v1/topics', '/v1/curriculum']) {
    load.reads++;
    try {
      const response = await fetch(url + path, { signal: AbortSignal.timeout(GIVING_UP_MILLISECONDS) });
      await response.arrayBuffer();
      if (response.status !== 200) load.failedReads.push(`${path}: ${response.status}`);
    } catch (error) {
      load.failedReads.push(`${path}: ${(error as Error).message} ${String((error as Error).cause ?? '')}`);
    }
  }
}

async function write(url: string, load: Load, writer: number): Promise<void> {
  try {
    await writeOnce(url, load, writer);
  } catch {
    load.unacknowledged++;
  }
}

/** Each plan is made, then its calendar rotated, and every third is deleted. */
async function writeOnce(url: string, load: Load, writer: number): Promise<void> {
  const plan = await makePlan(url, `10.${writer}.${load.plans.length >> 8}.${load.plans.length & 255}`);
  load.plans.push(plan);
  load.acknowledged++;
  await change(url, load, plan, 'POST', '/calendar/rotate');
  if (load.plans.length % 3 === 0) await change(url, load, plan, 'DELETE', '');
}

/** @param client an address, since one client may not make many plans. */
export async function makePlan(url: string, client: string): Promise<KnownPlan> {
  const response = await fetch(`${url}/v1/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': client },
    body: JSON.stringify(REQUEST),
    signal: AbortSignal.timeout(GIVING_UP_MILLISECONDS),
  });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  const { plan, key, calendar } = (await response.json()) as {
    plan: { id: string; revision: number };
    key: string;
    calendar: { url: string };
  };
  const feed = new URL(calendar.url).pathname;
  return { id: plan.id, key, feed, revision: plan.revision, isDeleted: false, isUnsure: false };
}

async function change(url: string, load: Load, plan: KnownPlan, method: string, path: string): Promise<void> {
  plan.isUnsure = true;
  const response = await fetch(`${url}/v1/plans/${plan.id}${path}`, {
    method,
    headers: { Authorization: `Bearer ${plan.key}`, 'If-Match': '*' },
    signal: AbortSignal.timeout(GIVING_UP_MILLISECONDS),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}`);
  plan.isDeleted = method === 'DELETE';
  if (!plan.isDeleted) {
    const { calendar } = JSON.parse(text) as { calendar: { url: string } };
    Object.assign(plan, { revision: plan.revision + 1, feed: new URL(calendar.url).pathname });
  }
  plan.isUnsure = false;
  load.acknowledged++;
}

/** Reads from a node itself: once more where a kept connection had ended in the meantime (RFC 9112, 9.3.1). */
export async function readFrom(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { headers }).catch(() => fetch(url, { headers }));
}

/** What was acknowledged and is not so at a node, in a sentence each. */
export async function findLost(url: string, plans: readonly KnownPlan[]): Promise<string[]> {
  const lost: string[] = [];
  for (const plan of plans.filter(({ isUnsure }) => !isUnsure)) {
    const response = await readFrom(`${url}/v1/plans/${plan.id}`, { Authorization: `Bearer ${plan.key}` });
    const { revision } = (await response.json()) as { revision?: number };
    const isRight = plan.isDeleted ? response.status !== 200 : revision === plan.revision;
    if (!isRight) lost.push(`${plan.id}: ${response.status}, revision ${revision} of ${plan.revision}`);
  }
  return lost;
}
