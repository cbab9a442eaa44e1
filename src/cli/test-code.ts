import type { checkCode, Message, Program } from '../content/index.ts';
import { type CodeResults, hashProgram, keepCodeResults, readCodeResults } from './code-results.ts';
import type { Option } from './command.ts';

/** The Python that runs code samples, where no other is named. */
export const PYTHON = '/usr/bin/python3';

export const PYTHON_OPTION: Option = {
  type: 'string',
  value: '<path>',
  description: `The Python 3 that runs code samples (${PYTHON}).`,
};
export const REQUIRE_CODE: Option = {
  type: 'boolean',
  description: 'Code samples that were not run are an error.',
};

export interface CodeOptions {
  /** What is run: all, what is not known to pass, or nothing, so that only what is known counts. */
  run: 'all' | 'unknown' | 'nothing';
  /** The path of a Python 3 with numpy. */
  python?: string;
  /** Whether code that was not run is a fault. */
  isRequired?: boolean;
  onProgress?: (done: number, total: number) => void;
}

export interface CodeReport {
  messages: Message[];
  /** Tested blocks of code, and those of them of which nobody knows whether they pass. */
  blocks: CodeResults['blocks'];
}

/** Runs the tests of code samples, as far as it is asked to, and keeps what came of them in the data folder. */
export async function testCode(
  programs: readonly Program[],
  dataDir: string,
  options: CodeOptions,
): Promise<CodeReport> {
  const known = readCodeResults(dataDir);
  const isIn = (hashes: readonly string[] = []) => {
    const set = new Set(hashes);
    return (program: Program) => set.has(hashProgram(program));
  };
  const hasPassed = options.run === 'all' ? () => false : isIn(known?.passed);
  const open = programs.filter((program) => !hasPassed(program));
  const { messages, passed, failed, notRun } =
    options.run === 'nothing'
      ? recall(open, isIn(known?.failed), options)
      : await runPrograms(open, { ...options, python: options.python ?? PYTHON });
  const blocks = { all: countBlocks(programs), notRun: countBlocks(notRun) };
  keepCodeResults(dataDir, {
    blocks,
    passed: [...programs.filter(hasPassed), ...passed].map(hashProgram),
    failed: failed.map(hashProgram),
  });
  return { messages, blocks };
}

/** A server, which runs nothing, reads none of the code for it. */
const runPrograms: typeof checkCode = async (...given) => {
  const content = await import('../content/index.ts');
  return content.checkCode(...given);
};

/** What is known of programs that are not run now. */
function recall(
  programs: readonly Program[],
  hasFailed: (program: Program) => boolean,
  { isRequired = false }: CodeOptions,
): Awaited<ReturnType<typeof checkCode>> {
  const failed = programs.filter(hasFailed);
  const notRun = programs.filter((program) => !hasFailed(program));
  const missing = isRequired && notRun.length > 0 ? [sayNotRun(countBlocks(notRun))] : [];
  return { messages: [...failed.map(sayFailed), ...missing], passed: [], failed, notRun };
}

function countBlocks(programs: readonly Program[]): number {
  return programs.reduce((sum, { fences }) => sum + fences.length, 0);
}

function sayFailed({ file, fences }: Program): Message {
  const message =
    'these tests failed when they were last run: `stepladder build` runs them again and says where';
  const line = (fences[0]?.line ?? 2) - 1;
  return { file, line, column: 1, severity: 'error', rule: 'code', message };
}

function sayNotRun(blocks: number): Message {
  const message = `${blocks} blocks of code were not run: \`stepladder build\` runs them`;
  return { file: '.', line: 1, column: 1, severity: 'error', rule: 'code', message };
}
