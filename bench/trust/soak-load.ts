import { setTimeout } from 'node:timers/promises';
import { REQUEST } from './server.ts';

/** What came of a load. */
export interface LoadRun {
  answered: number;
  /** 4xx, which hostile requests get. */
  refused: number;
  /** 5xx, connections cut, and what should have gone well and did not. */
  faults: string[];
}

const READS = [
  '/v1/questions?limit=20',
  '/v1/questions?level=advanced&facets=topic,level',
  '/v1/questions/q01?format=html',
  '/v1/questions/q15/answer',
  '/v1/search?q=why%20do%20gradients%20vanish',
  '/v1/curriculum',
  '/questions/q01',
  '/embed/questions/q02',
  '/v1/plans/example',
  '/',
];
const HOSTILE = [
  '/v1/questions?tag=0,1,2,3,4,5,6,7,8,9',
  '/v1/search?q=%22((((',
  '/v1/questions/%00',
  '/calendars/AAAAAAAAAAAAAAAAAAAAAA.ics',
  '/v1/plans/pl_x',
];
const BUSY = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART:20270104T180000Z',
  'DTEND:20270104T190000Z',
  'RRULE:FREQ=WEEKLY;COUNT=20',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const READERS = 4;
const PLANNERS = 2;

/** Clients that read, and clients that each live through plans, until they are told to leave. */
export async function mixedLoad(url: string, random: () => number, leaving: AbortSignal): Promise<LoadRun> {
  const run: LoadRun = { answered: 0, refused: 0, faults: [] };

  async function ask(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const client = `10.${Math.floor(random() * 250)}.${Math.floor(random() * 250)}.1`;
    const headers = { 'X-Forwarded-For': client, ...init.headers };
    const response = await fetch(url + path, { ...init, method, headers });
    run.answered += 1;
    if (response.status >= 500) run.faults.push(`${method} ${path.slice(0, 40)}: ${response.status}`);
    else if (response.status >= 400) run.refused += 1;
    return response;
  }

  async function read(): Promise<void> {
    const list = random() < 0.1 ? HOSTILE : READS;
    const response = await ask('GET', list[Math.floor(random() * list.length)] ?? '/');
    await response.arrayBuffer();
    await setTimeout(20);
  }

  /** A plan from its making to its end. */
  async function live(): Promise<void> {
    const json = { 'Content-Type': 'application/json' };
    const made = await ask('POST', '/v1/plans', { headers: json, body: JSON.stringify(REQUEST) });
    const { plan, key, calendar } = (await made.json()) as {
      plan: { id: string; sessions: { id: string }[] };
      key: string;
      calendar: { url: string };
    };
    const headers = { Authorization: `Bearer ${key}`, 'If-Match': '*' };
    const path = `/v1/plans/${plan.id}`;
    const mark = JSON.stringify({ status: 'done' });
    const steps: [string, string, RequestInit?][] = [
      ['GET', path],
      ['PATCH', `${path}/sessions/${plan.sessions[0]?.id}`, { headers: json, body: mark }],
      ['POST', `${path}/busy`, { headers: { 'Content-Type': 'text/calendar' }, body: BUSY }],
      ['POST', `${path}/replan?mode=repair`],
      ['GET', new URL(calendar.url).pathname],
      ['POST', `${path}/calendar/rotate`],
      ['DELETE', path],
    ];
    for (const [method, target, init = {}] of steps) {
      const response = await ask(method, target, { ...init, headers: { ...headers, ...init.headers } });
      const said = await response.text();
      if (!response.ok) run.faults.push(`${method} ${target}: ${response.status} ${said.slice(0, 200)}`);
    }
    await setTimeout(200);
  }

  async function until(work: () => Promise<void>): Promise<void> {
    while (!leaving.aborted) await work().catch((error: unknown) => run.faults.push(String(error)));
  }

  await Promise.all([
    ...Array.from({ length: READERS }, () => until(read)),
    ...Array.from({ length: PLANNERS }, () => until(live)),
  ]);
  return run;
}
