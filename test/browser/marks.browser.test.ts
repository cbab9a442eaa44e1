import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from './open-browser.ts';
import { START } from './real-deps.ts';
import { openRealSite, type RealSite } from './real-site.ts';

const DAY_MS = 86_400_000;
const PHONE = { viewport: { width: 390, height: 844 } };

describe.skipIf(missingBrowser())('what became of sessions', () => {
  let site: RealSite;
  let plan: string;

  beforeAll(async () => {
    site = await openRealSite();
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto('/');
    await page.fill('[name=zone]', 'Europe/Berlin');
    await page.click('.steps-form > p button');
    await page.click('#create button');
    plan = new URL(page.url()).pathname;
    await page.context().close();
  }, 120_000);
  afterEach(() => {
    expect(site.faults).toEqual([]);
  });
  afterAll(() => site?.close());

  const openNext = async (page: Page) => {
    await page.goto(plan);
    await page.click('.next >> text=All on one page');
  };

  it('stays where it is while one grades, and is marked only by its button', async () => {
    const page = await site.newPage(PHONE);
    await openNext(page);
    await page.locator('.answer > summary').first().click();
    const chip = page.locator('.grades').first().getByLabel('Good');
    await chip.scrollIntoViewIfNeeded();
    const before = await page.evaluate('scrollY');
    await chip.check();
    expect(await page.evaluate('scrollY')).toBe(before);
    expect(await page.locator('.answer').first().getAttribute('open')).not.toBeNull();
    expect(await page.evaluate('document.activeElement.value')).toBe('good');
    await page.reload();
    expect(await chip.isChecked()).toBe(true);
    expect(await page.locator('[data-saved]').textContent()).toContain('nothing is marked before');
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    expect(await page.locator('[data-saved]').textContent()).toBe('This session is marked as done.');
    expect(await chip.isChecked()).toBe(true);
    await page.locator('.grades').first().getByLabel('Easy').check();
    await page.waitForSelector('[data-saved]:text-is("Saved.")');
    await page.reload();
    expect(await page.locator('.grades').first().getByLabel('Easy').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Take the mark away' }).click();
    await page.context().close();
  }, 60_000);

  it('says of a plan that was left alone what nobody marked, and takes it by days', async () => {
    site.clock.now = START + 16 * DAY_MS;
    const page = await site.newPage(PHONE);
    await page.goto(plan);
    const head = page.locator('.plan > header');
    expect(await head.textContent()).toMatch(/0 done\d+ not marked/);
    expect(await head.textContent()).toContain('Nothing was marked since');
    expect(await page.locator('.plan > header').textContent()).not.toContain('recall');
    await head.getByRole('button', { name: 'All missed' }).click();
    expect(await head.textContent()).toMatch(/\d+ missed/);
    expect(await head.textContent()).toContain('You are behind.');
    await head.getByRole('link', { name: 'Show me' }).click();
    expect(await page.locator('h1').textContent()).toBe('What would change');
    expect(await page.locator('.fold li').count()).toBeGreaterThan(0);
    await page.goBack();
    expect(await page.locator('h1').textContent()).toMatch(/days/);
    await page.context().close();
    site.clock.now = START;
  }, 120_000);

  it('offers to take a mark back for ten seconds, but not away from under a focus', async () => {
    const page = await site.newPage(PHONE);
    await page.clock.install({ time: START });
    await page.goto(plan);
    await page.click('.next >> text=Mark done');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.clock.runFor(30_000);
    expect(await page.locator('[data-undo-seconds]').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.waitForSelector('.plan > header:has-text("0 done")');
    await page.context().close();
  }, 60_000);

  it('is found again on this device, until it is forgotten', async () => {
    const page = await site.newPage(PHONE);
    await page.goto(`${plan}?new=yes`);
    expect(await page.evaluate('location.search')).toBe('');
    expect(await page.title()).toMatch(/until .* · Stepladder$/);
    await page.goto('/');
    await page.locator('[data-remembered] a').click();
    await page.waitForURL(`**${plan}`);
    await page.goto('/');
    await page.getByRole('button', { name: /^Forget/ }).click();
    await page.reload();
    expect(await page.locator('[data-remembered]').isVisible()).toBe(false);
    await page.context().close();
  }, 60_000);
});
