import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/cli/config.ts';
import { openDeps } from '../../src/cli/open-deps.ts';
import { openState } from '../../src/cli/open-state.ts';
import { serveOver } from '../../src/cli/request-listener.ts';
import { SERVER_OPTIONS } from '../../src/cli/serve.ts';

/** Serves the store of a data folder as it is, and says its address: `npx tsx bench/reads/serve-store.ts DATA`. */
const config = readConfig(process.env, { DATA_DIR: process.argv[2] ?? './data' });
const server = createServer(SERVER_OPTIONS);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const state = await openState(config, false, () => {});
serveOver(server, openDeps(config, url, state).deps);
process.stdout.write(`${url}\n`);
process.once('SIGTERM', () => process.exit());
