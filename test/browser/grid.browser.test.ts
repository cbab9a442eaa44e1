import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from './open-browser.ts';
import { openRealSite, type RealSite } from './real-site.ts';

const LEAST_TARGET_PIXELS = 24;

describe.skipIf(missingBrowser())('the week to paint, under a finger', () => {
  let site: RealSite;
  let page: Page;
  let finger: CDPSession;

  beforeAll(async () => {
    site = await openRealSite();
    page = await site.newPage({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    finger = await page.context().newCDPSession(page);
  }, 120_000);
  afterAll(() => site?.close());

  const open = async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('.week-grid [aria-label="Wed 09:00"]').scrollIntoViewIfNeeded();
  };
  const middleOf = async (name: string) => {
    const box = await page.locator(`.week-grid [aria-label="${name}"]`).boundingBox();
    if (!box) throw new Error(`${name} is not there`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  type Point = { x: number; y: number };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  const drag = async (from: Point, to: Point, steps: number) => {
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      await touch('touchMove', {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      });
    }
    await touch('touchEnd');
  };
  const painted = async () =>
    page.evaluate(
      `[...document.querySelectorAll('.week-grid [aria-selected="true"]')].map((cell) => cell.getAttribute('aria-label'))`,
    ) as Promise<string[]>;

  it('leaves a swipe to the page, and paints nothing by it', async () => {
    await open();
    const from = await middleOf('Wed 09:00');
    const before = Number(await page.evaluate('scrollY'));
    await touch('touchStart', from);
    await drag(from, { x: from.x, y: from.y - 300 }, 10);
    await page.waitForFunction(`scrollY > ${before + 200}`);
    expect(await painted()).toEqual([]);
  });

  it('paints and clears by a tap', async () => {
    await open();
    const at = await middleOf('Wed 09:00');
    await page.touchscreen.tap(at.x, at.y);
    expect(await painted()).toEqual(['Wed 09:00']);
    await page.touchscreen.tap(at.x, at.y);
    expect(await painted()).toEqual([]);
  });

  it('paints by hold and drag, skips nothing however fast, and does not scroll', async () => {
    await open();
    const [from, to] = [await middleOf('Wed 09:00'), await middleOf('Thu 11:30')];
    const before = await page.evaluate('scrollY');
    await touch('touchStart', from);
    await page.waitForSelector('.week-grid [aria-label="Wed 09:00"][aria-selected="true"]');
    await drag(from, to, 1);
    expect(await page.evaluate('scrollY')).toBe(before);
    expect((await painted()).length).toBe(12);
    const windows = await page.evaluate(
      `[...document.querySelector('[data-windows]').children].map((row) => [...row.querySelectorAll('[type=time]')].map(({ value }) => value).join('–')).filter((text) => text !== '–')`,
    );
    expect(windows).toEqual(['09:00–12:00']);
  });

  it('is a grid whose cells a thumb can hit, and says how much is painted', async () => {
    await open();
    expect(await page.getByRole('gridcell').count()).toBe(36 * 7);
    const box = await page.locator('.week-grid [data-slot]').first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(LEAST_TARGET_PIXELS);
    expect(await page.locator('[data-total]').textContent()).toBe('No time yet.');
    await page.click('text=Weekday evenings');
    await page.click('text=Saturday mornings');
    expect(await page.locator('[data-total]').textContent()).toBe('10.5 hours a week.');
  });

  it('shows what begins before six, and keeps it when something else is painted', async () => {
    await page.goto('/');
    await page.click('text=Exact times');
    await page.fill('[name=from-0]', '05:00');
    await page.fill('[name=zone]', 'Europe/Berlin');
    await page.click('.steps-form > p button');
    await page.waitForSelector('.week-grid [aria-label="Mon 05:00"][aria-selected="true"]');
    await page.click('text=Saturday mornings');
    expect(await page.inputValue('[name=from-0]')).toBe('05:00');
  });

  it('shows what is painted and chosen in forced colours, too', async () => {
    const forced = await site.newPage({ forcedColors: 'active' });
    await forced.goto('/');
    const colours =
      await forced.evaluate(`['.week-grid [aria-selected=true]', '.week-grid [aria-selected=false]',
      '.chip input:checked + span', '.chip input:not(:checked) + span']
      .map((selector) => getComputedStyle(document.querySelector(selector)).backgroundColor)`);
    const [painted, empty, chosen, other] = colours as string[];
    expect(painted).not.toBe(empty);
    expect(chosen).not.toBe(other);
    await forced.context().close();
  });
});
