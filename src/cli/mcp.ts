import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { optional } from '../domain/optional.ts';
import { createApp } from '../http/app.ts';
import { describeError } from '../http/protocol/describe-error.ts';
import { createMcpServer } from '../mcp/create-mcp-server.ts';
import { type Command, stringOption } from './command.ts';
import { readConfig } from './config.ts';
import { prepareDataFolder } from './data-folder.ts';
import { apiVersion } from './open-deps.ts';
import { openService } from './open-service.ts';
import { stopSignal } from './stop-signal.ts';

/** Where links lead unless PUBLIC_URL says: a server on this machine. */
const HERE = 'http://127.0.0.1:8787';

/** Whose requests are counted: the one client at the other end of the pipe. */
const BINDINGS = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };

/** Serves one client over standard input and output until it hangs up; beside a server on the same data, too. */
export const mcp: Command = {
  details:
    'An agent starts this as a server of the Model Context Protocol. STEPLADDER_PLAN_KEY opens a plan for the tools\n' +
    'get_today and mark_session. What it has to say beside the protocol goes to standard error.',
  options: {
    content: { type: 'string', value: '<folder>', description: 'The content folder (CONTENT_DIR).' },
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
  },
  examples: ['stepladder mcp', 'STEPLADDER_PLAN_KEY=sl_plan_… stepladder mcp'],
  async run(values) {
    const config = readConfig(process.env, {
      ...optional('CONTENT_DIR', stringOption(values, 'content')),
      ...optional('DATA_DIR', stringOption(values, 'data')),
    });
    prepareDataFolder(config.dataDir);
    const signal = stopSignal();
    const hungUp = Promise.race([once(process.stdin, 'close'), once(signal, 'abort')]);
    const opened = await openService(config, config.publicUrl ?? HERE, {
      isNew: false,
      requiresCode: false,
      say: (text) => process.stderr.write(`${text}\n`),
      signal,
    });
    if (!opened) return 0;
    const { deps, close } = opened;
    const app = createApp(deps);
    const served = serveStdio(() =>
      createMcpServer(
        {
          fetch: (request) => app.fetch(request, BINDINGS),
          plans: deps.plans,
          publicUrl: deps.publicUrl,
          planKey: process.env.STEPLADDER_PLAN_KEY,
          onFault: (error) => deps.log.error({ error: describeError(error) }, 'A tool failed.'),
        },
        apiVersion(deps.openApi),
      ),
    );
    await hungUp;
    await served.close();
    await close();
    return 0;
  },
};
