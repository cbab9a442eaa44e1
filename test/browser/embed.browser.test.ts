import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser, openSite, type Site } from './open-browser.ts';
import { openRealDeps } from './real-deps.ts';

describe.skipIf(missingBrowser())('the example of an embed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-embed-'));
  let site: Site;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const real = await openRealDeps();
    site = await openSite(real.makeDeps);
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

  it('shows a question in a frame, of ours and by oEmbed, without a script in it', async () => {
    const page = await openExample();
    await page.waitForSelector('#oembed iframe');
    await expect.poll(() => page.frames().length).toBe(3);
    const [hidden, shown] = page.frames().slice(1);
    for (const frame of [hidden, shown]) {
      await frame?.waitForSelector('h1');
      const scripts = 'document.querySelectorAll("script:not([type=\'application/ld+json\'])").length';
      expect(await frame?.evaluate(scripts)).toBe(0);
    }
    expect(await hidden?.evaluate('document.querySelector("details").open')).toBe(false);
    expect(await shown?.evaluate('document.querySelector("details").open')).toBe(true);
    expect(site.faults).toEqual([]);
    expect(strayed()).toEqual([]);
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

  it('keeps what its page wrote into it where the question cannot be had', async () => {
    const page = await openExample((html) =>
      html.replace('topic="statistics,classical-ml"', 'question="q999"'),
    );
    await page.locator('stepladder-question h2').first().waitFor();
    expect(await page.getByText('Questions to practise').isVisible()).toBe(true);
  });
});
