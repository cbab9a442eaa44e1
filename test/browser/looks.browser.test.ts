import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from './axe.ts';
import { makePlan } from './make-plan.ts';
import { missingBrowser, weighRequests } from './open-browser.ts';
import { listStates, type PageStates, unfold } from './page-states.ts';
import { START } from './real-deps.ts';
import { openRealSite, type RealSite } from './real-site.ts';

const MOST_PAGE_BYTES = 60_000;
const MOST_STYLE_BYTES = 12_000;
const DAY_MS = 86_400_000;
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;
const SIZES = [
  { width: 320, text: '100%' },
  { width: 390, text: '100%' },
  { width: 390, text: '200%' },
  { width: 640, text: '100%' },
  { width: 1280, text: '200%' },
];
/** Pages that are looked at side by side. */
const AT_ONCE = 2;

/** What is seen of a page. */
interface Seen {
  name: string;
  /** By rule and place, in each of the looks. */
  faults: string[];
  /** In which sizes it scrolls sideways, and by how many pixels. */
  wide: string[];
  /** Bytes on the wire by address, of a reader who comes for the first time. */
  weights: Map<string, number>;
}

describe.skipIf(missingBrowser())('how the pages look', () => {
  let site: RealSite;
  let states: PageStates;
  let seen: Seen[];

  beforeAll(async () => {
    site = await openRealSite();
    states = await listStates(site);
    seen = await lookAt(site, [...states.addresses, ['docs', '/docs']]);
  }, 600_000);
  afterAll(() => site?.close());

  it('have no fault that axe finds in any state: light, dark, in forced colours', () => {
    expect(seen.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('never scroll sideways, from 320 pixels on and with text of twice the size', () => {
    expect(seen.flatMap(({ wide }) => wide)).toEqual([]);
  });

  it('weigh little, come in three requests, and ask no other host', () => {
    expect(seen.length).toBeGreaterThan(states.addresses.length);
    for (const { name, weights } of seen.filter((each) => each.name !== 'docs')) {
      const style = [...weights].find(([address]) => address.endsWith('.css'))?.[1] ?? 0;
      const all = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
      expect(style, name).toBeGreaterThan(0);
      expect(style, name).toBeLessThanOrEqual(MOST_STYLE_BYTES);
      expect(all, name).toBeLessThanOrEqual(MOST_PAGE_BYTES);
      const own = [...weights.keys()].filter((address) => !address.endsWith('.svg'));
      expect(own.length, name).toBeLessThanOrEqual(3);
    }
    expect(site.strayed).toEqual([]);
    expect(site.faults).toEqual([]);
  });

  it('have no fault in the frames of others, nor where a plan was deleted', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    const faults: string[] = [];
    const find = async (what: string) =>
      faults.push(...(await findFaults(page)).map((fault) => `${what}: ${fault}`));
    for (const frame of ['q02', 'q02?answer=shown&theme=dark', 'q999']) {
      await page.goto(`/embed/questions/${frame}`);
      await find(frame);
    }
    await page.goto(await makePlan(site));
    await page.click('text=Delete the plan');
    await page.locator('[name=confirm]').last().check();
    await page.click('text=Delete for good');
    expect(await page.locator('h1').textContent()).toBe('The plan is deleted');
    await find('deleted');
    await page.context().close();
    expect(faults).toEqual([]);
  }, 60_000);

  it('show wide pictures on a phone at the size of their words, and say that they scroll', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    for (const [path, picture, least] of [
      ['/questions/vanishing-gradients', '.prose .wide img', 640],
      [states.plan, '.wide svg.pp', 620],
      ['/', '.wide img.picture:visible', 620],
    ] as const) {
      for (const [width, isCut] of [
        [390, true],
        [1280, false],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        await unfold(page);
        const { width: shown = 0 } = (await page.locator(picture).boundingBox()) ?? {};
        expect(shown, `${path} at ${width}`).toBeGreaterThanOrEqual(least);
        const hints = await page.locator('.wide-hint:visible').count();
        expect(hints > 0, `${path} at ${width}`).toBe(isCut);
      }
    }
    await page.context().close();
  }, 60_000);

  it('have what is next in reach of the thumb: Start is on the first screen of a phone', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    site.clock.now = START + DAY_MS;
    await page.goto(states.plan);
    const { y = Number.POSITIVE_INFINITY, height = 0 } =
      (await page.locator('.next').getByText('Start', { exact: true }).boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(844);
    site.clock.now = START;
    await page.context().close();
  }, 60_000);

  it('have no fault either once a plan was left alone for two weeks, nor when it is over', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    const faults: string[] = [];
    for (const days of [16, 120]) {
      site.clock.now = START + days * DAY_MS;
      for (const path of [states.plan, `${states.plan}/study`]) {
        await page.goto(path);
        await unfold(page);
        faults.push(...(await findFaults(page)).map((fault) => `${path} after ${days} days: ${fault}`));
      }
    }
    site.clock.now = START;
    await page.context().close();
    expect(faults).toEqual([]);
  }, 120_000);

  it('have no fault either where all was missed, room was made for it, and that was undone', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    const faults: string[] = [];
    const find = async (said: string) => {
      await page.getByText(said).first().waitFor();
      await unfold(page);
      faults.push(...(await findFaults(page)).map((fault) => `${page.url()}: ${fault}`));
    };
    const plan = await makePlan(site);
    site.clock.now = START + 16 * DAY_MS;
    await page.goto(plan);
    await page.getByRole('button', { name: 'All missed' }).click();
    await find('You are behind.');
    await page.getByRole('link', { name: 'Show me' }).first().click();
    await find('What would change');
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await find('Your plan has changed as you saw it.');
    await page.getByRole('button', { name: 'Undo the change' }).click();
    await find('Undone: your plan is as it was');
    site.clock.now = START;
    await page.context().close();
    expect(faults).toEqual([]);
  }, 120_000);
});

/** Opens each page once, by readers who share the list, and looks at it in every way. */
async function lookAt(site: RealSite, addresses: PageStates['addresses']): Promise<Seen[]> {
  const left = [...addresses];
  const seen: Seen[] = [];
  const read = async () => {
    for (let next = left.shift(); next; next = left.shift()) seen.push(await see(site, next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  return seen;
}

/** A page with everything unfolded. The reference is long, and has a test of its own for what axe finds. */
async function see(site: RealSite, [name, path]: [name: string, path: string]): Promise<Seen> {
  // Colours would be asked for while they still change.
  const page = await site.newPage({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
  const weigh = weighRequests(page);
  await page.goto(path);
  await unfold(page);
  const faults = name === 'docs' ? [] : await findFaultsInAllLooks(page);
  const wide = await findWideSizes(page);
  const weights = await weigh();
  await page.context().close();
  const named = (finding: string) => `${name}: ${finding}`;
  return { name, faults: faults.map(named), wide: wide.map(named), weights };
}

async function findFaultsInAllLooks(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const look of LOOKS) {
    await page.emulateMedia(look);
    faults.push(...(await findFaults(page)).map((fault) => `${JSON.stringify(look)} ${fault}`));
  }
  return faults;
}

async function findWideSizes(page: Page): Promise<string[]> {
  const wide: string[] = [];
  for (const { width, text } of SIZES) {
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(`document.documentElement.style.fontSize = '${text}'`);
    const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
    if (over > 0) wide.push(`${width} pixels and text of ${text} by ${over}`);
  }
  return wide;
}
