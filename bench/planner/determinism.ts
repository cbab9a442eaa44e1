import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { makePlan } from '../../src/planner/make-plan.ts';
import { Draw } from './draw.ts';
import { type BenchOptions, type Measured, readOptions, runIfMain } from './report.ts';
import { inputOf, manyCatalogues } from './violations.ts';

/** Zones whose local day differs from UTC's in both directions. */
const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Australia/Lord_Howe'];

/** One hash for each of some requests' plans; `shuffle` reorders everything whose order means nothing. */
export function planHashes(options: BenchOptions, shuffle: boolean): string[] {
  const catalogues = manyCatalogues(options);
  return Array.from({ length: options.quick ? 20 : 100 }, (_, index) => {
    const seed = options.seed * 1_000_000 + index;
    const input = inputOf(seed, catalogues);
    const draw = new Draw(seed + 1);
    const same = shuffle
      ? { ...input, items: draw.shuffle(input.items), topics: draw.shuffle(input.topics) }
      : input;
    return createHash('sha256')
      .update(JSON.stringify(makePlan(same)))
      .digest('hex');
  });
}

/** Row 6: the same bytes under another order of the items, in other processes, and in other zones of the machine. */
export async function measureDeterminism(options: BenchOptions): Promise<Measured[]> {
  const expected = planHashes(options, false);
  const differing: string[] = [];
  const compare = (what: string, hashes: readonly string[]) => {
    const count = hashes.filter((hash, index) => hash !== expected[index]).length;
    if (count > 0 || hashes.length !== expected.length) differing.push(`${what}: ${count}`);
  };
  compare('in one process', planHashes(options, false));
  compare('items shuffled', planHashes(options, true));
  for (const zone of ZONES) {
    process.stderr.write(`plans under TZ=${zone}\n`);
    const output = execFileSync(
      'npx',
      ['tsx', fileURLToPath(import.meta.url), '--hashes', ...process.argv.slice(2)],
      {
        env: { ...process.env, TZ: zone, LANG: 'de_DE.UTF-8' },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    compare(`TZ=${zone}`, output.trim().split('\n'));
  }
  return [
    {
      row: 6,
      measure: 'same request, same bytes',
      target: 'always',
      figure: differing.length === 0 ? `all of ${expected.length}, 6 ways` : differing.join('; '),
      isMet: differing.length === 0,
      method: `SHA-256 of the outcome: again, items and topics shuffled, and new processes under ${ZONES.length} zones`,
      seed: options.seed,
    },
  ];
}

if (process.argv.includes('--hashes')) {
  process.stdout.write(`${planHashes(readOptions(process.argv.slice(2)), false).join('\n')}\n`);
} else {
  await runIfMain(import.meta.url, measureDeterminism);
}
