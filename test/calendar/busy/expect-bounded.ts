import { expect } from 'vitest';
import { readBusy } from '../../../src/calendar/busy/read-busy.ts';
import { AppError } from '../../../src/domain/error.ts';
import { BUSY_RANGE } from '../../../testbed/busy/busy-fixtures.ts';

/** A file is read or refused, and nothing hangs. */
export async function expectBounded(file: Uint8Array): Promise<void> {
  const startedMs = performance.now();
  const person = { range: BUSY_RANGE, timeZone: 'America/New_York' };
  const answer = await readBusy(file, person).catch((error: unknown) => error);
  if (answer instanceof Error) {
    expect(answer).toBeInstanceOf(AppError);
    const { code, issues } = answer as AppError;
    // On a busy machine the wait for the worker can end before its two seconds of work.
    if (code !== 'unavailable') expect(issues[0]?.code).toMatch(/^(?:too_|malformed_calendar)/);
  } else expect(answer).toMatchObject({ intervals: expect.any(Array), ignored: expect.any(Array) });
  // Two seconds of work; the rest is the machine's.
  expect(performance.now() - startedMs).toBeLessThan(40_000);
}
