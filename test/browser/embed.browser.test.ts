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

  it('shows its questions, opened from a file', async () => {
    const example = readFileSync('examples/embed.html', 'utf8').replaceAll('http://127.0.0.1:8787', site.url);
    const file = join(folder, 'embed.html');
    writeFileSync(file, example);
    const page = await site.newPage();
    await page.goto(`file://${file}`);
    const frames = page.frames().slice(1);
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) {
      await frame.waitForSelector('h1');
      expect(
        await frame.evaluate(
          'document.querySelectorAll("script:not([type=\'application/ld+json\'])").length',
        ),
      ).toBe(0);
    }
    const [hidden] = frames;
    expect(await hidden?.evaluate('document.querySelector("details").open')).toBe(false);
    expect(site.faults).toEqual([]);
    expect(site.strayed.filter((address) => !address.startsWith('file:'))).toEqual([]);
  });
});
