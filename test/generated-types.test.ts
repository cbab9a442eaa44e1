import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

/** What somebody writes who trusts the types that a generator makes of the contract. */
const HEAD = `import type { components, operations, paths } from '${resolve('clients/typescript/src/contract.ts')}';
type Json<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;
declare function get<P extends keyof paths>(path: P): Promise<Json<P>>;
const page = await get('/v1/questions');
`;
const NAIVE = [
  'export const titles = page.items.map((question) => question.title.trim() + question.topic.toUpperCase());',
  'export const total: number = page.total ?? page.items.length;\nexport const entry: number = page.facets?.level?.entry ?? 0;',
  "export const words = (await get('/v1/questions/{id}/answer')).shortAnswer?.split(' ').length;",
  "export const heading = (await get('/v1/questions/sparse')).items[0]?.title?.toUpperCase();",
  "export const topic: string | undefined = (await get('/v1/questions/{id}')).topicDetails?.name;",
  "export const kinds = (await get('/v1/questions/{id}/answer/ast')).prompt.children?.map((node) => node.type);",
  "export const query: operations['replanPlan']['parameters']['query'] = { mode: 'rebuild', dryRun: true };",
  "export const isMine = (problem: components['schemas']['Problem']) => problem.code === 'unauthorized' || problem.errors[0]?.didYouMean !== undefined;",
  "export const counted: number = (await get('/v1/search')).total;",
];
const WRONG = [
  'export const title = page.items[0]?.titel;',
  "export const wrongQuery: operations['replanPlan']['parameters']['query'] = { dryRun: 'yes' };",
  "export const isMine = (problem: components['schemas']['Problem']) => problem.code === 'unauthorised';",
];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stepladder-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says of a consumer, in its strictest settings. */
function compile(lines: readonly string[]): string {
  writeFileSync(join(folder, 'consumer.ts'), HEAD + lines.join('\n'));
  const flags = [
    '--strict',
    '--noUncheckedIndexedAccess',
    '--exactOptionalPropertyTypes',
    '--noEmit',
    '--ignoreConfig',
  ];
  const target = ['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
  const { stdout } = spawnSync(
    'npx',
    ['tsc', ...flags, ...target, '--allowImportingTsExtensions', '--types', '', join(folder, 'consumer.ts')],
    { cwd: root, encoding: 'utf8' },
  );
  return stdout;
}

it('lets naive lines compile against the types that are generated from the contract', () => {
  expect(compile(NAIVE)).toBe('');
}, 60_000);

it('finds what is misspelt: the types are not any', () => {
  const faults = compile(WRONG);
  const first = HEAD.split('\n').length;
  for (const [at, line] of WRONG.entries())
    expect(faults, line).toMatch(new RegExp(`consumer\\.ts\\(${first + at},\\d+\\): error TS\\d+`));
}, 60_000);
