import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { publishContent } from '../src/catalogue/index.ts';
import { PACKAGE_FOLDER } from '../src/cli/config.ts';
import { prepareDataFolder } from '../src/cli/data-folder.ts';
import { contentStore } from '../src/cli/publish.ts';
import { loadContent } from '../src/content/index.ts';
import { drawFrom } from './reads/chain-text.ts';
import { syntheticPack } from './reads/synthetic-pack.ts';

/**
 * `npx tsx bench/generate.ts DATA --questions=10000 [--seed=1]`: a data folder whose store holds so many invented questions
 * with answers, and the topics, guides and all else of `content/`. They go into the store as values: through Markdown
 * 100,000 would take an hour, and what is measured is what reads them. `bench/serve.ts` says how it is served:
 * from itself, since `stepladder serve` alone would compile `content/` in its place.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { questions: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [data] = positionals;
if (data === undefined)
  throw new Error('which data folder? npx tsx bench/generate.ts DATA --questions=10000');
const content = join(PACKAGE_FOLDER, 'content');
const { pack, messages } = loadContent(content, { today: '2026-11-30' });
if (!pack) throw new Error(`${content} has faults: ${messages[0]?.message}`);
prepareDataFolder(data);
const startedAt = performance.now();
const generated = syntheticPack(pack, Number(values.questions), drawFrom(Number(values.seed)));
const release = publishContent(generated, contentStore(data), {
  builtAt: '2026-11-30T00:00:00Z',
  fingerprint: 'generated',
});
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
process.stdout.write(`${release.id}: ${release.counts.questions} questions in ${seconds} s\n`);
