import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newFolder, runHere } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

afterEach(() => vi.unstubAllEnvs());

describe('publish', () => {
  it('puts a release into a folder that names it, once', async () => {
    const to = join(newFolder(), 'releases');
    const content = writePack((files) => {
      // No code, so that nothing of it is run.
      const page = 'questions/statistics/mean-and-median.md';
      files.set(page, files.get(page)?.replaceAll('python test', 'text') ?? '');
    });
    const args = ['publish', '--content', content, '--data', newFolder(), '--to', to];
    const first = await runHere(...args);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stdout).toMatch(new RegExp(`^Published release r_[^]*\nPut into ${to}\n$`));
    const current = JSON.parse(readFileSync(join(to, 'current.json'), 'utf8'));
    expect(current).toEqual({
      release: expect.stringMatching(/^r_[0-9a-f]{32}$/),
      file: `releases/${current.release}.db`,
      publishedAt: expect.any(String),
      bytes: readFileSync(join(to, current.file)).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(readdirSync(to).sort()).toEqual(['current.json', 'releases']);
    expect((await runHere(...args)).stdout).toContain(`${to} publishes it already`);
  });

  it.each([
    [[], 'Say where the release is to go: stepladder publish --to <folder>.'],
    [['--to', 'https://prep.example.org'], 'Nothing is sent to an address'],
  ])('%j is refused before anything is built', async (args, reason) => {
    const data = newFolder();
    const { code, stderr } = await runHere('publish', '--data', data, ...args);
    expect(stderr).toContain(reason);
    expect(code).toBe(2);
    expect(readdirSync(data)).toEqual([]);
  });

  it('says that the folder cannot be written to, before anything is built', async () => {
    const data = newFolder();
    const to = join(process.execPath, 'releases');
    const { code, stderr } = await runHere('publish', '--data', data, '--to', to);
    expect(stderr).toBe(`stepladder: The folder ${to} cannot be written to (ENOTDIR). See --to.\n`);
    expect(code).toBe(1);
    expect(readdirSync(data)).toEqual([]);
  });
});

describe('where RELEASES_FROM is set', () => {
  it.each([
    ['build', []],
    ['publish', ['--to']],
  ])('%s makes nothing that the source would replace', async (command, args) => {
    vi.stubEnv('RELEASES_FROM', newPlace());
    const [data, to] = [newFolder(), join(newFolder(), 'releases')];
    const { code, stderr } = await runHere(command, '--data', data, ...args.flatMap((each) => [each, to]));
    expect(stderr).toContain('RELEASES_FROM is set, so releases come from elsewhere.');
    expect(code).toBe(2);
    expect(readdirSync(data)).toEqual([]);
    expect(existsSync(to)).toBe(false);
  });

  it('serve watches no content', async () => {
    vi.stubEnv('RELEASES_FROM', newPlace());
    const { code, stderr } = await runHere('serve', '--watch', '--data', newFolder());
    expect(stderr).toContain('--watch builds content, and RELEASES_FROM takes it from elsewhere.');
    expect(code).toBe(2);
  });

  it('verify sends nobody to build what is damaged', async () => {
    const [data, from] = [newFolder(), newPlace()];
    vi.stubEnv('RELEASES_FROM', from);
    writeFileSync(join(data, 'content.db'), 'no store');
    const { code, stdout } = await runHere('verify', '--data', data);
    expect(stdout).toContain(`A restart of the server takes it again from ${from}.`);
    expect(code).toBe(1);
  });

  it('serve does not start without a release, and says why', async () => {
    const from = newPlace();
    vi.stubEnv('RELEASES_FROM', from);
    const { code, stderr } = await runHere('serve', '--port', '0', '--data', newFolder());
    expect(stderr).toBe(
      `stepladder: ${from} has no release to take now: ${from}/current.json cannot be read (ENOENT). See RELEASES_FROM.\n`,
    );
    expect(code).toBe(1);
  });
});

/** A folder that there is not. */
function newPlace(): string {
  return '/nowhere/releases';
}
