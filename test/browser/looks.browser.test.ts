import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from './axe.ts';
import { missingBrowser } from './open-browser.ts';
import { listStates, type PageStates, unfold } from './page-states.ts';
import { START } from './real-deps.ts';
import { openRealSite, type RealSite } from './real-site.ts';

const MOST_PAGE_BYTES = 60_000;
const MOST_STYLE_BYTES = 12_000;
const DAY_MS = 86_400_000;

describe.skipIf(missingBrowser())('how the pages look', () => {
  let site: RealSite;
  let states: PageStates;

  beforeAll(async () => {
    site = await openRealSite();
    states = await listStates(site);
  }, 240_000);
  afterAll(() => site?.close());

  /** What axe finds on pages with everything unfolded. The reference is long and has a test of its own. */
  const findAllFaults = async (
    addresses: PageStates['addresses'],
    looks: { colorScheme: 'light' | 'dark'; forcedColors?: 'active' },
  ) => {
    const faults: string[] = [];
    const page = await site.newPage({ ...looks, viewport: { width: 390, height: 844 } });
    for (const [name, path] of addresses) {
      await page.goto(path);
      await unfold(page);
      faults.push(...(await findFaults(page)).map((fault) => `${name} ${JSON.stringify(looks)} ${fault}`));
    }
    await page.context().close();
    return faults;
  };

  it.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const)(
    'have no fault that axe finds in any state: %o',
    async (looks) => {
      expect(await findAllFaults(states.addresses, looks)).toEqual([]);
    },
    480_000,
  );

  it('have none either once a plan was left alone for two weeks, nor when it is over', async () => {
    const plan: PageStates['addresses'] = [
      ['plan', states.plan],
      ['due', `${states.plan}/study`],
    ];
    for (const days of [16, 120]) {
      site.clock.now = START + days * DAY_MS;
      expect(await findAllFaults(plan, { colorScheme: 'light' })).toEqual([]);
    }
    site.clock.now = START;
  }, 120_000);

  it.each([
    { width: 320, text: '100%' },
    { width: 390, text: '100%' },
    { width: 390, text: '200%' },
    { width: 640, text: '100%' },
    { width: 1280, text: '200%' },
  ])(
    'never scroll sideways at $width pixels with text of $text',
    async ({ width, text }) => {
      const wide: string[] = [];
      const page = await site.newPage({ viewport: { width, height: 844 } });
      for (const [name, path] of [...states.addresses, ['docs', '/docs']]) {
        await page.goto(path as string);
        await unfold(page);
        await page.evaluate(`document.documentElement.style.fontSize = '${text}'`);
        const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (Number(over) > 0) wide.push(`${name} by ${over}`);
      }
      await page.context().close();
      expect(wide).toEqual([]);
    },
    240_000,
  );

  it('weigh little, come in three requests, and ask no other host', async () => {
    for (const [name, path] of states.addresses) {
      const page = await site.newPage();
      site.weights.clear();
      await page.goto(path, { waitUntil: 'networkidle' });
      const style = [...site.weights].find(([address]) => address.endsWith('.css'))?.[1] ?? 0;
      const all = [...site.weights.values()].reduce((sum, bytes) => sum + bytes, 0);
      expect(style, name).toBeGreaterThan(0);
      expect(style, name).toBeLessThanOrEqual(MOST_STYLE_BYTES);
      expect(all, name).toBeLessThanOrEqual(MOST_PAGE_BYTES);
      const own = [...site.weights.keys()].filter((address) => !address.endsWith('.svg'));
      expect(own.length, name).toBeLessThanOrEqual(3);
      await page.context().close();
    }
    expect(site.strayed).toEqual([]);
    expect(site.faults).toEqual([]);
  }, 240_000);
});
