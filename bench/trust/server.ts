import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A service in a process of its own. */
export interface BenchServer {
  url: string;
  process: ChildProcess;
  /** Resolved when it has ended. */
  ended: Promise<unknown>;
}

/** Starts the service on a data folder and a free port. */
export async function startServer(dataDir: string, env: Record<string, string> = {}): Promise<BenchServer> {
  const child = spawn(process.execPath, ['src/cli/bin.mjs', 'serve', '--port', '0', '--data', dataDir], {
    env: {
      PATH: process.env.PATH ?? '',
      LOG_LEVEL: 'silent',
      DRAIN_SECONDS: '0',
      READS_PER_MINUTE: '9999999',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    const [, url] = /Stepladder serves (\S+)/.exec(said) ?? [];
    // The rest of what it says is not read; a pipe holds it.
    if (url !== undefined) return { url, process: child, ended };
  }
  throw new Error('the server ended before it served');
}

/** A request of ten weeks that any content can meet. */
export const REQUEST = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'mid',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

/** A number after `--name=`, or what stands for it. */
export function argument(name: string, otherwise: number): number {
  const given = process.argv.find((each) => each.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
}

/**
 * Numbers from 0 to 1 that come from a seed alone (the linear congruential generator of Numerical Recipes).
 */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
