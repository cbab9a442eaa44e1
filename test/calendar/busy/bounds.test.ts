import { describe, expect, it } from 'vitest';
import { MOST_BUSY_BYTES, readBusy } from '../../../src/calendar/busy/read-busy.ts';
import { BUSY_RANGE } from '../../../testbed/busy/busy-fixtures.ts';
import { expectBounded } from './expect-bounded.ts';
import { event, fill, HOSTILE, LARGE } from './large-files.ts';

const PERSON = { range: BUSY_RANGE, timeZone: 'America/New_York' };

describe('the bounds of a busy calendar', { timeout: 120_000 }, () => {
  it.each(LARGE)('let a megabyte of %s through', async (_, file, busyTimes) => {
    expect(file.byteLength).toBeGreaterThan(MOST_BUSY_BYTES * 0.98);
    const { intervals, ignored } = await readBusy(file, PERSON);
    expect(ignored).toEqual([]);
    expect(intervals.length).toBe(busyTimes);
  });

  it.each(HOSTILE)('hold for %s', async (_, file) => {
    await expectBounded(file);
  });

  it('tell a hundred things that were passed over, and count the rest', async () => {
    const file = fill((at) => event(`UID:${at}`, at === 0 ? 'DTSTART:20261207T100000Z' : 'DTSTART:never'));
    const { ignored } = await readBusy(file, PERSON);
    expect(ignored).toHaveLength(101);
    expect(ignored[0]).toEqual({ line: 8, reason: 'DTSTART has a value that is none: "never".' });
    expect(ignored[100]?.reason).toMatch(/^From here on \d+ more\.$/);
  });
});
