import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { missingBrowser, openSite, type Site } from './open-browser.ts';
import { openRealDeps } from './real-deps.ts';

const SHORT_PIXELS = 600;
const DRAWN_HEIGHT = 'Math.ceil(document.documentElement.getBoundingClientRect().height)';
const PATIENTLY = { timeout: 10_000 };

describe.skipIf(missingBrowser())('embeds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-embed-'));
  let site: Site;
  let close: () => Promise<void>;
  let catalogue: Catalogue;
  beforeAll(async () => {
    const real = openRealDeps(inject('contentStore'));
    site = await openSite((url) => {
      const deps = real.makeDeps(url);
      catalogue = deps.catalogue.current();
      return deps;
    });
    close = real.close;
  }, 120_000);
  afterAll(async () => {
    await site?.close();
    await close?.();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The example, opened from a file, after `change` has made another page of it. */
  async function openExample(
    change = (html: string) => html,
    options: { colorScheme?: 'dark' | 'light' } = {},
  ) {
    const file = join(folder, 'embed.html');
    const html = readFileSync('examples/embed.html', 'utf8').replaceAll('http://127.0.0.1:8787', site.url);
    writeFileSync(file, change(html));
    const page = await site.newPage(options);
    await page.goto(`file://${file}`);
    return page;
  }
  const strayed = () => site.strayed.filter((address) => !address.startsWith('file:'));

  it('shows a question in a frame, of ours and by oEmbed, as high as it is and becomes', async () => {
    const page = await openExample();
    await page.waitForSelector('#oembed iframe');
    await expect.poll(() => page.frames().length).toBe(3);
    const elements = page.locator('iframe');
    for (const [at, frame] of page.frames().slice(1).entries()) {
      await frame.waitForSelector('h1');
      const element = elements.nth(at);
      const heightOf = () => element.evaluate((each) => each.clientHeight);
      const lacking = async () => Number(await frame.evaluate(DRAWN_HEIGHT)) - (await heightOf());
      await expect.poll(lacking, PATIENTLY).toBe(0);
      await element.scrollIntoViewIfNeeded();
      const before = await heightOf();
      await frame.locator('details:not(.fold) > summary').click();
      await expect.poll(heightOf, PATIENTLY).not.toBe(before);
      await expect.poll(lacking, PATIENTLY).toBe(0);
    }
    const [hidden, shown] = page.frames().slice(1);
    expect(await hidden?.evaluate('document.querySelector("details:not(.fold)").open')).toBe(true);
    expect(await shown?.evaluate('document.querySelector("details:not(.fold)").open')).toBe(false);
    expect(site.faults).toEqual([]);
    expect(strayed()).toEqual([]);
  });

  it('believes of a height only the frame itself, and only a number', async () => {
    const page = await openExample((html) =>
      html.replace('<h2>In a frame</h2>', '<iframe id="other" srcdoc="<p>other</p>"></iframe>'),
    );
    await page.waitForFunction('document.querySelector("iframe[src*=q01]").style.height');
    const heights = () =>
      page.evaluate(`[...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight)`);
    const before = await heights();
    await page.evaluate(
      `void (window.heard = new Promise((done) => addEventListener('message', ({ data }) => data === 'last' && done())))`,
    );
    const messages = {
      'about:srcdoc': ['{"context":"iframe.resize","height":9999}'],
      '/embed/questions/q01': [
        '{',
        '{"context":"other","height":9999}',
        '{"context":"iframe.resize","height":"9"}',
        'last',
      ],
    };
    for (const [address, texts] of Object.entries(messages)) {
      const frame = page.frames().find((each) => each.url().includes(address));
      for (const text of texts) await frame?.evaluate(`parent.postMessage(${JSON.stringify(text)}, '*')`);
    }
    await page.evaluate('window.heard');
    expect(await heights()).toEqual(before);
    expect(site.faults).toEqual([]);
  });

  it('is no higher than was measured when its release was published, and little lower, and never wider', {
    timeout: 120_000,
  }, async () => {
    const page = await site.newPage();
    const inExcess: number[] = [];
    const ids = catalogue.listQuestionIdsByTopic();
    for (const id of Object.values(ids).flatMap((list) => list.filter((_, at) => at % 5 === 0))) {
      await page.goto(`/embed/questions/${id}?answer=shown`);
      for (const answer of ['shown', 'hidden'] as const) {
        await page.evaluate(
          `for (const part of document.querySelectorAll('details')) part.open = ${answer === 'shown'}`,
        );
        for (const { widthPixels, heightPixels } of catalogue
          .listEmbedHeights(id)
          .filter((each) => each.answer === answer)) {
          await page.setViewportSize({ width: widthPixels, height: 300 });
          const drawn = Number(await page.evaluate(DRAWN_HEIGHT));
          expect(heightPixels, `${id}, ${answer}, ${widthPixels}`).toBeGreaterThanOrEqual(drawn);
          const drawnWidth = Number(await page.evaluate('document.documentElement.scrollWidth'));
          expect(drawnWidth, `${id}, ${answer}`).toBe(widthPixels);
          // In a short one two lines that are counted and do not wrap are a large share.
          inExcess.push((heightPixels - drawn) / Math.max(drawn, SHORT_PIXELS));
        }
      }
    }
    inExcess.sort((a, b) => a - b);
    expect(inExcess.length).toBeGreaterThanOrEqual(4 * 30);
    expect(inExcess[inExcess.length >> 1]).toBeLessThan(0.02);
    expect(inExcess.at(-1)).toBeLessThan(0.12);
  });

  it('shows the element as high as it needs to be, the same question all day', async () => {
    const [page, again] = [await openExample(), await openExample()];
    const daily = page.locator('stepladder-question').first();
    const title = await daily.locator('h2').textContent();
    expect(await again.locator('stepladder-question').first().locator('h2').textContent()).toBe(title);
    const heightOf = async () => (await daily.boundingBox())?.height ?? 0;
    const closed = await heightOf();
    await daily.locator('summary').click();
    expect(await heightOf()).toBeGreaterThan(closed + 20);
    const asked = page.locator('stepladder-question[question="q02"]');
    expect(await asked.locator('details').getAttribute('open')).toBe('');
    const before = await asked.locator('h2').textContent();
    await asked.evaluate((element) => element.setAttribute('question', 'q01'));
    const other = page.locator('stepladder-question[question="q01"] h2');
    await expect.poll(() => other.textContent()).not.toBe(before);
    expect(site.faults).toEqual([]);
    expect(strayed()).toEqual([]);
  });

  it("has the reader's colours, or those that its theme says", async () => {
    const background = (page: Awaited<ReturnType<typeof openExample>>, nth: number) =>
      page.evaluate(
        `getComputedStyle(document.querySelectorAll('stepladder-question')[${nth}]).backgroundColor`,
      );
    const [light, dark] = [
      await openExample(undefined, { colorScheme: 'light' }),
      await openExample(undefined, { colorScheme: 'dark' }),
    ];
    expect(await background(light, 0)).toBe('rgb(255, 255, 255)');
    expect(await background(dark, 0)).toBe('rgb(20, 23, 26)');
    expect(await background(light, 1)).toBe('rgb(20, 23, 26)');
  });

  it('says in words of a page, in its frame, what is not there', async () => {
    const page = await openExample((html) =>
      html.replaceAll('/embed/questions/q01', '/embed/questions/q999'),
    );
    const frame = page.frameLocator('iframe[src*=q999]').first();
    expect(await frame.locator('h1').isVisible()).toBe(true);
    expect(await frame.locator('main').textContent()).toContain('q999');
    expect(await frame.locator('body').textContent()).not.toMatch(/[{}]|404/);
    const link = frame.getByRole('link', { name: 'All questions' });
    expect(await link.getAttribute('href')).toBe(`${site.url}/questions`);
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.context().close();
  });

  it('keeps what its page wrote into it where the question cannot be had', async () => {
    const page = await openExample((html) =>
      html.replace('topic="statistics,classical-ml"', 'question="q999"'),
    );
    await page.locator('stepladder-question h2').first().waitFor();
    expect(await page.getByText('Questions to practise').isVisible()).toBe(true);
  });
});
