import { defineConfig } from 'vitest/config';

/** Which tests a file belongs to stands in its name: `x.tools.test.ts` wants other programs, `x.browser.test.ts` Chromium. */
const KINDS = ['tools', 'browser'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: KINDS.map((kind) => `test/**/*.${kind}.test.ts`),
        },
      },
      ...KINDS.map((kind) => ({
        extends: true as const,
        test: { name: kind, include: [`test/**/*.${kind}.test.ts`] },
      })),
    ],
  },
});
