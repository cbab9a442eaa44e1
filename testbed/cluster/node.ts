import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** One process of Stepladder, on a port that it keeps over restarts. */
export interface StepladderNode {
  url: string;
  port: number;
  start(): Promise<void>;
  /** Ends it as an operator does; resolves when it has ended. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** A node on a data folder; its settings are those of the environment of Stepladder. */
export function stepladderNode(port: number, dataDir: string, env: Record<string, string>): StepladderNode {
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async start() {
      child = spawn(process.execPath, ['src/cli/bin.mjs', 'serve', '--port', `${port}`, '--data', dataDir], {
        env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      for await (const chunk of child.stdout ?? []) {
        said += chunk;
        // The rest of what it says is not read; a pipe holds it.
        if (/Stepladder serves \S+/.test(said)) return;
      }
      throw new Error(`A node ended before it served: ${said}`);
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
