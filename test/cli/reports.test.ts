import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteReportStore } from '../../src/state/index.ts';
import { newFolder, runHere } from '../helpers/command-line.ts';

const FIRST = {
  id: 'rp_1',
  questionId: 'q01',
  kind: 'wrong' as const,
  text: 'Two lines,\nand a trick: \u001b[2J\u202egone',
  part: 'answer' as const,
  quote: 'a quote',
  release: 'r_0',
  createdAt: '2026-11-23T10:00:00Z',
};

async function dataWithReports(): Promise<string> {
  const data = newFolder();
  const store = openSqliteReportStore(join(data, 'state.db'));
  onTestFinished(() => store.close());
  await store.addReport(FIRST);
  await store.addReport({ ...FIRST, id: 'rp_2', questionId: 'q02' });
  return data;
}

describe('stepladder reports', () => {
  it('lists what is open, beside whoever has the store open, and lets no text play with the terminal', async () => {
    const data = await dataWithReports();
    const { code, stdout } = await runHere('reports', '--data', data, '--question', 'q01');
    expect(code).toBe(0);
    expect(stdout).toBe(
      'rp_1  wrong  q01, answer  2026-11-23T10:00:00Z  r_0\n  > a quote\n  Two lines,\n  and a trick:  [2J gone\n',
    );
  });

  it('closes by id, and says which were not open', async () => {
    const data = await dataWithReports();
    const closed = await runHere('reports', '--data', data, '--close', 'rp_1', '--close', 'rp_9');
    expect(closed).toMatchObject({ code: 1, stdout: 'Closed rp_1.\nNo open report has the id "rp_9".\n' });
    const open = await runHere('reports', '--data', data, '--json');
    expect(JSON.parse(open.stdout)).toMatchObject([{ id: 'rp_2' }]);
    const all = await runHere('reports', '--data', data, '--json', '--all');
    expect(JSON.parse(all.stdout)).toMatchObject([
      { id: 'rp_1', closedAt: expect.any(String) },
      { id: 'rp_2' },
    ]);
    expect((await runHere('reports', '--data', data, '--close', 'rp_2')).code).toBe(0);
    expect((await runHere('reports', '--data', data)).stdout).toBe('There are no reports.\n');
  });

  it('says where there are no plans to look beside, and makes none', async () => {
    const data = newFolder();
    const { code, stderr } = await runHere('reports', '--data', data);
    expect(code).toBe(1);
    expect(stderr).toContain('Start the server once, or set DATA_DIR.');
  });
});
