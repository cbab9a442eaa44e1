import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('loses nothing that was acknowledged when the server is killed fifty times', async () => {
  const script = ['--import', 'tsx', 'bench/trust/kills.ts', '--cycles=50', '--seed=1'];
  const { stdout } = await promisify(execFile)(process.execPath, script);
  expect(stdout).toMatch(/^50 kills, [1-9]\d+ acknowledged, 0 lost$/m);
}, 1_200_000);
