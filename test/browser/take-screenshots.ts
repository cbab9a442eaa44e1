import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openSite, type Site } from './open-browser.ts';
import { openRealDeps, START } from './real-deps.ts';

/**
 * `npm run screenshots`: every page, at 390 and 1280 pixels, light and dark, into `screenshots/`, for eyes. Words after
 * the command choose those whose name has one of them.
 */
const FOLDER = 'screenshots';
const DAY = 86_400_000;
const wanted = process.argv.slice(2);

/** Name → address, or what leads to the page. */
type Shots = [name: string, open: string | ((page: Page) => Promise<unknown>)][];

mkdirSync(FOLDER, { recursive: true });
const real = await openRealDeps();
const site = await openSite(real.makeDeps);
try {
  const plan = await makePlan(site);
  const session = `${plan}/sessions/${await nextSession(site, plan)}`;
  await take(site, listShots(plan, session));
  real.clock.now = START + 16 * DAY;
  await take(site, [['plan-untouched', plan]]);
} finally {
  await site.close();
  await real.close();
}

function listShots(plan: string, session: string): Shots {
  return [
    ['front', '/'],
    ['preview', preview],
    ['refused', (page) => preview(page, 'Europe/Berln')],
    ['questions', '/questions'],
    ['question', '/questions/bias-variance-tradeoff'],
    ['answer', (page) => page.goto('/questions/lora-qlora-and-full-fine-tuning').then(() => unfold(page))],
    ['curriculum', '/curriculum'],
    ['materials', '/materials'],
    ['material', '/materials/mock-coding'],
    ['guides', '/guides'],
    ['guide', '/guides/red-flags'],
    ['study', '/study'],
    ['study-card', (page) => page.goto('/study?topic=statistics').then(() => unfold(page))],
    ['study-end', '/study?topic=statistics&at=99'],
    ['docs', '/docs'],
    ['privacy', '/privacy'],
    ['nowhere', '/nowhere'],
    ['plan', plan],
    ['plan-unfolded', (page) => page.goto(plan).then(() => unfold(page))],
    ['session', session],
    ['study-due', `${plan}/study?session=${session.split('/').pop()}`],
    ['nothing-due', `${plan}/study`],
    ['change', `${plan}/change`],
    ['busy', `${plan}/busy`],
    ['difference', `${plan}/replan?mode=rebuild`],
  ];
}

async function take(of: Site, shots: Shots): Promise<void> {
  const chosen = shots.filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await of.newPage({ colorScheme, viewport: { width, height: 844 } });
      for (const [name, open] of chosen) {
        await (typeof open === 'string' ? page.goto(open) : open(page));
        await page.screenshot({ path: `${FOLDER}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
      await page.context().close();
    }
  }
}

async function preview(page: Page, zone = 'Europe/Berlin'): Promise<void> {
  await page.goto('/');
  await page.fill('[name=zone]', zone);
  await page.click('.steps-form > p button');
  await page.waitForSelector('[data-preview], [role=alert]');
}

/** A plan of eight weeks; its address. */
async function makePlan(of: Site): Promise<string> {
  const page = await of.newPage({ javaScriptEnabled: false });
  await preview(page);
  await page.click('#create button');
  await page.context().close();
  return new URL(page.url()).pathname;
}

async function nextSession(of: Site, plan: string): Promise<string> {
  const page = await of.newPage();
  await page.goto(plan);
  const href = await page.getAttribute('.next a.button.quiet', 'href');
  await page.context().close();
  return href?.split('/').pop() ?? '';
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
}
