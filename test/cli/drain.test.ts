import { once } from 'node:events';
import { Agent, createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { drain } from '../../src/cli/drain.ts';
import { serveOver as attach } from '../../src/cli/request-listener.ts';
import { watchReadiness } from '../../src/service/index.ts';
import { post, REQUEST, startService } from '../helpers/http.ts';

const RESTARTS = Number(process.env.RESTARTS ?? 10);
const POLLING_MILLISECONDS = 50;

it(`${RESTARTS} restarts under load fail no request`, async () => {
  const service = startService();
  onTestFinished(() => service.close());
  // Two servers behind a balancer that asks which of them are ready, as in a rolling deployment.
  const servers = [await serveOver(service), await serveOver(service)];
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  onTestFinished(() => agent.destroy());
  let ready = [...servers];
  const polling = setInterval(async () => {
    const asked = await Promise.all(servers.map(async (each) => ((await isReady(each.port)) ? [each] : [])));
    ready = asked.flat();
  }, POLLING_MILLISECONDS);
  onTestFinished(() => clearInterval(polling));

  const outcomes: Record<string, number> = {};
  let isOver = false;
  const turns = Array.from({ length: 8 }, () => 0);
  const load = turns.map(async (_, client) => {
    for (let turn = 0; !isOver; turn++) {
      turns[client] = turn;
      const { port } = ready[(client + turn) % ready.length] as (typeof servers)[number];
      const outcome = await ask(agent, port).catch((error: NodeJS.ErrnoException) => String(error.code));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  });
  for (let restart = 0; restart < RESTARTS; restart++) {
    const at = restart % servers.length;
    const { server, readiness } = servers[at] as (typeof servers)[number];
    await drain(server, readiness, async () => {
      // The balancer has noticed, and whatever it had sent before has arrived.
      await until(() => !ready.some((each) => each.server === server));
      const before = [...turns];
      await until(() => turns.every((turn, client) => turn > (before[client] as number)));
    });
    servers[at] = await serveOver(service);
    await until(() => ready.includes(servers[at] as (typeof servers)[number]));
  }
  isOver = true;
  await Promise.all(load);
  for (const { server, readiness } of servers) await drain(server, readiness, async () => undefined);
  expect(Object.keys(outcomes)).toEqual(['200']);
  expect(outcomes['200']).toBeGreaterThan(RESTARTS * 8);
}, 600_000);

it('says from the first moment that it is not ready, keeps no connection, and lets what runs end', async () => {
  const service = startService();
  onTestFinished(() => service.close());
  const answered = new Promise<void>((resolve) => {
    const { plan } = service.deps.plans;
    service.deps.plans.plan = async (input) => {
      await asked;
      resolve();
      return plan(input);
    };
  });
  let goOn = () => undefined as unknown;
  const asked = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { server, readiness, port } = await serveOver(service);
  const sent = once(server, 'request');
  const slow = fetch(`http://127.0.0.1:${port}/v1/plans/preview`, post(REQUEST));
  await sent;
  let statuses: unknown[] = [];
  const drained = drain(server, readiness, async () => {
    const ask = async (path: string) => {
      const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`);
      return [status, headers.get('Connection')];
    };
    statuses = [await ask('/health/ready'), await ask('/health/live'), await ask('/v1/levels')];
  });
  await until(() => !server.listening);
  goOn();
  expect((await slow).status).toBe(200);
  await answered;
  await drained;
  expect(statuses).toEqual([
    [503, 'close'],
    [200, 'close'],
    [200, 'close'],
  ]);
});

it('cuts what does not end within eight and a half seconds', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(server, 'request');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  let isDrained = false;
  const drained = drain(server, { drain: () => undefined }, async () => undefined).then(() => {
    isDrained = true;
  });
  await vi.advanceTimersByTimeAsync(8400);
  expect(isDrained || socket.closed).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await closed;
  await drained;
});

async function serveOver(service: ReturnType<typeof startService>) {
  const { catalogue, clock, plans } = service.deps;
  const readiness = watchReadiness({ catalogue, clock, store: plans.store, freeBytes: async () => 1e9 });
  const server: Server = createServer();
  attach(server, { ...service.deps, readiness });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, readiness, port: (server.address() as AddressInfo).port };
}

/** The status of a question's answer, read to its end. */
async function ask(agent: Agent, port: number): Promise<string> {
  const sent = request({ host: '127.0.0.1', port, path: '/v1/questions', agent });
  sent.end();
  const [response] = await once(sent, 'response');
  for await (const _chunk of response);
  return String(response.statusCode);
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.status === 200;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
