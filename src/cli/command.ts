import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import { alignColumns } from './align-columns.ts';

export interface Option {
  /** `boolean` options take no value. */
  type: 'string' | 'boolean';
  short?: string;
  /** May be given several times. */
  multiple?: boolean;
  /** What stands for the value in the help: `<file>`. */
  value?: string;
  description: string;
}

/** What options hold once they are parsed: a string, several, or a switch. */
export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** A command of the command line; `run` answers with the exit code. Its name and summary stand in the list of commands. */
export interface Command {
  /** Paragraphs of the help, below the summary. */
  details?: string;
  /** Names of positional arguments. */
  positionals?: string[];
  options: Record<string, Option>;
  examples?: string[];
  run(values: OptionValues, positionals: string[]): Promise<number>;
}

const HELP: Option = { type: 'boolean', short: 'h', description: 'Show this help.' };

/**
 * Parses what follows the command's name.
 * @throws AppError `malformed` naming the argument and, where one is near, the option that was meant.
 */
export function parseCommandLine(
  command: Command,
  args: string[],
): { values: OptionValues; positionals: string[] } {
  const options = { ...command.options, help: HELP };
  try {
    const parsed = parseArgs({
      args,
      options: options as ParseArgsConfig['options'] & object,
      allowPositionals: true,
    });
    const extra = parsed.positionals[command.positionals?.length ?? 0];
    if (extra !== undefined) throw new AppError('malformed', `"${extra}" is one argument too many.`);
    return { values: parsed.values as OptionValues, positionals: parsed.positionals };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('malformed', explain(error as Error, Object.keys(options)));
  }
}

function explain(error: Error, known: string[]): string {
  const unknown = /Unknown option '--?([^']+)'/.exec(error.message)?.[1];
  if (unknown === undefined) return error.message;
  const meant = nearest(unknown, known);
  return `There is no option --${unknown}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
}

/** The help of one command. */
export function commandHelp(name: string, summary: string, command: Command): string {
  const rows = Object.entries({ ...command.options, help: HELP }).map(([long, option]) => {
    const short = option.short === undefined ? '' : `-${option.short}, `;
    const value = option.type === 'boolean' ? '' : ` ${option.value ?? '<value>'}`;
    return [`  ${short}--${long}${value}`, option.description];
  });
  const positionals = (command.positionals ?? []).map((argument) => ` [${argument}]`).join('');
  return [
    `stepladder ${name}: ${summary}`,
    `\nUsage: stepladder ${name}${positionals} [options]\n`,
    ...(command.details === undefined ? [] : [`${command.details}\n`]),
    ...alignColumns(rows),
    ...(command.examples ? ['\nExamples:', ...command.examples.map((example) => `  ${example}`)] : []),
  ].join('\n');
}

/** The string an option holds, where it was given. */
export function stringOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every string that a repeatable option holds. */
export function stringOptions(values: OptionValues, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
