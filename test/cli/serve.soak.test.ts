import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceIn } from '../../testbed/packs/valid-pack.ts';
import { builtPack, newFolder, run, runHere, startServer } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const PLAN = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

describe('serve', () => {
  it('goes the whole way, from Markdown to a subscribed calendar that outlives a restart', async () => {
    const args = ['--content', writePack(), '--data', newFolder()];
    const first = await startServer(args);
    const listed = (await (await fetch(`${first.url}/v1/questions`)).json()) as { items: unknown[] };
    expect(listed.items).toHaveLength(3);
    const created = await fetch(`${first.url}/v1/plans`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(PLAN),
    });
    expect(created.status).toBe(201);
    const { calendar } = (await created.json()) as { calendar: { url: string } };
    const feed = await (await fetch(calendar.url)).text();
    expect(feed).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect((await first.stop()).code).toBe(0);

    // At another address the links in the events would change, and their dates with them.
    await startServer([...args, '--port', new URL(first.url).port]);
    const again = await (await fetch(calendar.url)).text();
    const events = (text: string) => text.match(/^(UID|DTSTART|DTSTAMP|SEQUENCE).*$/gm);
    expect(events(again)).toEqual(events(feed));
  }, 120_000);

  it('serves a release that was built beside it, without a restart', async () => {
    const data = newFolder();
    const { url } = await startServer(await builtPack(data));
    const title = async () =>
      ((await (await fetch(`${url}/v1/questions/q01`)).json()) as { title: string }).title;
    const before = await title();
    const changed = writePack((files) => {
      replaceIn(files, 'questions/statistics/mean-and-median.md', `title: ${before}`, 'title: Changed');
    });
    const built = await runHere('build', '--content', changed, '--data', data);
    expect(built.code, built.stderr).toBe(0);
    expect(await title()).toBe('Changed');
  });

  it('says in one line that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runHere('serve', '--port', String(port), '--data', newFolder());
    other.close();
    expect(stderr).toBe(
      `stepladder: Port ${port} on 127.0.0.1 is in use. Stop what listens there, or set PORT.\n`,
    );
    expect(code).toBe(1);
  });

  it('says in one line that the data folder cannot be written to', async () => {
    const folder = join(process.execPath, 'data');
    const { code, stderr } = await runHere('serve', '--port', '0', '--data', folder);
    expect(stderr).toBe(
      `stepladder: The data folder ${folder} cannot be written to (ENOTDIR). Set DATA_DIR.\n`,
    );
    expect(code).toBe(1);
  });

  it('says every fault of broken content, and does not start', async () => {
    const content = writePack((files) => {
      replaceIn(files, 'questions/coding/running-mean.md', 'kind: coding', 'kind: codding');
    });
    const { code, stderr } = await run(['serve', '--port', '0', '--content', content, '--data', newFolder()]);
    expect(stderr).toMatch(/running-mean\.md:\d+:\d+ error/);
    expect(stderr).toContain('1 error, 0 warnings');
    expect(code).toBe(1);
  });
});
