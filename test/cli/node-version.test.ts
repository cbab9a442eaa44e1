import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../helpers/command-line.ts';

/** Plain JavaScript without types: it has to run on a Node that is too old for anything else. */
const { nodeVersionFault } = (await import(
  new URL('../../src/cli/node-version.mjs', import.meta.url).href
)) as { nodeVersionFault(found: string): string | undefined };

const { engines, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  devDependencies: { node: string };
};

describe('the version of Node', () => {
  it('is one that these tests may run on', () => {
    expect(nodeVersionFault(process.versions.node)).toBeUndefined();
  });

  it.each(['22.14.0', '22.23.3', '22.14.0-nightly20250101abcdef', '24.0.0', '25.1.0', '100.0.0'])(
    'may be %s',
    (version) => expect(nodeVersionFault(version)).toBeUndefined(),
  );

  it.each(['22.13.9', '22.9.0', '22.2.14', '23.11.1', '21.99.0', '20.20.2', '9.22.14'])(
    'may not be %s',
    (version) => {
      expect(nodeVersionFault(version)).toMatch(
        new RegExp(
          `^This is Node ${version.replaceAll('.', '\\.')} \\(.*\\); what is needed is 22\\.14 or a later 22, or 24 or later\\.`,
        ),
      );
    },
  );

  it('is said in the words of package.json', () => {
    expect(engines.node).toBe('^22.14 || >=24');
    expect(devDependencies.node).toMatch(/^24\.\d+\.\d+$/);
    expect(nodeVersionFault('20.0.0')).toContain('Install Node 24 ');
  });

  it('is what the installed command asks for first, and it says what to do', async () => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`;
    const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(older)}`];
    const { code, stdout, stderr } = await run(['--help'], nodeArgs);
    expect(stderr).toMatch(
      /^stepladder: This is Node 20\.20\.2 .*\nInstall Node 24 from https:\/\/nodejs\.org/,
    );
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});
