import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createApp } from '../../src/http/app.ts';
import type { HttpDeps } from '../../src/http/deps.ts';

const CHROMIUM = '/usr/bin/chromium';

/** Why no browser can be asked: undefined where one can. With `REQUIRE_TOOLS=1` a missing one is a failure. */
export function missingBrowser(): string | undefined {
  if (existsSync(CHROMIUM)) return undefined;
  const reason = `${CHROMIUM} is not there (Debian: apt-get install chromium); the pages were not looked at.`;
  if (process.env.REQUIRE_TOOLS === '1') throw new Error(reason);
  process.stderr.write(`SKIPPED: ${reason}\n`);
  return reason;
}

export interface Site {
  url: string;
  browser: Browser;
  /** A fresh page; every request that it sends elsewhere is noted in `strayed`, every error of its scripts in `faults`. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  strayed: string[];
  faults: string[];
  close(): Promise<void>;
}

/** The application on a port of this machine, and a browser. `makeDeps` gets the address at which it will be. */
export async function openSite(makeDeps: (publicUrl: string) => HttpDeps): Promise<Site> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', getRequestListener(createApp(makeDeps(url)).fetch, { overrideGlobalObjects: false }));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const site = { strayed: [] as string[], faults: [] as string[] };
  return {
    ...site,
    url,
    browser,
    async newPage(options = {}) {
      const context = await browser.newContext({ baseURL: url, ...options });
      const page = await context.newPage();
      page.on('request', (request) => {
        const address = request.url();
        if (!address.startsWith(url) && !address.startsWith('data:')) site.strayed.push(address);
      });
      page.on('pageerror', (error) => site.faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('status of 4'))
          site.faults.push(message.text());
      });
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Weighs what a page loads from now on. @returns what gives bytes on the wire by address, as the browser received them. */
export function weighRequests(page: Page): () => Promise<Map<string, number>> {
  const weighed: Promise<[address: string, bytes: number]>[] = [];
  page.on('requestfinished', (request) => {
    weighed.push(request.sizes().then(({ responseBodySize }) => [request.url(), responseBodySize]));
  });
  return async () => new Map(await Promise.all(weighed));
}
