import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from './open-browser.ts';
import { openRealSite, type RealSite } from './real-site.ts';

/** Presses of Tab after which what is looked for is not on the page. */
const MOST_STOPS = 150;

/** What is wrong with where the focus is: nowhere, out of view, without an outline, or behind something. */
const FOCUS_FAULT = `(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'the focus is lost';
  const shown = focused.matches('.chip input') ? focused.nextElementSibling : focused;
  const name = (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim() || focused.name || focused.tagName;
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return name + ' is out of view';
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) return name + ' has no outline';
  const within = (low, high, most) => (Math.max(low, 0) + Math.min(high, most)) / 2;
  const hit = document.elementFromPoint(within(left, right, innerWidth), within(top, bottom, innerHeight));
  if (hit && !hit.contains(focused) && !focused.contains(hit) && !hit.closest('label')?.contains(focused))
    return name + ' is behind ' + hit.className;
  return '';
})()`;

/** Presses Tab until the focus is on what is looked for, and asks at each stop whether it can be seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const faults: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const fault = String(await page.evaluate(FOCUS_FAULT));
    if (fault !== '') faults.push(fault);
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) {
      expect(faults).toEqual([]);
      return;
    }
  }
  throw new Error(`Tab never comes to ${wanted}; on the way: ${faults.join('; ')}`);
}

describe.skipIf(missingBrowser())('the whole story by keyboard alone', () => {
  let site: RealSite;

  beforeAll(async () => {
    site = await openRealSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('makes, marks, moves and studies a plan, and the focus is seen at every stop', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 }, timezoneId: 'Europe/Berlin' });
    const press = async (wanted: Locator, key = 'Enter') => {
      await tabTo(page, wanted);
      await page.keyboard.press(key);
    };
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await page.goto('/');
    await press(page.getByText('Skip to the content'));
    await tabTo(page, page.locator('.week-grid [tabindex="0"]'));
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Space', 'ArrowDown', 'Space'])
      await page.keyboard.press(key);
    const painted = page.locator('.week-grid [aria-label="Mon 07:30"]');
    expect(await painted.getAttribute('aria-selected')).toBe('true');
    await page.waitForSelector('[data-live-said]:text("Planned:")');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Mon 07:30');
    await press(page.locator('.steps-form > p').getByRole('button', { name: 'Preview' }));
    await page.waitForSelector('.has-preview #create button');

    await press(page.locator('#create button'));
    await page.waitForSelector('.next');
    await press(page.locator('.next').getByRole('button', { name: 'Mark done' }));
    await page.waitForSelector('.plan > header:has-text("1 done")');
    await press(button('Undo'));
    await page.waitForSelector('.plan > header:has-text("0 done")');

    await press(page.locator('.next').getByText('All on one page'));
    await page.waitForSelector('#elsewhere');
    await tabTo(page, page.locator('#time'));
    await page.keyboard.type('0400AM');
    await press(button('Move it'));
    await page.waitForSelector('.error');
    await press(
      page
        .getByRole('group', { name: /^Free near|free outside/ })
        .getByRole('button')
        .first(),
    );
    await page.waitForSelector('[role=status]:has-text("Moved to")');

    await press(page.getByText('Study it one by one'));
    await page.waitForURL('**/study?session=*');
    await press(page.locator('.answer > summary'));
    await tabTo(page, page.locator('[name=grade]').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[name=grade]:checked').count()).toBe(1);
    await press(button('Next'));
    await page.waitForURL(/at=1/);
    await press(page.locator('.crumbs').getByText('Your plan'));
    await page.waitForSelector('.next');
    expect(site.faults).toEqual([]);
    await page.context().close();
  }, 180_000);
});
