import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { publishContent } from '../../src/catalogue/index.ts';
import { followReleases, openReleaseFolder, putRelease } from '../../src/releases/index.ts';
import { randomPack } from '../../testbed/packs/random-pack.ts';

/**
 * A store that follows a folder, whose looks are let through one by one.
 * @param isLocked whether another process fetches, at the nth look from 0.
 */
function startFollowing(isLocked: (look: number) => boolean = () => false) {
  const root = mkdtempSync(join(tmpdir(), 'stepladder-follow-'));
  const ending = new AbortController();
  const said: string[] = [];
  const waits: number[] = [];
  let looks = 0;
  let pass = () => {};
  let arrived = () => {};
  const wait = (milliseconds: number) => {
    waits.push(milliseconds);
    arrived();
    return new Promise<void>((resolve) => {
      pass = resolve;
    });
  };
  const following = followReleases(openReleaseFolder(join(root, 'to')), {
    file: join(root, 'content.db'),
    most: 3,
    signal: ending.signal,
    wait,
    lock: async () => (isLocked(looks) ? undefined : { release: () => said.push('unlocked') }),
    onTaken: ({ counts }) => said.push(`took ${counts.questions}`),
    onFault: (error) => said.push((error as Error).message.replace(root, '')),
  });
  onTestFinished(async () => {
    ending.abort();
    pass();
    await following;
    rmSync(root, { recursive: true, force: true });
  });
  return {
    said,
    waits,
    /** Lets one look happen, to its end. */
    look: async () => {
      const ended = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      pass();
      await ended;
      looks += 1;
    },
    publish: (size: number) => {
      const file = join(root, `${size}.db`);
      const at = `2026-11-23T10:00:${String(size).padStart(2, '0')}Z`;
      const release = publishContent(randomPack(size), file, { builtAt: at, fingerprint: at });
      putRelease(file, join(root, 'to'), { release, publishedAt: at, most: 3 });
    },
  };
}

it('a follower takes each release once, and looks again at the same pace', async () => {
  const { look, publish, said, waits } = startFollowing();
  publish(3);
  await look();
  await look();
  publish(4);
  await look();
  expect(said).toEqual(['took 3', 'unlocked', 'took 4', 'unlocked']);
  expect(waits).toEqual([1_000, 1_000, 1_000, 1_000]);
});

it('a source that cannot be read is said once, asked ever less often, and taken from when it is back', async () => {
  const { look, publish, said, waits } = startFollowing();
  for (let times = 0; times < 5; times += 1) await look();
  publish(3);
  await look();
  await look();
  expect(said).toEqual(['/to/current.json cannot be read (ENOENT)', 'took 3', 'unlocked']);
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 1_000, 1_000]);
});

it('of several processes on one folder one fetches, and the others look again', async () => {
  const { look, publish, said } = startFollowing((looks) => looks === 0);
  publish(3);
  await look();
  expect(said).toEqual([]);
  await look();
  expect(said).toEqual(['took 3', 'unlocked']);
});
