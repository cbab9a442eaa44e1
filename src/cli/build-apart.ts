import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { AppError } from '../domain/error.ts';
import { type Config, PACKAGE_FOLDER } from './config.ts';

const COMMAND = join(PACKAGE_FOLDER, 'src/cli/bin.mjs');

/** How a release is built apart. */
interface ApartOptions {
  /** Further options of `stepladder build`. */
  options?: readonly string[];
  /** Gets what was published, in lines; faults go to standard error as they are found. */
  say: (text: string) => void;
  /** Ends the process that builds. */
  signal: AbortSignal;
}

/**
 * Builds a content folder into a data folder by `stepladder build` in a process of its own: its memory ends with it, and
 * this process answers meanwhile. It ends with this process, however that ends.
 * @throws AppError `invalid` where nothing was published, and has been said why; `unavailable` where the process was
 * killed; the reason of the signal where that was aborted.
 */
export async function buildApart(
  { contentDir, dataDir }: Pick<Config, 'contentDir' | 'dataDir'>,
  { options = [], say, signal }: ApartOptions,
): Promise<void> {
  const args = [COMMAND, 'build', '--content', contentDir, '--data', dataDir, ...options];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    signal,
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code, killedBy] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (killedBy !== null)
    throw new AppError(
      'unavailable',
      `The content was not built: ${killedBy} ended the process that does it, as where memory runs out.`,
    );
  if (code !== 0) throw new AppError('invalid', 'The content was not built. The reason is given above.');
  say(said.trimEnd());
}

/**
 * Builds a content folder at each change by `stepladder build --watch` in a process of its own, which says itself what it
 * publishes, until the signal is aborted. It ends with this process, however that ends.
 */
export async function buildApartAtChanges(
  { contentDir, dataDir }: Pick<Config, 'contentDir' | 'dataDir'>,
  { say, signal }: Pick<ApartOptions, 'say' | 'signal'>,
): Promise<void> {
  const args = [COMMAND, 'build', '--watch', '--content', contentDir, '--data', dataDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const stop = () => void child.kill();
  signal.addEventListener('abort', stop, { once: true });
  const [code, killedBy] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (!signal.aborted)
    say(
      `The content is not built at changes any more: ${killedBy ?? `code ${code}`} ended the process that does it.`,
    );
}
