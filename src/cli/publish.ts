import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openCatalogue, publishContent, readFingerprint } from '../catalogue/index.ts';
import { loadContent, type Message } from '../content/index.ts';
import type { Release } from '../domain/content-pack.ts';
import { AppError } from '../domain/error.ts';
import { utcText } from '../time/local-time.ts';
import { hashCode, hashFolder } from './fingerprint.ts';
import { formatMessages } from './messages.ts';
import { showProgress } from './show-progress.ts';

export interface Published {
  release: Release;
  /** Whether anything had to be compiled. */
  compiled: boolean;
  warnings: Message[];
  milliseconds: number;
}

/** The file that holds the published release. */
export function contentStore(dataDir: string): string {
  return join(dataDir, 'content.db');
}

/**
 * Checks and compiles a content folder into the data folder's store, unless the store already holds just that.
 * @throws AppError `invalid` with every fault where the content is broken; the published release stays.
 */
export async function publish(
  contentDir: string,
  dataDir: string,
  options: { force: boolean },
): Promise<Published> {
  const startedAt = Date.now();
  const file = contentStore(dataDir);
  const fingerprint = fingerprintOf(contentDir);
  if (!options.force && readFingerprint(file) === fingerprint) {
    const source = openCatalogue(file);
    const release = source.current().release();
    source.close();
    return { release, compiled: false, warnings: [], milliseconds: Date.now() - startedAt };
  }
  const progress = showProgress('Reading content');
  const { pack, messages } = loadContent(contentDir, {
    today: utcText(startedAt).slice(0, 10),
    onProgress: (done, total) => progress.update(done, total),
  });
  progress.end();
  if (!pack) throw new AppError('invalid', `${formatMessages(messages, contentDir)}\nNothing was published.`);
  const commit = commitOf(contentDir);
  const release = publishContent(pack, file, {
    builtAt: utcText(startedAt),
    fingerprint,
    ...(commit === undefined ? {} : { commit }),
  });
  return { release, compiled: true, warnings: messages, milliseconds: Date.now() - startedAt };
}

function fingerprintOf(contentDir: string): string {
  try {
    return `${hashFolder(contentDir)}-${hashCode()}`;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new AppError(
      'invalid',
      `The content folder ${contentDir} cannot be read (${reason}). Set CONTENT_DIR.`,
    );
  }
}

/** The commit that the folder stands at, where it is in git and has no changes of its own. */
function commitOf(contentDir: string): string | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', contentDir, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    return git('status', '--porcelain', '--', '.') === '' ? git('rev-parse', 'HEAD') : undefined;
  } catch {
    return undefined;
  }
}

/** One line on what was published. */
export function publishedLine({ release, compiled, milliseconds }: Published): string {
  const { questions, topics, skillMaps, blocks, activities, materials, guides } = release.counts;
  const verb = compiled ? 'Published' : 'Unchanged:';
  return (
    `${verb} release ${release.id}: ${questions} questions with answers, ${topics} topics, ${skillMaps} skill maps, ` +
    `${blocks} blocks with ${activities} activities, ${materials} materials, ${guides} guides ` +
    `(${(milliseconds / 1000).toFixed(1)} s)`
  );
}
