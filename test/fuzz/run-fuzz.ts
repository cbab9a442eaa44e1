import fc from 'fast-check';
import { startFuzzedService } from './fuzzed-service.ts';
import { pageOperations, publishedOperations } from './operations.ts';
import { recipesFor } from './recipe.ts';
import { type FuzzCase, FuzzFault, openCases } from './run-case.ts';

/** How many cases a service gets before a fresh one takes its place. */
const CASES_PER_SERVICE = 100;
const MOST_RECIPES = 24;

const recipes = fc.oneof(
  ...publishedOperations.map((operation) => ({
    weight: operation.needsKey ? 4 : 2,
    arbitrary: recipesFor(operation),
  })),
  ...pageOperations.map((operation) => ({ weight: 1, arbitrary: recipesFor(operation) })),
);

const cases: fc.Arbitrary<FuzzCase> = fc.record({
  // Weeks later the clock marks sessions first, which takes longer than most requests.
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) }),
  recipes: fc.array(recipes, { minLength: 1, maxLength: MOST_RECIPES, size: 'max' }),
});

/** What came of a run. */
export interface FuzzRun {
  requests: number;
  cases: number;
  /** How many of the requests were refused. */
  refused: number;
  /** The most processor time that a request took beside planning, in milliseconds. */
  slowestMilliseconds: number;
  /** The smallest case that fails, in words and commands; absent: none does. */
  failure?: string;
}

/**
 * Sends at least so many requests that are generated from the spec, until one breaks a promise. The same seed sends the
 * same, and a failure says the seed that it has alone.
 * @param seed a whole number of 32 bits.
 */
export async function runFuzz(options: { requests: number; seed: number }): Promise<FuzzRun> {
  const run: FuzzRun = { requests: 0, cases: 0, refused: 0, slowestMilliseconds: 0 };
  for (let seed = options.seed | 0; run.requests < options.requests; seed = (seed + 1) | 0) {
    const service = await startFuzzedService();
    try {
      const { runCase, counts } = await openCases(service);
      const left = Math.ceil((options.requests - run.requests) / (MOST_RECIPES / 2));
      const details = await fc.check(fc.asyncProperty(cases, runCase), {
        seed,
        numRuns: Math.min(CASES_PER_SERVICE, left),
      });
      run.requests += counts.requests;
      run.cases += counts.cases;
      run.refused += counts.refused;
      run.slowestMilliseconds = Math.max(run.slowestMilliseconds, counts.slowest);
      if (details.failed) return { ...run, failure: sayFailure(details.errorInstance, seed) };
    } finally {
      await service.close();
    }
  }
  return run;
}

function sayFailure(error: unknown, seed: number): string {
  const said = error instanceof FuzzFault ? error.message : String((error as Error)?.stack ?? error);
  const sent = error instanceof FuzzFault ? error.sent : [];
  return [said, '', ...sent, '', `To have it again: npm run fuzz -- --requests 1000 --seed ${seed}`].join(
    '\n',
  );
}
