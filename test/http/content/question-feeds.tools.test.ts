import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { missingTool } from '../../../testbed/feeds/feed-readers.ts';
import { startService } from '../../helpers/http.ts';

const missing = missingTool('python3-feedparser', '/usr/bin/python3', ['-c', 'import feedparser']);
const READ = `
import feedparser, json, sys
feed = feedparser.parse(sys.stdin.buffer.read())
keys = ['id', 'title', 'link', 'updated', 'summary']
print(json.dumps([feed.bozo, feed.version, [{key: entry.get(key) for key in keys} for entry in feed.entries]]))
`;

describe.skipIf(missing !== undefined)('feedparser', () => {
  const service = startService();
  afterAll(() => service.close());

  it('reads /feed.xml without a fault, and finds what /feed.json says', async () => {
    const input = await (await service.request('/feed.xml')).text();
    const said = execFileSync('/usr/bin/python3', ['-c', READ], { input, encoding: 'utf8' });
    const [isWrong, version, entries] = JSON.parse(said);
    expect([isWrong, version]).toEqual([false, 'atom10']);
    const { items } = JSON.parse(await (await service.request('/feed.json')).text());
    expect(entries).toEqual(
      items.map((item: Record<string, string>) => ({
        ...{ id: item.id, title: item.title, link: item.url, updated: item.date_modified },
        summary: expect.stringContaining('<p>'),
      })),
    );
  });
});
