import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askForPlan } from './make-plan.ts';
import { missingBrowser } from './open-browser.ts';
import { openRealSite, type RealSite } from './real-site.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

describe.skipIf(missingBrowser())('a draft of a plan', () => {
  let site: RealSite;

  beforeAll(async () => {
    site = await openRealSite();
  }, 120_000);
  afterEach(() => {
    expect(site.faults).toEqual([]);
  });
  afterAll(() => site?.close());

  it('is there after Back, reload and as a bookmark, without script', async () => {
    const page = await site.newPage({ ...PHONE, javaScriptEnabled: false });
    await page.goto('/');
    await page.fill('[name=zone]', 'Europe/Berlin');
    await page.locator('[name=level][value=senior]').check();
    await page.click('.steps-form > p button');
    const address = page.url();
    expect(address).toContain('/plan/drafts/');
    const summary = await page.locator('[data-summary]').textContent();
    await page.click('nav >> text=Guides');
    await page.goBack();
    expect(await page.locator('[data-summary]').textContent()).toBe(summary);
    await page.reload();
    expect(await page.locator('[name=level][value=senior]').isChecked()).toBe(true);
    await page.context().close();
  }, 60_000);

  it('makes no plan but the one of the form, without script: what was changed is shown first', async () => {
    const page = await site.newPage({ ...PHONE, javaScriptEnabled: false });
    await askForPlan(page, 'Europe/Berlin');
    const days = page.locator('.window [type=checkbox]:checked');
    while ((await days.count()) > 0) await days.first().uncheck();
    await page.click('#create button');
    expect(await page.locator('#days-0-faults').textContent()).toBe('At least one day is needed.');
    expect(await page.locator('#create').count()).toBe(0);
    for (const row of [0, 1]) await page.locator(`[name=days-${row}][value=sun]`).check();
    await page.click('.steps-form > p button');
    await page.locator('[name=days-0][value=tue]').check();
    await page.click('.phone-bar button');
    expect(await page.locator('[data-preview] [role=status]').textContent()).toContain('none was made');
    await page.click('.phone-bar button');
    await page.waitForURL('**/p/sl_plan_*');
    expect(await page.locator('.plan').textContent()).toContain('Keep this address.');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.title()).toMatch(/until .* · Stepladder$/);
    await page.context().close();
  }, 60_000);

  it('cannot be created where it is not the one of the form, and says why', async () => {
    const page = await site.newPage(PHONE);
    await page.goto('/');
    await page.fill('[name=zone]', 'Europe/Berlin');
    await page.locator('[name=role][value=data-scientist]').check();
    const create = page.locator('#create button');
    await create.waitFor();
    await page.waitForURL('**/plan/drafts/*');
    const address = page.url();
    expect(await page.locator('.phone-bar').isVisible()).toBe(true);
    expect(await page.locator('[data-live-said]').textContent()).toMatch(
      /^Planned: \d+ sessions in 12 weeks\.$/,
    );
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.waitForSelector('[data-live-said]:text("Choose at least one time")');
    expect(await create.isDisabled()).toBe(true);
    expect(await page.locator('.phone-bar button').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Saturday mornings' }).click();
    await page.waitForSelector('[data-live-said]:text("Planned:")');
    expect(await create.isEnabled()).toBe(true);
    expect(page.url()).toBe(address);
    await page.fill('[name=zone]', 'Europe/Berln');
    await page.locator('[name=zone]').blur();
    await page.waitForSelector('[name=zone][aria-invalid=true]');
    expect(await create.isDisabled()).toBe(true);
    await page.context().close();
  }, 60_000);
});
