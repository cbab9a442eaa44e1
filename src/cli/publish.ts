import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  hasFingerprint,
  heldFolder,
  holdRelease,
  openCatalogue,
  publishContent,
  type StoreWriter,
} from '../catalogue/index.ts';
import type { LoadedContent, Message } from '../content/index.ts';
import type { Release } from '../domain/content-pack.ts';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { utcText } from '../time/local-time.ts';
import { openBuildCache, type StoredBuildCache } from './build-cache.ts';
import { hashCode, hashFolder } from './code-hash.mjs';
import { readCodeResults } from './code-results.ts';
import { formatMessages } from './messages.ts';
import { showProgress } from './show-progress.ts';
import { type CodeOptions, type CodeReport, testCode } from './test-code.ts';

export interface Published {
  release: Release;
  /** Whether anything had to be compiled. */
  compiled: boolean;
  warnings: Message[];
  milliseconds: number;
  /** What of the tested code was not run. */
  codeBlocks: CodeReport['blocks'];
}

export interface PublishOptions {
  /** Whether all is compiled and run again even if nothing has changed. */
  force: boolean;
  heldReleases: number;
  code: CodeOptions;
  /** The data folder's, where it is open already. */
  cache?: StoredBuildCache;
  /** What writes the store: of a process that builds again and again always the same. */
  stores?: Pick<StoreWriter, 'write'>;
}

/** The file that holds the published release. */
export function contentStore(dataDir: string): string {
  return join(dataDir, 'content.db');
}

/** Reads a content folder; what of it was read before comes from the cache. */
export async function readContent(
  contentDir: string,
  cache: StoredBuildCache,
  { today, onProgress }: { today: string; onProgress?: (done: number, total: number) => void },
): Promise<LoadedContent> {
  // A start on a store that holds the content already reads none of this.
  const { loadContent } = await import('../content/index.ts');
  const loaded = loadContent(contentDir, { today, cache, ...optional('onProgress', onProgress) });
  // Where there is a fault nothing was rendered, and all that is rendered would be forgotten.
  if (loaded.pack) cache.forgetUnused();
  return loaded;
}

/**
 * Checks a content folder, tests its code as far as it is asked to, and compiles it into the data folder's store, unless
 * the store already holds just that.
 * @throws AppError `invalid` with every fault where the content is broken; the published release stays.
 */
export async function publish(
  contentDir: string,
  dataDir: string,
  options: PublishOptions,
): Promise<Published> {
  const startedAt = Date.now();
  const file = contentStore(dataDir);
  const fingerprint = fingerprintOf(contentDir);
  const isPublished = !options.force && hasFingerprint(file, fingerprint);
  const known = isPublished ? knownBlocks(dataDir, options.code) : undefined;
  if (known) return { ...unchanged(file, startedAt, options.heldReleases), codeBlocks: known };
  const progress = showProgress('Reading content');
  const onProgress = (done: number, total: number) => progress.update(done, total);
  const today = utcText(startedAt).slice(0, 10);
  const cache = options.cache ?? openBuildCache(dataDir, { isEmpty: options.force });
  const { pack, messages, programs } = await readContent(contentDir, cache, { today, onProgress });
  const code = await testCode(programs, dataDir, { ...options.code, onProgress });
  progress.end();
  const all = [...messages, ...code.messages];
  if (!pack || code.messages.some(({ severity }) => severity === 'error'))
    throw new AppError('invalid', `${formatMessages(all, contentDir)}\nNothing was published.`);
  if (isPublished)
    return { ...unchanged(file, startedAt, options.heldReleases), warnings: all, codeBlocks: code.blocks };
  const commit = commitOf(contentDir);
  const meta = { builtAt: utcText(startedAt), fingerprint, ...optional('commit', commit) };
  const release = publishContent(pack, file, meta, options.stores?.write);
  hold(file, release, startedAt, options.heldReleases);
  const milliseconds = Date.now() - startedAt;
  return { release, compiled: true, warnings: all, milliseconds, codeBlocks: code.blocks };
}

/**
 * What is published, where the data folder's store holds just this content and there is nothing to find out about its code:
 * then `publish` would neither read nor compile it.
 * @throws AppError `invalid` where the content folder cannot be read.
 */
export function findPublished(
  contentDir: string,
  dataDir: string,
  { heldReleases, code }: Pick<PublishOptions, 'heldReleases' | 'code'>,
): Published | undefined {
  const startedAt = Date.now();
  const file = contentStore(dataDir);
  if (!hasFingerprint(file, fingerprintOf(contentDir))) return undefined;
  const codeBlocks = knownBlocks(dataDir, code);
  return codeBlocks && { ...unchanged(file, startedAt, heldReleases), codeBlocks };
}

/** What is known of the published content's code, where that is all that is asked for. */
function knownBlocks(
  dataDir: string,
  { run, isRequired = false }: CodeOptions,
): CodeReport['blocks'] | undefined {
  const blocks = readCodeResults(dataDir)?.blocks;
  return blocks?.notRun === 0 || (run === 'nothing' && !isRequired) ? blocks : undefined;
}

/** The release that is published already. */
function unchanged(file: string, startedAt: number, heldReleases: number): Omit<Published, 'codeBlocks'> {
  const source = openCatalogue(file);
  const release = source.current().release();
  const isHeld = source.listReleases().some((held) => held.release.id === release.id);
  source.close();
  if (!isHeld) hold(file, release, startedAt, heldReleases);
  return { release, compiled: false, warnings: [], milliseconds: Date.now() - startedAt };
}

function hold(file: string, release: Release, now: number, most: number): void {
  holdRelease(file, heldFolder(file), { release, publishedAt: new Date(now).toISOString(), most });
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

/** One line on what was published, and one on code that was not run where there is any. */
export function publishedLine({ release, compiled, milliseconds, codeBlocks }: Published): string {
  const { questions, topics, skillMaps, blocks, activities, materials, guides } = release.counts;
  const verb = compiled ? 'Published' : 'Unchanged:';
  return (
    `${verb} release ${release.id}: ${questions} questions with answers, ${topics} topics, ${skillMaps} skill maps, ` +
    `${blocks} blocks with ${activities} activities, ${materials} materials, ${guides} guides ` +
    `(${(milliseconds / 1000).toFixed(1)} s)${notRunLine(codeBlocks)}`
  );
}

function notRunLine({ all, notRun }: Published['codeBlocks']): string {
  if (notRun === 0) return '';
  return `\nNot run: ${notRun} of ${all} tested blocks of code. "stepladder build" runs them.`;
}
