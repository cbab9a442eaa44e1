import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from './axe.ts';
import { missingBrowser } from './open-browser.ts';
import { openRealSite, type RealSite } from './real-site.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const TOPIC = '/study?topic=statistics';

describe.skipIf(missingBrowser())('the study mode in a browser', () => {
  let site: RealSite;

  beforeAll(async () => {
    site = await openRealSite();
  }, 120_000);
  afterEach(() => {
    expect(site.faults).toEqual([]);
    expect(site.strayed).toEqual([]);
  });
  afterAll(() => site?.close());

  it('is gone through by keyboard alone: space opens, a figure grades, Enter goes on', async () => {
    const page = await site.newPage();
    await page.goto(TOPIC);
    expect(await page.locator('.short').isVisible()).toBe(false);
    await page.keyboard.press('Space');
    expect(await page.locator('.short').isVisible()).toBe(true);
    await page.keyboard.press('3');
    expect(await page.locator('[name=grade][value=good]').isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/at=1&g-q\d+=good/);
    await page.goBack();
    expect(new URL(page.url()).searchParams.get('topic')).toBe('statistics');
    await page.context().close();
  }, 60_000);

  it('takes the grade from the rows of the rubric, under a thumb', async () => {
    const page = await site.newPage({ ...PHONE, hasTouch: true, isMobile: true });
    await page.goto(TOPIC);
    await page.locator('.answer > summary').tap();
    for (const row of await page.locator('.rubric-row').all()) await row.getByLabel('Strong').check();
    expect(await page.locator('[name=grade][value=easy]').isChecked()).toBe(true);
    const next = page.getByRole('button', { name: 'Next' });
    const box = await next.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    await next.tap();
    await page.waitForURL(/g-q\d+=easy/);
    await page.context().close();
  }, 60_000);

  it('is taken up again where it was left, until its end', async () => {
    const page = await site.newPage(PHONE);
    await page.goto(TOPIC);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL(/at=1/);
    await page.goto(TOPIC);
    await page.getByRole('link', { name: 'Go on where you were' }).click();
    await page.waitForURL(/at=1/);
    await page.goto(`${TOPIC}&at=99`);
    await page.goto(TOPIC);
    expect(await page.locator('[data-resume]').isVisible()).toBe(false);
    await page.context().close();
  }, 60_000);

  it('has no fault that axe finds: choice, question, answer, end', async () => {
    const faults: string[] = [];
    const page = await site.newPage({ viewport: { width: 320, height: 844 } });
    for (const path of ['/study', TOPIC, `${TOPIC}&at=99`]) {
      await page.goto(path);
      faults.push(...(await findFaults(page)));
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      faults.push(...(await findFaults(page)));
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(320);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);
});
