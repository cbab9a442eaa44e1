/**
 * How well the search finds what people ask for: `npx tsx bench/search.ts [PATH.tsv …] [--seed=N] [--misses]`.
 * Of judged queries (a line each: the query, a tab, the relevant questions, best first) it prints how well they are
 * ranked, how many slips are forgiven, and what comes back empty. Without a path: the queries of this repository.
 * What is judged are q01 to q20; other questions of the bank may stand between them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCatalogue, publishContent } from '../src/catalogue/index.ts';
import { loadContent } from '../src/content/index.ts';
import type { Catalogue } from '../src/domain/catalogue.ts';
import { Draw } from './planner/draw.ts';
import { type JudgedQuery, misspell, ndcg, readJudgedQueries } from './search/judge.ts';

const OWN_QUERIES = 'test/fixtures/search-queries.tsv';
/** The questions that queries are judged on. */
const JUDGED = /^q(?:0[1-9]|1\d|20)$/;
const FIRST = 10;
/** A page of the catalogue. */
const PAGE = 100;

const options = process.argv.slice(2);
const paths = options.filter((option) => !option.startsWith('--'));
const seed = Number(options.find((option) => option.startsWith('--seed='))?.slice('--seed='.length) ?? 1);
const showsMisses = options.includes('--misses');
const folder = mkdtempSync(join(tmpdir(), 'stepladder-search-'));
try {
  const catalogue = compileContent(join(folder, 'content.db'));
  process.stdout.write(
    `| queries | nDCG@${FIRST} | typo recall@${FIRST} | nothing found that should be |\n| --- | --- | --- | --- |\n`,
  );
  for (const path of paths.length > 0 ? paths : [OWN_QUERIES]) process.stdout.write(measure(catalogue, path));
} finally {
  rmSync(folder, { recursive: true });
}

function compileContent(file: string): Catalogue {
  const { pack } = loadContent('content', { today: '2026-11-30' });
  if (pack === undefined) throw new Error('content/ has faults; see `stepladder check`.');
  publishContent(pack, file, { builtAt: '2026-11-30T00:00:00Z', fingerprint: 'bench' });
  return openCatalogue(file).current();
}

function measure(catalogue: Catalogue, path: string): string {
  const queries = readJudgedQueries(readFileSync(path, 'utf8'));
  const scores = queries.map((judged) =>
    ndcg(judged.relevant, findJudged(catalogue, judged.q).slice(0, FIRST)),
  );
  const mean = scores.reduce((sum, score) => sum + score, 0) / queries.length;
  const answerable = queries.filter(({ relevant }) => relevant.length > 0);
  const empty = answerable.filter(({ q }) => findJudged(catalogue, q).length === 0);
  const typos = recallWithSlips(catalogue, answerable);
  if (showsMisses)
    for (const [index, { q }] of queries.entries())
      if ((scores[index] ?? 0) < 1)
        process.stdout.write(
          `${scores[index]?.toFixed(2)} ${q}: ${findJudged(catalogue, q).slice(0, FIRST).join(' ')}\n`,
        );
  return `| ${path}, ${queries.length} | ${mean.toFixed(3)} | ${typos} | ${empty.length} of ${answerable.length} |\n`;
}

/** Of the judged questions those that a query finds, best first, from all pages. */
function findJudged(catalogue: Catalogue, q: string): string[] {
  const ids: string[] = [];
  let page = catalogue.listQuestions({ q, limit: PAGE });
  ids.push(...page.items.map(({ id }) => id));
  while (page.next) {
    page = catalogue.listQuestions({ q, limit: PAGE, after: page.next });
    ids.push(...page.items.map(({ id }) => id));
  }
  return ids.filter((id) => JUDGED.test(id));
}

/** How many of the queries that can be misspelt find their best question among the first ten all the same. */
function recallWithSlips(catalogue: Catalogue, queries: readonly JudgedQuery[]): string {
  const draw = new Draw(seed);
  const misspelt = queries.flatMap(({ q, relevant: [best] }) => {
    const typed = misspell(q, draw);
    return typed === undefined || best === undefined ? [] : [{ typed, best }];
  });
  const missed = misspelt.filter(
    ({ typed, best }) => !findJudged(catalogue, typed).slice(0, FIRST).includes(best),
  );
  if (showsMisses) for (const { typed, best } of missed) process.stdout.write(`slip ${typed}: no ${best}\n`);
  const recall = (misspelt.length - missed.length) / misspelt.length;
  return `${recall.toFixed(3)} of ${misspelt.length}`;
}
