import { expect, it } from 'vitest';
import { AppError } from '../../src/domain/error.ts';
import { watchReadiness } from '../../src/service/index.ts';

it('asks the stores once a second, however often it is asked', async () => {
  const { readiness, asked, setClock } = watch();
  await Promise.all([readiness.check(), readiness.check()]);
  setClock(999);
  await readiness.check();
  expect(asked()).toBe(1);
  setClock(1_000);
  await readiness.check();
  expect(asked()).toBe(2);
  // Nor does a clock that was set back keep what was found for ever.
  setClock(-5_000);
  await readiness.check();
  expect(asked()).toBe(3);
});

it('says why it is not ready, and is again when the reason is gone', async () => {
  const { readiness, faults, setClock } = watch();
  await readiness.check();
  const reasons: [keyof typeof faults, unknown, RegExp][] = [
    ['free', 1_000, /^The disk is full/],
    ['store', new AppError('storage_full', 'There is no room.'), /^The disk is full/],
    ['store', new AppError('unavailable', 'The plan store cannot serve this now.'), /^The plan store/],
    ['catalogue', new AppError('unavailable', 'The content is damaged.'), /^The content is damaged/],
    ['catalogue', new Error('EIO'), /^The stores cannot be asked/],
  ];
  for (const [at, [what, fault, message]] of reasons.entries()) {
    setClock(at * 10_000 + 2_000);
    Object.assign(faults, { [what]: fault });
    await expect(readiness.check()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(message),
    });
    setClock(at * 10_000 + 4_000);
    Object.assign(faults, { [what]: undefined });
    await readiness.check();
  }
});

it('is not ready from the moment at which the service begins to stop', async () => {
  const { readiness } = watch();
  await readiness.check();
  readiness.drain();
  await expect(readiness.check()).rejects.toMatchObject({ message: 'The service is stopping.' });
});

function watch() {
  const faults: { free?: number; store?: Error; catalogue?: Error } = {};
  let now = 0;
  let asked = 0;
  const readiness = watchReadiness({
    catalogue: {
      probe: () => {
        if (faults.catalogue) throw faults.catalogue;
      },
    },
    store: {
      async probe() {
        asked += 1;
        if (faults.store) throw faults.store;
      },
    },
    clock: () => now,
    freeBytes: async () => faults.free ?? 1e9,
  });
  const setClock = (to: number) => {
    now = to;
  };
  return { readiness, faults, asked: () => asked, setClock };
}
