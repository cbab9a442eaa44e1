import type { Page } from 'playwright-core';
import type { Site } from './open-browser.ts';

/** Makes a plan of the times that stand in a new form, as somebody without script does. @returns its path. */
export async function makePlan(site: Site): Promise<string> {
  const page = await site.newPage({ javaScriptEnabled: false });
  await askForPlan(page, 'Europe/Berlin');
  await page.click('#create button');
  const { pathname } = new URL(page.url());
  await page.context().close();
  return pathname;
}

/** Fills in the zone of a new form, and sends it by its button. */
export async function askForPlan(page: Page, zone: string): Promise<void> {
  await page.goto('/');
  await page.fill('[name=zone]', zone);
  await page.click('.steps-form > p button');
}
