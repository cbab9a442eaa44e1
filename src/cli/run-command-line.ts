import { AppError } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import { type Command, commandHelp, parseCommandLine } from './command.ts';

/** Each command is loaded when it is asked for: the help of one does not wait for the server's code. */
const COMMANDS: Record<string, { summary: string; load: () => Promise<Command> }> = {
  serve: {
    summary: 'compile the content and serve API, docs and calendars',
    load: async () => (await import('./serve.ts')).serve,
  },
  build: {
    summary: 'check the content, compile it and publish the release',
    load: async () => (await import('./build.ts')).build,
  },
  publish: {
    summary: 'build a release and put it where other machines take it from',
    load: async () => (await import('./publish-to.ts')).publishTo,
  },
  check: {
    summary: 'check the content and run its code',
    load: async () => (await import('./check.ts')).check,
  },
  supply: {
    summary: 'count what the content has against what plans want',
    load: async () => (await import('./supply.ts')).supply,
  },
  init: {
    summary: 'make a small content folder to begin with',
    load: async () => (await import('./init.ts')).init,
  },
  import: {
    summary: 'make a content folder of a question bank in another form',
    load: async () => (await import('./import.ts')).importBank,
  },
  plan: {
    summary: 'plan a request and print it as a table, JSON or iCalendar',
    load: async () => (await import('./plan.ts')).plan,
  },
  mcp: {
    summary: 'serve content and plans as tools of the Model Context Protocol over stdio',
    load: async () => (await import('./mcp.ts')).mcp,
  },
  reports: {
    summary: 'list and close what readers report as wrong',
    load: async () => (await import('./reports.ts')).reports,
  },
  keys: {
    summary: 'make, list and revoke keys with which more can be read',
    load: async () => (await import('./keys.ts')).keys,
  },
  webhooks: {
    summary: 'list what addresses were told of releases, and send it again',
    load: async () => (await import('./webhooks.ts')).webhooks,
  },
  backup: {
    summary: 'copy plans and secret into one file, beside a running server',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'put a backup into the data folder',
    load: async () => (await import('./restore.ts')).restore,
  },
  verify: {
    summary: 'look for damage in plans, secret and content',
    load: async () => (await import('./verify.ts')).verify,
  },
  state: {
    summary: 'copy plans and reports into a PostgreSQL database',
    load: async () => (await import('./state.ts')).state,
  },
  secret: {
    summary: 'replace the secret that links are derived from',
    load: async () => (await import('./secret.ts')).secret,
  },
  openapi: {
    summary: 'print the OpenAPI 3.1 description of the API',
    load: async () => (await import('./openapi.ts')).openapi,
  },
};

/**
 * Runs a command line, without the program's name.
 * @returns the exit code: 0 done, 1 it could not be done, 2 the command line was wrong.
 */
export async function runCommandLine([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    const meant = nearest(name, Object.keys(COMMANDS));
    return fail(2, `There is no command "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`);
  }
  try {
    const command = await entry.load();
    const { values, positionals } = parseCommandLine(command, args);
    if (values.help === true) {
      process.stdout.write(`${commandHelp(name, entry.summary, command)}\n`);
      return 0;
    }
    return await command.run(values, positionals);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const details = error.issues.map(
      (issue) => `  ${issue.pointer ?? issue.parameter ?? ''} ${issue.message}`,
    );
    return fail(error.code === 'malformed' ? 2 : 1, [error.message, ...details].join('\n'));
  }
}

function overview(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return `Usage: stepladder <command> [options]\n\n${rows.join('\n')}\n\n"stepladder <command> --help" says more.`;
}

function fail(code: number, message: string): number {
  process.stderr.write(`stepladder: ${message}\n`);
  return code;
}
