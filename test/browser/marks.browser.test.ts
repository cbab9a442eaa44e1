import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makePlan } from './make-plan.ts';
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
    plan = await makePlan(site);
  }, 120_000);
  afterEach(() => {
    site.clock.now = START;
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

  it('is sent without script by one button, with the grades that were chosen', async () => {
    const page = await site.newPage({ ...PHONE, javaScriptEnabled: false });
    await openNext(page);
    const grade = (name: string) => page.locator('.grades').first().getByLabel(name);
    await page.locator('.answer > summary').first().click();
    await grade('Good').check();
    expect(await page.locator('[data-saved]').textContent()).toContain('nothing is marked before');
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    expect(await page.locator('[data-saved]').textContent()).toBe('This session is marked as done.');
    expect(await grade('Good').isChecked()).toBe(true);
    await grade('Easy').check();
    await page.getByRole('button', { name: 'Save how it went' }).click();
    expect(await grade('Easy').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Take the mark away' }).click();
    await page.goto(plan);
    expect(await page.locator('.plan > header').textContent()).toContain('0 done');
    await page.context().close();
  }, 60_000);

  it.each([
    { javaScriptEnabled: false, name: 'without script' },
    { javaScriptEnabled: true, name: 'with script' },
  ])(
    'is said of a plan that was left alone by days or one by one, however long ago: $name',
    async ({ javaScriptEnabled }) => {
      const left = await makePlan(site);
      site.clock.now = START + 16 * DAY_MS;
      const page = await site.newPage({ ...PHONE, javaScriptEnabled });
      await page.goto(left);
      const head = page.locator('.plan > header');
      expect(await head.textContent()).toMatch(/0 done\d+ not marked/);
      expect(await head.textContent()).toContain('Nothing was marked since');
      expect(await head.textContent()).not.toContain('recall');

      await page.goto((await page.locator('.weeks .session-row a').first().getAttribute('href')) ?? '');
      const standing = page.locator('[data-saved]');
      const takeAway = page.getByRole('button', { name: 'Take the mark away' });
      expect(await standing.textContent()).toMatch(/^Not marked: it counts as/);
      expect(await takeAway.count()).toBe(0);
      await page.getByRole('button', { name: 'Missed', exact: true }).click();
      expect(await standing.textContent()).toBe('This session is marked as missed.');
      await takeAway.click();
      expect(await standing.textContent()).toMatch(/^Not marked/);

      await page.goto(left);
      const waiting = Number(/(\d+) not marked/.exec((await head.textContent()) ?? '')?.[1]);
      await head.getByRole('button', { name: 'All missed' }).click();
      expect(await head.textContent()).toContain(`${waiting} missed`);
      expect(await head.textContent()).toContain('You are behind.');
      expect(await page.locator('#past [name=session]').count()).toBe(waiting);
      expect(await page.locator('main [title]').count()).toBe(0);
      await head.getByRole('link', { name: 'Show me' }).click();
      expect(await page.locator('h1').textContent()).toBe('What would change');
      expect(await page.locator('.fold li').count()).toBeGreaterThan(0);
      await page.goBack();
      expect(await page.locator('h1').textContent()).toMatch(/days/);
      await page.context().close();
    },
    300_000,
  );

  it('offers to take a mark back for ten seconds, but not away from under a focus', async () => {
    const page = await site.newPage(PHONE);
    await page.clock.install({ time: START });
    await page.clock.pauseAt(START + 60_000);
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
    await page.goto(`${plan}?marked=s1`);
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
