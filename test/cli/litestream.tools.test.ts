import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openState } from '../../src/cli/open-state.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { newFolder, runHere } from '../helpers/command-line.ts';
import { type Litestream, missingLitestream, startLitestream } from '../helpers/litestream.ts';

const NOW = '2026-11-23T10:00:00Z';
/** Some thousand pages of log, so that SQLite's own checkpoints fall into it. */
const PLANS = 1_500;

it.skipIf(missingLitestream())(
  'a copy by Litestream, restored while plans are written, is the plans up to a moment; once it has ended nothing is missing',
  async () => {
    const dataDir = newFolder();
    const { store } = await openState({ dataDir }, false, () => {});
    const litestream = startLitestream(join(dataDir, 'state.db'), newFolder());
    onTestFinished(() => litestream.end('SIGKILL'));
    let isCopied = false;
    const meanwhile = restoreUntil(litestream, dataDir, 'pl_20').finally(() => {
      isCopied = true;
    });
    let written = 0;
    for (; written < PLANS || !isCopied; written++) {
      const id = `pl_${written}`;
      await store.createPlan(
        { plan: aPlan({ id }), capabilities: [{ hash: `key of ${id}`, purpose: 'plan' }] },
        NOW,
      );
      await setImmediate();
    }
    const found = await meanwhile;
    expect(found).toEqual(found.map((_, at) => `pl_${at}`));
    // Else the copy was made after the last write, and the drill was none.
    expect(found.length).toBeLessThan(written);

    await litestream.end('SIGTERM');
    await store.close();
    expect((await restored(litestream, dataDir)).length).toBe(written);
  },
  120_000,
);

/** Restores again and again until a plan is there, and gives all that are there then. */
async function restoreUntil(litestream: Litestream, dataDir: string, id: string): Promise<string[]> {
  for (;;) {
    const found = await restored(litestream, dataDir);
    if (found.includes(id)) return found;
    await setImmediate();
  }
}

/** What is copied so far, in a folder beside the secret, found undamaged: the ids of the plans, in the order of their creation. */
async function restored(litestream: Litestream, dataDir: string): Promise<string[]> {
  const other = newFolder();
  if (!litestream.restore(join(other, 'state.db'))) return [];
  copyFileSync(join(dataDir, 'secret'), join(other, 'secret'));
  expect(await runHere('verify', '--data', other)).toMatchObject({ code: 0 });
  const { store } = await openState({ dataDir: other }, false, () => {});
  try {
    const found: string[] = [];
    for (let at = 0; (await store.findPlan(`pl_${at}`)) !== undefined; at++) found.push(`pl_${at}`);
    return found;
  } finally {
    await store.close();
  }
}
