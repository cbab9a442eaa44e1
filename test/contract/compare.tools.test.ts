import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

type Contract = {
  paths: Record<
    string,
    Record<string, { parameters: { name: string; required?: boolean }[]; responses: object }>
  >;
};

/** The exit code of a comparison of the contract with one that was changed. */
function compareWith(change: (contract: Contract) => void): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const contract = JSON.parse(readFileSync('openapi.json', 'utf8')) as Contract;
  change(contract);
  const revised = join(folder, 'revised.json');
  writeFileSync(revised, JSON.stringify(contract));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['test/contract/compare.mjs', 'openapi.json', revised],
    { encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

const sample = (contract: Contract) => contract.paths['/v1/questions/sample']?.get;

describe('the comparison with the last contract', () => {
  it('passes what adds an address, and fails what takes one away', { timeout: 60_000 }, () => {
    const added = compareWith((contract) => {
      contract.paths['/v1/new'] = contract.paths['/v1/topics'] as Contract['paths'][string];
    });
    expect(added.status, added.output).toBe(0);
    expect(compareWith((contract) => delete contract.paths['/v1/topics']).status).not.toBe(0);
  });

  it('fails where a parameter becomes required, or an answer goes', { timeout: 60_000 }, () => {
    const required = compareWith((contract) => {
      for (const parameter of sample(contract)?.parameters ?? [])
        if (parameter.name === 'seed') parameter.required = true;
    });
    expect(required.status, required.output).not.toBe(0);
    const gone = compareWith((contract) => {
      const operation = sample(contract);
      if (operation) operation.responses = { 304: { description: 'Nothing has changed.' } };
    });
    expect(gone.status, gone.output).not.toBe(0);
  });

  it('has nothing to compare with before 1.0.0', () => {
    const { status, stdout } = spawnSync(process.execPath, ['test/contract/compare.mjs'], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^(No version from 1\.0\.0 on is tagged|Compared with v[1-9])/);
    expect(status).toBe(0);
  });
});
