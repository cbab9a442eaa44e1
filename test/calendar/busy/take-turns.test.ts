import { expect, it } from 'vitest';
import { takeTurns } from '../../../src/calendar/busy/take-turns.ts';

/** Work that goes on until it is told to end. */
function openWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

it('no more than so many calendars are read at once, and the others in the order in which they came', async () => {
  const { begun, work, end } = openWork();
  const inTurn = takeTurns({ atOnce: 2, waiting: 2 });
  const all = ['a', 'b', 'c', 'd'].map((name) => inTurn(work(name)));
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  expect(await all[1]).toBe('b');
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b', 'c']);
  end('c');
  await all[2];
  end('a');
  await all[0];
  end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

it('what comes while too many calendars wait is refused, and what fails gives its place to the next', async () => {
  const { begun, work, end } = openWork();
  const inTurn = takeTurns({ atOnce: 1, waiting: 1 });
  const failing = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(work('next'));
  await expect(inTurn(work('refused'))).rejects.toMatchObject({ code: 'unavailable' });
  await expect(failing).rejects.toThrow('broken');
  expect(begun).toEqual(['next']);
  end('next');
  await next;
  const later = inTurn(work('later'));
  await Promise.resolve();
  end('later');
  expect(await later).toBe('later');
});
