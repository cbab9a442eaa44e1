import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Why no container image can be built: undefined where one can. With `REQUIRE_TOOLS=1` a missing program is a failure.
 */
export function missingImageBuilder(): string | undefined {
  try {
    for (const name of ['buildah', 'mmdebstrap']) execFileSync(name, ['--version'], { stdio: 'ignore' });
    if (process.getuid?.() !== 0) throw new Error('not root');
    return undefined;
  } catch {
    const reason =
      'Container images are built as root with buildah and mmdebstrap (of Debian); ours was not tried.';
    if (process.env.REQUIRE_TOOLS === '1') throw new Error(reason);
    process.stderr.write(`SKIPPED: ${reason}\n`);
    return reason;
  }
}

/** Images in a folder of their own. */
export interface ImageBuilder {
  /** Runs buildah, and gives what it says. */
  buildah(...args: string[]): string;
  /** The arguments with which buildah is started by hand. */
  global: readonly string[];
  /** Bytes of all layers of an image. */
  sizeOf(image: string): number;
  /** An image of Debian with this Node and npm, which trusts what this machine does: packages may come over a proxy. */
  makeBase(name: string): void;
  remove(): void;
}

export function openImageBuilder(): ImageBuilder {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-images-'));
  const global = [
    '--root',
    join(folder, 'images'),
    '--runroot',
    join(folder, 'run'),
    '--storage-driver',
    'vfs',
  ];
  const buildah = (...args: string[]) =>
    execFileSync('buildah', [...global, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  return {
    buildah,
    global,
    sizeOf(image) {
      const container = buildah('from', image);
      const [size = ''] = execFileSync('du', ['-sb', buildah('mount', container)], {
        encoding: 'utf8',
      }).split('\t');
      buildah('rm', container);
      return Number(size);
    },
    makeBase(name) {
      const debian = join(folder, 'debian.tar');
      execFileSync('mmdebstrap', [
        '--quiet',
        '--variant=minbase',
        '--include=ca-certificates',
        'bookworm',
        debian,
      ]);
      const base = buildah('from', 'scratch');
      buildah('add', base, debian, '/');
      rmSync(debian);
      const npm = join(execFileSync('npm', ['root', '-g'], { encoding: 'utf8' }).trim(), 'npm');
      const trusted = '/etc/ssl/certs/ca-certificates.crt';
      for (const [from, to] of [
        [process.execPath, '/usr/local/bin/node'],
        [npm, '/usr/local/lib/node_modules/npm'],
        [trusted, trusted],
      ] as const)
        buildah('copy', base, from, to);
      buildah('config', '--env', `NODE_EXTRA_CA_CERTS=${trusted}`, base);
      const link = ['ln', '-s', '../lib/node_modules/npm/bin/npm-cli.js', '/usr/local/bin/npm'];
      buildah('run', '--isolation', 'chroot', base, '--', ...link);
      buildah('commit', '--rm', base, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
