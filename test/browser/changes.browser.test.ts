import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makePlan } from './make-plan.ts';
import { missingBrowser } from './open-browser.ts';
import { openRealSite, type RealSite } from './real-site.ts';

const MOST_PRINT_BYTES = 1_000_000;

describe.skipIf(missingBrowser())('a plan that changes', () => {
  let site: RealSite;
  beforeAll(async () => {
    site = await openRealSite();
  }, 120_000);
  afterEach(() => {
    expect(site.faults).toEqual([]);
  });
  afterAll(() => site?.close());

  describe.each([
    { javaScriptEnabled: false, name: 'without script' },
    { javaScriptEnabled: true, name: 'with script' },
  ])('$name', ({ javaScriptEnabled }) => {
    let page: Page;
    let plan: string;

    beforeAll(async () => {
      plan = await makePlan(site);
      page = await site.newPage({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    }, 120_000);
    afterAll(() => page?.context().close());

    const rowsOf = () =>
      page.locator('.weeks .session-row a').evaluateAll((links) => links.map((link) => link.textContent));
    const giveFewerTimes = async () => {
      if (!javaScriptEnabled) return page.locator('[name=days-0]:checked').first().uncheck();
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByRole('button', { name: 'Saturday mornings' }).click();
    };
    const statusOf = (of: Page) => of.locator('[role=status]').first().textContent();

    it('shows what changes as a list, confirms it once accepted, and takes it back', async () => {
      await page.goto(plan);
      const before = await rowsOf();
      await page.goto(`${plan}/change`);
      await giveFewerTimes();
      await page.click('.steps-form > button:last-of-type');
      expect(await page.locator('h1').textContent()).toBe('What would change');
      expect(await page.locator('.folds li').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Accept', exact: true }).click();
      expect(await statusOf(page)).toContain('Your plan has changed as you saw it.');
      expect(await rowsOf()).not.toEqual(before);
      await page.getByRole('button', { name: 'Undo the change' }).click();
      expect(await statusOf(page)).toContain('Undone');
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

    it('takes a mark in a tab that was open before one was made by the link in the calendar', async () => {
      await page.goto(plan);
      const calendar = await (await page.request.get(await page.inputValue('#feed'))).text();
      const [link = ''] = /http\S+\/s\/\S+/.exec(calendar.replaceAll('\r\n ', '')) ?? [];
      const other = await page.context().newPage();
      await other.goto(link);
      await other.locator('.grades').first().getByLabel('Good').check();
      await other.getByRole('button', { name: 'Done', exact: true }).click();
      expect(await statusOf(other)).toBe('Marked as done.');
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

    it('says that its calendar has a new address, once it was asked for one', async () => {
      await page.goto(plan);
      const before = await page.inputValue('#feed');
      await page.click('text=Give a calendar a new address');
      await page.locator('[name=confirm]').first().check();
      await page.getByRole('button', { name: 'New address' }).click();
      expect(await statusOf(page)).toContain('The calendar has a new address');
      expect(await page.inputValue('#feed')).not.toBe(before);
      expect((await page.request.get(before)).status()).toBeGreaterThanOrEqual(400);
    }, 60_000);
  });
});
