import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { writePack } from './content-pack.ts';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder that is removed after the running test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command line in this process, and keeps what it says. */
export async function runHere(...args: string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      said[stream] += String(chunk);
      return true;
    }),
  );
  try {
    return { code: await runCommandLine(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/**
 * Runs the installed command to its end, with nothing of this process's environment but the path.
 * @param nodeArgs options of Node itself.
 */
export async function run(args: string[], nodeArgs: string[] = []): Promise<Ended> {
  const child = start(args, {}, nodeArgs);
  child.stdin.end();
  return ended(child);
}

/**
 * The small valid pack, built into a data folder by this process, so that no server has to.
 * @returns the options of a server on both.
 */
export async function builtPack(data = newFolder()): Promise<string[]> {
  const args = ['--content', writePack(), '--data', data];
  const { code, stderr } = await runHere('build', '--no-code', ...args);
  if (code !== 0) throw new Error(stderr);
  return args;
}

/** Lets a shell script take the place of Node where the running test starts it. */
export function startInsteadOfNode(script: string): void {
  const { execPath } = process;
  onTestFinished(() => {
    process.execPath = execPath;
  });
  process.execPath = join(newFolder(), 'node');
  writeFileSync(process.execPath, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/**
 * Starts a server on a free port and waits until it says where it is; it is stopped after the running test.
 * @param nodeArgs options of Node itself, which its worker threads take over.
 * @param packageFolder the package whose server it is.
 */
export async function startServer(
  args: string[],
  env: Record<string, string> = {},
  nodeArgs: string[] = [],
  packageFolder = '.',
): Promise<{ url: string; stop(): Promise<Ended> }> {
  const child = start(
    ['serve', '--port', '0', ...args],
    { LOG_LEVEL: 'silent', DRAIN_SECONDS: '0', READS_PER_MINUTE: '9999999', ...env },
    nodeArgs,
    packageFolder,
  );
  const finished = ended(child);
  const stop = () => {
    child.kill('SIGTERM');
    return finished;
  };
  onTestFinished(async () => {
    await stop();
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /Stepladder serves (\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    void finished.then(({ stderr }) => reject(new Error(`the server ended: ${stderr}`)));
  });
  return { url, stop };
}

function start(
  args: string[],
  env: Record<string, string>,
  nodeArgs: string[],
  packageFolder = '.',
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...nodeArgs, join(packageFolder, 'src/cli/bin.mjs'), ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: 'pipe',
  });
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
