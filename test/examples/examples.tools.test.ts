import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingTool } from '../../testbed/feeds/feed-readers.ts';
import { replaceIn } from '../../testbed/packs/valid-pack.ts';
import { builtPack, newFolder, runHere, startServer } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const missing =
  missingTool('curl', 'curl', ['--version']) ??
  missingTool('jq', 'jq', ['--version']) ??
  missingTool('python3', '/usr/bin/python3', ['--version']);

describe.skipIf(missing !== undefined)('examples/', { timeout: 300_000 }, () => {
  const python = (script: string, ...args: string[]) =>
    execFileSync('/usr/bin/python3', [join('examples/python', script), ...args], { encoding: 'utf8' });

  it('curl.md does what it says, from top to bottom, against the content that ships', async () => {
    const { url } = await startServer(['--data', newFolder()]);
    const blocks = [...readFileSync('examples/curl.md', 'utf8').matchAll(/^```sh\n(.*?)^```/gms)];
    const script = blocks.map(([, text = '']) => text.replace(/^API=.*$/m, `API=${url}`)).join('\n');
    const folder = newFolder();
    const said = execFileSync('bash', ['-eu', '-c', script], { cwd: folder, encoding: 'utf8' });
    expect(said).toMatch(/^".*gradient/im);
    expect(said).toMatch(/^304$/m);
    expect(said).toMatch(/^BEGIN:VCALENDAR\r$/m);
    expect(said).toMatch(/^204\n410$/m);
    expect(said).toContain('"didYouMean": "level"');
    expect(said).not.toMatch(/^null$/m);
    expect(readFileSync(join(folder, 'plan.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('python/plan.py goes with a plan from its creation to its end', async () => {
    const { url } = await startServer(await builtPack());
    expect(python('plan.py', url).split('\n')).toEqual([
      expect.stringMatching(/^422 \/careerLevel ./),
      ...['201 True', '200 done', '200 2', '412 stale', '204', ''],
    ]);
  });

  it('python/mirror.py copies a release, then what has changed, and begins anew where its own is gone', async () => {
    const data = newFolder();
    const { url } = await startServer(await builtPack(data), { HELD_RELEASES: '2' });
    const file = join(newFolder(), 'copy.json');
    const copied = () => JSON.parse(readFileSync(file, 'utf8'));
    const first = python('mirror.py', file, url);
    expect(first).toMatch(/^\d+ records of r_[0-9a-f]{32}\n$/);
    const publish = async (title: string) => {
      const content = writePack((files) =>
        replaceIn(
          files,
          'questions/statistics/mean-and-median.md',
          'title: Mean and median',
          `title: ${title}`,
        ),
      );
      const built = await runHere('build', '--content', content, '--data', data);
      expect(built.code, built.stderr).toBe(0);
    };
    await publish('Second');
    expect(python('mirror.py', file, url)).not.toBe(first);
    expect(copied().records['question q01'].title).toBe('Second');
    for (const title of ['Third', 'Fourth', 'Fifth']) await publish(title);
    python('mirror.py', file, url);
    expect(copied().records['question q01'].title).toBe('Fifth');
  });
});
