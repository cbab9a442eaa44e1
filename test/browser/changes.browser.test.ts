import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from './open-browser.ts';
import { openRealSite, type RealSite } from './real-site.ts';

const MOST_PRINT_BYTES = 1_000_000;

describe.skipIf(missingBrowser())('a plan that changes', () => {
  let site: RealSite;
  let page: Page;
  let plan: string;

  beforeAll(async () => {
    site = await openRealSite();
    page = await site.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto('/');
    await page.fill('[name=zone]', 'Europe/Berlin');
    await page.click('.steps-form > p button');
    await page.click('#create button');
    plan = new URL(page.url()).pathname;
  }, 120_000);
  afterAll(() => site?.close());
  const rowsOf = () =>
    page.locator('.weeks .session-row a').evaluateAll((links) => links.map((link) => link.textContent));

  it('shows what changes as a list, confirms it once accepted, and takes it back', async () => {
    await page.goto(plan);
    const before = await rowsOf();
    await page.goto(`${plan}/change`);
    await page.locator('[name=days-0]:checked').first().uncheck();
    await page.click('.steps-form > button:last-of-type');
    expect(await page.locator('h1').textContent()).toBe('What would change');
    expect(await page.locator('.folds li').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    expect(await page.locator('[role=status]').textContent()).toContain(
      'Your plan has changed as you saw it.',
    );
    expect(await rowsOf()).not.toEqual(before);
    await page.getByRole('button', { name: 'Undo the change' }).click();
    expect(await page.locator('[role=status]').textContent()).toContain('Undone');
    expect(await rowsOf()).toEqual(before);
  }, 120_000);

  it('says at its field what is wrong with a file of busy times', async () => {
    await page.goto(`${plan}/busy`);
    const file = { name: 'work.ics', mimeType: 'text/calendar', buffer: Buffer.from('nonsense') };
    await page.setInputFiles('[name=busyFile]', file);
    await page.click('form button');
    expect(await page.getAttribute('[name=busyFile]', 'aria-invalid')).toBe('true');
    expect(await page.locator('#busyFile-faults').textContent()).not.toMatch(/\d{3}|body/);
  }, 60_000);

  it('takes a mark in a tab that was open before another made one', async () => {
    await page.goto(plan);
    const other = await page.context().newPage();
    await other.goto(
      `${plan}/sessions/${(await page.getAttribute('.session-row a', 'href'))?.split('/').pop()}`,
    );
    await other.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByRole('button', { name: 'Mark done' }).click();
    expect(await page.locator('.plan > header').textContent()).toContain('1 done');
    await other.close();
  }, 60_000);

  it('prints every week, no address that is a secret, and little', async () => {
    await page.goto(plan);
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('.weeks .session-row');
    for (const row of [rows.first(), rows.last()]) expect(await row.isVisible()).toBe(true);
    for (const hidden of ['#feed', '.bar', '#danger', 'button', '.folds.no-print'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect((await page.pdf({ format: 'A4' })).length).toBeLessThan(MOST_PRINT_BYTES);
    await page.emulateMedia({ media: 'screen' });
  }, 120_000);
});
