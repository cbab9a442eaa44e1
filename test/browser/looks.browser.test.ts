import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from './axe.ts';
import { missingBrowser, openSite, type Site } from './open-browser.ts';
import { openRealDeps } from './real-deps.ts';

const MOST_PAGE_BYTES = 60_000;
const MOST_STYLE_BYTES = 12_000;

describe.skipIf(missingBrowser())('how the pages look', () => {
  let site: Site;
  let close: () => Promise<void>;
  const paths: string[] = [
    '/',
    '/questions',
    '/questions/bias-variance-tradeoff',
    '/questions/lora-qlora-and-full-fine-tuning',
    '/curriculum',
    '/materials',
    '/materials/mock-coding',
    '/guides',
    '/guides/red-flags',
    '/docs',
    '/errors/infeasible',
    '/privacy',
    '/nowhere',
  ];

  beforeAll(async () => {
    const real = await openRealDeps();
    site = await openSite(real.makeDeps);
    close = real.close;
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto('/');
    await page.fill('[name=zone]', 'Europe/Berlin');
    await page.click('.steps-form > p button');
    await page.click('#create button');
    const plan = new URL(page.url()).pathname;
    const session = await page.getAttribute('.next a.button.quiet', 'href');
    paths.push(
      plan,
      session ?? '',
      `${plan}/change`,
      `${plan}/busy`,
      `${plan}/study`,
      `${session?.replace('/sessions/', '/study?session=')}`,
      `${plan}/replan`,
    );
    await page.context().close();
  }, 120_000);
  afterAll(async () => {
    await site?.close();
    await close?.();
  });

  it('have no fault that axe finds, in light and dark, with everything unfolded', async () => {
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.newPage({ colorScheme, viewport: { width: 390, height: 844 } });
      // The reference is long and has a test of its own.
      for (const path of paths.filter((each) => each !== '/docs')) {
        await page.goto(path);
        await unfold(page);
        faults.push(...(await findFaults(page)).map((fault) => `${path} ${colorScheme} ${fault}`));
      }
      await page.context().close();
    }
    expect(faults).toEqual([]);
  }, 480_000);

  it('never scroll sideways, down to 320 pixels, which is 1280 at 400 %', async () => {
    const wide: string[] = [];
    for (const width of [320, 390, 640, 1280]) {
      const page = await site.newPage({ viewport: { width, height: 844 } });
      for (const path of paths) {
        await page.goto(path);
        await unfold(page);
        const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (Number(over) > 0) wide.push(`${path} at ${width} by ${over}`);
      }
      await page.context().close();
    }
    expect(wide).toEqual([]);
  }, 240_000);

  it('weigh little, and ask no other host', async () => {
    for (const path of paths) {
      const page = await site.newPage();
      site.weights.clear();
      await page.goto(path, { waitUntil: 'networkidle' });
      const style = [...site.weights].find(([address]) => address.endsWith('.css'))?.[1] ?? 0;
      const all = [...site.weights.values()].reduce((sum, bytes) => sum + bytes, 0);
      expect(style, path).toBeGreaterThan(0);
      expect(style, path).toBeLessThanOrEqual(MOST_STYLE_BYTES);
      expect(all, path).toBeLessThanOrEqual(MOST_PAGE_BYTES);
      await page.context().close();
    }
    expect(site.strayed).toEqual([]);
    expect(site.faults).toEqual([]);
  }, 120_000);
});

async function unfold(page: Page): Promise<void> {
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
}
