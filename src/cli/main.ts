import { AppError } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { type Command, commandHelp, parseCommandLine } from './command.ts';
import { openapi } from './openapi.ts';
import { plan } from './plan.ts';
import { serve } from './serve.ts';

const COMMANDS: Command[] = [serve, build, check, plan, openapi];

/** Exit codes: 0 done, 1 it could not be done, 2 the command line was wrong. */
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    const meant = nearest(
      name,
      COMMANDS.map((candidate) => candidate.name),
    );
    return fail(2, `There is no command "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`);
  }
  try {
    const { values, positionals } = parseCommandLine(command, args);
    if (values.help === true) {
      process.stdout.write(`${commandHelp(command)}\n`);
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
  const rows = COMMANDS.map((command) => `  ${command.name.padEnd(10)}${command.summary}`);
  return `Usage: stepladder <command> [options]\n\n${rows.join('\n')}\n\n"stepladder <command> --help" says more.`;
}

function fail(code: number, message: string): number {
  process.stderr.write(`stepladder: ${message}\n`);
  return code;
}
