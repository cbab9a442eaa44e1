import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from './axe.ts';
import { missingBrowser, weighRequests } from './open-browser.ts';
import { unfold } from './page-states.ts';
import { openRealSite, type RealSite } from './real-site.ts';

describe.skipIf(missingBrowser())('the reference in a browser', () => {
  let site: RealSite;

  beforeAll(async () => {
    site = await openRealSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('has no fault that axe finds, light and dark, and no width beyond the screen', async () => {
    const faults: string[] = [];
    const page = await site.newPage({ reducedMotion: 'reduce', viewport: { width: 320, height: 844 } });
    const weigh = weighRequests(page);
    await page.goto('/docs');
    await unfold(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await findFaults(page)));
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    const all = [...(await weigh()).values()].reduce((sum, bytes) => sum + bytes, 0);
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThan(120_000);
    await page.context().close();
    expect(faults.slice(0, 10)).toEqual([]);
  }, 240_000);

  it('finds an operation, and asks this server', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto('/docs');
    await page.fill('#api-search', 'one question');
    await page.fill('#api-search', 'getQuestion ');
    expect(await page.locator('#createPlan').isVisible()).toBe(false);
    const operation = page.locator('.api-operation:has(#getQuestion)');
    await operation.getByText('Try it').click();
    await operation.getByLabel('id (required)').fill('q01');
    await operation.getByRole('button', { name: 'Send' }).click();
    await operation.locator('[data-answer]:has-text("200")').waitFor();
    expect(await operation.locator('[data-answer] + pre').textContent()).toContain('"id": "q01"');
    expect(site.strayed).toEqual([]);
    expect(site.faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
