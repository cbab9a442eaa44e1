import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { MOST_URL_BYTES } from '../domain/request-limits.ts';
import { buildApartAtChanges } from './build-apart.ts';
import { type Command, stringOption } from './command.ts';
import { type Config, readConfig } from './config.ts';
import { prepareDataFolder } from './data-folder.ts';
import { drain } from './drain.ts';
import { holdRequests } from './hold-requests.ts';
import { openService } from './open-service.ts';
import { printLine } from './print-line.ts';
import { serveOver } from './request-listener.ts';
import { stopSignal } from './stop-signal.ts';
import { startTelling } from './tell-webhooks.ts';
import { REQUIRE_CODE } from './test-code.ts';

/** Slow clients are let go early: Node looks only every 30 s by default, and waits for minutes. */
export const SERVER_OPTIONS = {
  // With the time until it is looked at, less than ten seconds, on a busy machine too.
  headersTimeout: 8_000,
  requestTimeout: 30_000,
  // Longer than the usual idle time of a proxy in front, which would otherwise send into a socket just closed.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 500,
  // The longest address, and as much for everything else.
  maxHeaderSize: 2 * MOST_URL_BYTES,
  // Node would refuse it with an empty answer; the listener does with a problem.
  requireHostHeader: false,
};

/** Compiles the content, serves API, docs and calendars, and stops in good order when told to. */
export const serve: Command = {
  details:
    'Every setting comes from the environment: PORT (8787), HOST (127.0.0.1), DATA_DIR (./data), CONTENT_DIR\n' +
    '(./content), PUBLIC_URL, SECRET, LOG_LEVEL (info), TRUSTED_PROXIES, DRAIN_SECONDS (2),\n' +
    'HELD_RELEASES (3), RELEASES_FROM, READS_PER_MINUTE (600), IDLE_PLAN_DAYS (365), WEBHOOKS, METRICS_TOKEN.\n' +
    'An option wins over its variable.',
  options: {
    content: { type: 'string', value: '<folder>', description: 'The content folder (CONTENT_DIR).' },
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
    host: { type: 'string', value: '<address>', description: 'The address to listen on (HOST).' },
    port: { type: 'string', value: '<number>', description: 'The port to listen on, 0 for any (PORT).' },
    'require-code': REQUIRE_CODE,
    watch: { type: 'boolean', description: 'Build the content again whenever a file of it changes.' },
    new: {
      type: 'boolean',
      description: 'Begin without plans where plans and secret do not belong together; they are set aside.',
    },
  },
  examples: ['stepladder serve', 'stepladder serve --content ./my-pack --port 9000 --watch'],
  async run(values) {
    const config = readConfig(process.env, {
      ...optional('CONTENT_DIR', stringOption(values, 'content')),
      ...optional('DATA_DIR', stringOption(values, 'data')),
      ...optional('HOST', stringOption(values, 'host')),
      ...optional('PORT', stringOption(values, 'port')),
    });
    if (values.watch === true && config.releasesFrom)
      throw new AppError('malformed', '--watch builds content, and RELEASES_FROM takes it from elsewhere.');
    prepareDataFolder(config.dataDir);
    const signal = stopSignal();
    const server = createServer(SERVER_OPTIONS);
    const answerHeld = holdRequests(server);
    const url = await listen(server, config);
    try {
      const opened = await openService(config, config.publicUrl ?? url, {
        isNew: values.new === true,
        requiresCode: values['require-code'] === true,
        say: printLine,
        signal,
      });
      if (!opened) return 0;
      serveOver(server, opened.deps);
      answerHeld();
      const telling = config.webhooks.length > 0 ? await startTelling(config, opened) : undefined;
      const watched =
        values.watch === true ? buildApartAtChanges(config, { say: printLine, signal }) : undefined;
      sayAddresses(config.publicUrl ?? url);
      if (!signal.aborted) await once(signal, 'abort');
      await watched;
      await telling?.close();
      await drain(server, opened.readiness, () => setTimeout(config.drainSeconds * 1000));
      await opened.close();
      return 0;
    } finally {
      server.close();
      server.closeAllConnections();
    }
  },
};

/** Takes the port before anything else is done, so that a port in use is said at once. */
async function listen(server: Server, config: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
}

function listenFault(error: NodeJS.ErrnoException, config: Config): AppError {
  const place = `${config.host}:${config.port}`;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${config.port} on ${config.host} is in use. Stop what listens there, or set PORT.`,
    EACCES: `Listening on ${place} is not allowed. Set PORT to 1024 or more.`,
    EADDRNOTAVAIL: `This machine has no address ${config.host}. Set HOST.`,
    ENOTFOUND: `${config.host} is not an address. Set HOST.`,
  };
  return new AppError(
    'unavailable',
    reasons[error.code ?? ''] ?? `Cannot listen on ${place}: ${error.message}`,
  );
}

function sayAddresses(url: string): void {
  const rows = [
    ['API', `${url}/v1/questions`],
    ['Docs', `${url}/docs`],
    ['Example plan', `${url}/v1/plans/example`],
    ['Its calendar', `${url}/v1/plans/example.ics`],
  ];
  printLine(
    [`Stepladder serves ${url}`, ...rows.map(([name, address]) => `  ${name?.padEnd(14)}${address}`)].join(
      '\n',
    ),
  );
}
