import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTANT, mutantLines, type Program } from './code-fences.ts';
import { compareMessages, type Message } from './message.ts';

interface CheckCodeOptions {
  /** The Python to run, with numpy. */
  python: string;
  /** Seconds that all tests of one file may take together. */
  timeLimitSeconds?: number;
  /** How many files run at once. */
  concurrency?: number;
  /** Whether it is a fault, and no warning, that there is no such Python. */
  isRequired?: boolean;
  onProgress?: (done: number, total: number) => void;
}

interface RunReport {
  /** Every fault, at its line in the Markdown. */
  messages: Message[];
  passed: Program[];
  failed: Program[];
  notRun: Program[];
}

type Outcome =
  | { state: 'passed' }
  | { state: 'timeout' }
  | { state: 'missing' }
  | { state: 'failed'; error: string; line: number | undefined };

/** Errors of a mutant that is no program, so that it fails for a reason that no assertion has found. */
const NO_PROGRAM = /^(SyntaxError|IndentationError|TabError|NameError)\b/;

/**
 * Runs the tested code of each file, in order and in one namespace, and once more with its mutant, which must fail.
 * Faults stand at their line in the Markdown. Without Python or numpy there is one message and nothing is run.
 */
export async function checkCode(programs: readonly Program[], options: CheckCodeOptions): Promise<RunReport> {
  const report: RunReport = { messages: [], passed: [], failed: [], notRun: [] };
  if (programs.length === 0) return report;
  const probe = await run('import numpy\n', options);
  if (probe.state !== 'passed') {
    return { ...report, messages: [sayMissing(programs, options)], notRun: [...programs] };
  }
  const queue = [...programs];
  let done = 0;
  const work = async () => {
    for (let program = queue.shift(); program !== undefined; program = queue.shift()) {
      const found = await checkProgram(program, options);
      report.messages.push(...found);
      (found.length === 0 ? report.passed : report.failed).push(program);
      options.onProgress?.(++done, programs.length);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency ?? 2 }, work));
  report.messages.sort(compareMessages);
  return report;
}

function sayMissing(programs: readonly Program[], { python, isRequired = false }: CheckCodeOptions): Message {
  const blocks = programs.reduce((sum, { fences }) => sum + fences.length, 0);
  const message = `\`${python}\` with numpy was not found: ${blocks} blocks of code in ${programs.length} files were not run`;
  const severity = isRequired ? 'error' : 'warning';
  return { file: '.', line: 1, column: 1, severity, rule: 'code', message };
}

async function checkProgram(program: Program, options: CheckCodeOptions): Promise<Message[]> {
  const lines = toScript(program);
  const firstFence = (program.fences[0]?.line ?? 2) - 1;
  const fault = (line: number, message: string): Message[] => [
    { file: program.file, line, column: 1, severity: 'error', rule: 'code', message },
  ];
  const limit = options.timeLimitSeconds ?? DEFAULT_LIMIT_SECONDS;
  const outcome = await run(lines.join('\n'), options);
  if (outcome.state === 'timeout')
    return fault(firstFence, `the tests took more than ${limit} s and were stopped`);
  if (outcome.state === 'failed')
    return fault(outcome.line ?? firstFence, `the tests fail: ${outcome.error}`);

  const [line] = mutantLines(program);
  // A file without a mutant is a fault of the rule `code`.
  if (line === undefined) return [];
  const mutated = await run(lines.with(line - 1, mutate(lines[line - 1] ?? '')).join('\n'), options);
  if (mutated.state === 'passed')
    return fault(line, 'the tests pass with this mutant too: they do not test the line');
  if (mutated.state === 'failed' && NO_PROGRAM.test(mutated.error)) {
    return fault(line, `this mutant is no program: ${mutated.error}`);
  }
  return [];
}

const DEFAULT_LIMIT_SECONDS = 30;

/** The fences at their lines in the Markdown, so that Python's line numbers are the file's. */
function toScript(program: Program): string[] {
  const script: string[] = [];
  for (const { line, source } of program.fences) {
    while (script.length < line - 1) script.push('');
    script.push(...source.split('\n'));
  }
  return script;
}

function mutate(line: string): string {
  return line.replace(MUTANT, '$1$2');
}

/** Runs a script in a folder of its own that is removed afterwards; the whole process group is killed at the limit. */
function run(script: string, options: CheckCodeOptions): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'content-code-'));
  return new Promise<Outcome>((resolve) => {
    const child = spawn(options.python, ['-s', '-B', '-'], {
      cwd: folder,
      // A fixed environment, and one thread: sums of floats then do not depend on the machine.
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        HOME: folder,
        LANG: 'C.UTF-8',
        PYTHONHASHSEED: '0',
        OPENBLAS_NUM_THREADS: '1',
      },
      stdio: ['pipe', 'ignore', 'pipe'],
      detached: true,
    });
    let stderr = '';
    let timedOut = false;
    const timer = setTimeout(
      () => {
        timedOut = true;
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      },
      1000 * (options.timeLimitSeconds ?? DEFAULT_LIMIT_SECONDS),
    );
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(-MAX_STDERR);
    });
    child.on('error', () => finish({ state: 'missing' }));
    child.on('close', (code) => {
      if (timedOut) finish({ state: 'timeout' });
      else if (code === 0) finish({ state: 'passed' });
      else finish(readFailure(stderr, code));
    });
    // A script that ends before it has read its input closes the pipe; its exit code says what happened.
    child.stdin.on('error', () => {});
    child.stdin.end(`${script}\n`);
  }).finally(() => rmSync(folder, { recursive: true, force: true }));
}

const MAX_STDERR = 100_000;

/** The error and the innermost line of the script in a Python traceback. */
function readFailure(stderr: string, code: number | null): Outcome {
  const lines = [...stderr.matchAll(/File "<stdin>", line (\d+)/g)];
  const last = lines.at(-1)?.[1];
  const error =
    stderr
      .trimEnd()
      .split('\n')
      .findLast((line) => /^\S/.test(line)) ?? `Python ended with ${code}`;
  return { state: 'failed', error, line: last === undefined ? undefined : Number(last) };
}
