import { defineConfig } from 'vitest/config';

/** Tests beside the mutated folder alone: what only a whole plan notices counts as not noticed. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    setupFiles: ['test/helpers/property-seed.ts'],
    include: [`test/planner/${process.env.MUTATED_FOLDER}/**/*.test.ts`],
    exclude: ['**/*.soak.test.ts'],
  },
});
