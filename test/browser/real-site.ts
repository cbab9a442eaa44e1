import { inject } from 'vitest';
import { openSite, type Site } from './open-browser.ts';
import { openRealDeps } from './real-deps.ts';

/** A site with a clock that a test can turn, in epoch milliseconds. */
export interface RealSite extends Site {
  clock: { now: number };
}

/** The real content and planner over fresh stores, at an address of this machine, and a browser. */
export async function openRealSite(): Promise<RealSite> {
  const real = openRealDeps(inject('contentStore'));
  const site = await openSite(real.makeDeps);
  return {
    ...site,
    clock: real.clock,
    async close() {
      await site.close();
      await real.close();
    },
  };
}
