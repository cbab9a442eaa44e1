import { mkdirSync } from 'node:fs';
import { openSite, type Site } from './open-browser.ts';
import { listStates, type PageStates, unfold } from './page-states.ts';
import { publishContent } from './publish-content.ts';
import { openRealDeps, START } from './real-deps.ts';

/**
 * `npm run screenshots`: every page, at 390 and 1280 pixels, light and dark, into `screenshots/`, for eyes. Words after
 * the command choose those whose name has one of them.
 */
const FOLDER = 'screenshots';
const DAY = 86_400_000;
/** Long pages on a busy machine: a limit against hanging, not a measure. */
const MOST_PAGE_MS = 120_000;
/** Pages of which much is folded. */
const UNFOLDED = ['plan', 'answer', 'study-card', 'difference'];
const wanted = process.argv.slice(2);

mkdirSync(FOLDER, { recursive: true });
const content = await publishContent();
const real = openRealDeps(content.path);
const site = await openSite(real.makeDeps);
try {
  const { plan, addresses } = await listStates(site);
  await take(site, [...addresses, ['docs', '/docs']]);
  real.clock.now = START + 16 * DAY;
  await take(site, [
    ['plan-untouched', plan],
    ['due', `${plan}/study`],
  ]);
} finally {
  await site.close();
  await real.close();
  content.remove();
}

/** Each page as it opens, and those with something to unfold unfolded, too. */
async function take(of: Site, addresses: PageStates['addresses']): Promise<void> {
  const chosen = addresses.filter(
    ([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await of.newPage({ colorScheme, hasTouch: width < 500, viewport: { width, height: 844 } });
      page.setDefaultTimeout(MOST_PAGE_MS);
      for (const [name, path] of chosen) {
        await page.goto(path);
        const file = `${FOLDER}/${name}-${width}-${colorScheme}`;
        await page.screenshot({ path: `${file}.png`, fullPage: true });
        if (!UNFOLDED.includes(name)) continue;
        await unfold(page);
        await page.screenshot({ path: `${file}-unfolded.png`, fullPage: true });
      }
      await page.context().close();
    }
  }
}
