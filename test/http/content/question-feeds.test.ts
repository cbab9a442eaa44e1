import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_URL, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());
const text = async (path: string) => (await service.request(path)).text();

/** What JSON Feed 1.1 asks of a feed and of its items. */
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'AI and ML interviews: new and changed questions',
  home_page_url: `${PUBLIC_URL}/questions`,
  feed_url: `${PUBLIC_URL}/feed.json`,
  language: 'en',
  authors: [{ name: 'AI and ML interviews' }],
};

describe('/feed.json', () => {
  it('has all that JSON Feed 1.1 asks for, newest first', async () => {
    const { items, ...feed } = JSON.parse(await text('/feed.json'));
    expect(feed).toEqual(FEED);
    expect(items).toHaveLength(40);
    const dates = items.map((item: { date_modified: string }) => item.date_modified);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(items.map((item: { id: string }) => item.id)).size).toBe(40);
    expect(items.find((item: { id: string }) => item.id === `${PUBLIC_URL}/v1/questions/q01`)).toEqual({
      id: `${PUBLIC_URL}/v1/questions/q01`,
      url: `${PUBLIC_URL}/questions/bias-variance`,
      title: 'The bias-variance trade-off',
      content_html: expect.stringContaining('<details><summary>In short</summary>'),
      date_modified: '2026-10-06T00:00:00Z',
      tags: ['statistics'],
    });
  });

  it('is of some topics alone where they are named, and says so', async () => {
    const feed = JSON.parse(await text('/feed.json?topic=coding,statistics'));
    expect(feed.title).toBe('AI and ML interviews: coding, statistics');
    expect(feed.home_page_url).toBe(`${PUBLIC_URL}/questions?topic=coding,statistics`);
    expect(new Set(feed.items.flatMap((item: { tags: string[] }) => item.tags))).toEqual(
      new Set(['coding', 'statistics']),
    );
  });
});

describe('/feed.xml', () => {
  it('has the same entries as /feed.json', async () => {
    const { items } = JSON.parse(await text('/feed.json?topic=statistics'));
    const ids = [...(await text('/feed.xml?topic=statistics')).matchAll(/<entry>\n<id>([^<]+)<\/id>/g)];
    expect(ids.map(([, id]) => id)).toEqual(items.map((item: { id: string }) => item.id));
  });
});

it('leads from the pages to both feeds, from those of a topic to the feeds of that topic', async () => {
  const linksOf = async (path: string) =>
    [
      ...(await text(path)).matchAll(
        /<link rel="alternate" type="application\/(atom\+xml|feed\+json)"[^>]*href="([^"]+)"/g,
      ),
    ].map(([, type, href]) => [type, href]);
  expect(await linksOf('/questions/bias-variance')).toEqual([
    ['atom+xml', '/feed.xml'],
    ['feed+json', '/feed.json'],
  ]);
  expect(await linksOf('/questions?topic=coding')).toEqual([
    ['atom+xml', '/feed.xml?topic=coding'],
    ['feed+json', '/feed.json?topic=coding'],
  ]);
});
