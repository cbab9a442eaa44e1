import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchContent } from '../../src/cli/watch-content.ts';
import { newFolder } from '../helpers/command-line.ts';

/** A folder of one file that is watched by a build that counts; `then` is what the next builds do. */
function watched(...then: (() => Promise<void>)[]) {
  const folder = newFolder();
  const file = join(folder, 'curriculum.md');
  writeFileSync(file, '');
  const stopping = new AbortController();
  const said: string[] = [];
  let builds = 0;
  const ended = watchContent(folder, {
    build: async () => then[builds++]?.(),
    say: (text) => said.push(text),
    signal: stopping.signal,
  });
  onTestFinished(() => stopping.abort());
  const untilBuilt = (times: number) => vi.waitFor(() => expect(builds).toBe(times), { timeout: 20_000 });
  return { file, said, ended, untilBuilt, stop: () => stopping.abort(), builds: () => builds };
}

/** A build that is done when it is told to finish. */
function held() {
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish: () => finish() };
}

it('a content folder that is watched is built at first, and again when a file of it has changed', async () => {
  const { file, said, untilBuilt } = watched();
  await untilBuilt(1);
  expect(said).toEqual([]);
  appendFileSync(file, 'One sentence.\n');
  await untilBuilt(2);
  expect(said).toEqual(['The content has changed: building it']);
});

it('a build that fails is said, and the next change builds again', async () => {
  const { file, said, untilBuilt } = watched(() => Promise.reject(new Error('line 3 is wrong')));
  await vi.waitFor(() => expect(said).toEqual(['line 3 is wrong']), { timeout: 20_000 });
  appendFileSync(file, 'Mended.\n');
  await untilBuilt(2);
});

it('a change while a build is under way is built after it', async () => {
  const first = held();
  const { file, builds, untilBuilt } = watched(() => first.done);
  await untilBuilt(1);
  appendFileSync(file, 'Late.\n');
  first.finish();
  await untilBuilt(2);
  expect(builds()).toBe(2);
});

it('watching ends when it is told to, after the build that is under way', async () => {
  const build = held();
  const { ended, stop, untilBuilt } = watched(() => build.done);
  await untilBuilt(1);
  stop();
  let hasEnded = false;
  const noted = ended.then(() => {
    hasEnded = true;
  });
  await new Promise(setImmediate);
  expect(hasEnded).toBe(false);
  build.finish();
  await noted;
});
