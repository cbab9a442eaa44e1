import { defineConfig } from 'vitest/config';

/**
 * Which tests a file belongs to stands in its name: `x.tools.test.ts` wants other programs, `x.browser.test.ts`
 * Chromium, `x.soak.test.ts` minutes; all others are `unit`.
 */
const KINDS = ['tools', 'browser', 'soak'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By default one core is left free, which on two cores leaves one.
    maxWorkers: '100%',
    globalSetup: ['test/helpers/temporary-root.ts'],
    setupFiles: ['test/helpers/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: KINDS.map((kind) => `test/**/*.${kind}.test.ts`),
          // Files share a process, so that the program is loaded once: a quarter of the processor time.
          isolate: false,
        },
      },
      ...KINDS.map((kind) => ({
        extends: true as const,
        test: {
          name: kind,
          include: [`test/**/*.${kind}.test.ts`],
          ...(kind === 'browser' && { globalSetup: 'test/browser/publish-content.ts' }),
        },
      })),
    ],
  },
});
