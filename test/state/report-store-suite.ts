import { describe, expect, it, onTestFinished } from 'vitest';
import type { Report, ReportStore } from '../../src/domain/report.ts';

/** One in which nothing is left out. */
export const A_REPORT: Report = {
  id: 'rp_1',
  questionId: 'q01',
  kind: 'outdated',
  text: 'It is 2 TB by now.',
  part: 'numbers',
  quote: '1.12 TB',
  release: 'r_0',
  createdAt: '2026-11-23T10:00:00Z',
};
const PLAIN: Report = {
  id: 'rp_2',
  questionId: 'q02',
  kind: 'wrong',
  text: 'No.',
  release: 'r_0',
  createdAt: '2026-11-23T09:00:00Z',
};

/**
 * What every ReportStore does, whatever is behind it.
 * @param open gives an empty one, in which so many may be open.
 */
export function reportStoreSuite(name: string, open: (mostOpen?: number) => Promise<ReportStore>): void {
  describe(`reports in ${name}`, () => {
    async function openStore(mostOpen?: number): Promise<ReportStore> {
      const store = await open(mostOpen);
      onTestFinished(() => store.close());
      return store;
    }

    it('gives back what it was given, oldest first, of all or of one question', async () => {
      const store = await openStore();
      expect(await store.addReport(A_REPORT)).toBe('rp_1');
      expect(await store.addReport(PLAIN)).toBe('rp_2');
      expect(await store.listReports({})).toEqual([PLAIN, A_REPORT]);
      expect(await store.listReports({ questionId: 'q01' })).toEqual([A_REPORT]);
      expect(await store.listReports({ questionId: 'q03' })).toEqual([]);
    });

    it('keeps one of those that say the same, until it is closed', async () => {
      const store = await openStore();
      await store.addReport(A_REPORT);
      expect(await store.addReport({ ...A_REPORT, id: 'rp_3', createdAt: '2026-11-24T10:00:00Z' })).toBe(
        'rp_1',
      );
      expect(await store.addReport({ ...A_REPORT, id: 'rp_4', part: 'answer' })).toBe('rp_4');
      await store.closeReport('rp_1', '2026-11-25T10:00:00Z');
      expect(await store.addReport({ ...A_REPORT, id: 'rp_5' })).toBe('rp_5');
      expect((await store.listReports({ withClosed: true })).map(({ id }) => id)).toEqual([
        'rp_1',
        'rp_4',
        'rp_5',
      ]);
    });

    it('closes once, lists what is closed only where asked, and deletes it when its time is over', async () => {
      const store = await openStore();
      await store.addReport(A_REPORT);
      await store.addReport(PLAIN);
      const closedAt = '2026-11-25T10:00:00Z';
      expect(await store.closeReport('rp_1', closedAt)).toBe(true);
      expect(await store.closeReport('rp_1', closedAt)).toBe(false);
      expect(await store.closeReport('rp_9', closedAt)).toBe(false);
      expect(await store.listReports({})).toEqual([PLAIN]);
      await store.purgeReports(closedAt);
      expect(await store.listReports({ withClosed: true })).toEqual([PLAIN, { ...A_REPORT, closedAt }]);
      await store.purgeReports('2026-11-25T10:00:01Z');
      expect(await store.listReports({ withClosed: true })).toEqual([PLAIN]);
    });

    it('takes no more than may be open', async () => {
      const store = await openStore(1);
      await store.addReport(A_REPORT);
      await expect(store.addReport(PLAIN)).rejects.toMatchObject({ code: 'storage_full' });
      expect(await store.addReport({ ...A_REPORT, id: 'rp_3' }), 'the same again').toBe('rp_1');
      await store.closeReport('rp_1', '2026-11-25T10:00:00Z');
      expect(await store.addReport(PLAIN)).toBe('rp_2');
    });
  });
}
