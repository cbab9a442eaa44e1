import { afterAll, expect, it } from 'vitest';
import { operations } from '../../../src/http/routes.ts';
import { PUBLIC_URL, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());
const textOf = async (path: string) => (await service.request(path)).text();
const pathOf = (url: string) => url.replace(PUBLIC_URL, '');

it('the index leads to every list of content, and each link answers', async () => {
  const { links } = (await service.json('/v1')) as unknown as { links: Record<string, string> };
  const paths = Object.values(links).map(pathOf);
  const lists = operations.filter(
    ({ path, method, route }) =>
      method === 'get' &&
      /^\/v1\/[a-z-]+$/.test(path) &&
      route.tags?.[0] === 'content' &&
      // These want to be told what for.
      !['/v1/search', '/v1/sync'].includes(path),
  );
  expect(paths).toEqual(expect.arrayContaining(lists.map(({ path }) => path)));
  for (const path of paths) expect((await service.request(path)).status, path).toBe(200);
});

it('the sitemap names every page once, and each answers', async () => {
  const addresses = [...(await textOf('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => url,
  );
  expect(new Set(addresses).size).toBe(addresses.length);
  const { counts } = service.deps.catalogue.current().release();
  expect(addresses).toHaveLength(5 + counts.questions + counts.materials + counts.guides);
  for (const url of addresses) expect((await service.request(pathOf(url))).status, url).toBe(200);
});

it('what llms.txt links to answers', async () => {
  const text = await textOf('/llms.txt');
  expect(text).toMatch(/^# AI and ML interviews\n\n> /);
  const paths = [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, url = '']) => pathOf(url));
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) expect((await service.request(path)).status, path).toBe(200);
});

it('robots are kept from what opens by a capability', async () => {
  const rules = await textOf('/robots.txt');
  const forbidden = [...rules.matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => path);
  for (const { path } of operations.filter((each) => /\{(key|token)\}/.test(each.path)))
    expect(
      forbidden.some((prefix) => path.startsWith(prefix)),
      path,
    ).toBe(true);
  expect(rules).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
});

it('the icon is an ICO file with a PNG inside', async () => {
  const bytes = new Uint8Array(await (await service.request('/favicon.ico')).arrayBuffer());
  const view = new DataView(bytes.buffer);
  expect([view.getUint16(2, true), view.getUint16(4, true)]).toEqual([1, 1]);
  const [length, offset] = [view.getUint32(14, true), view.getUint32(18, true)];
  expect(offset + length).toBe(bytes.byteLength);
  expect([...bytes.subarray(offset, offset + 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
});
