import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCatalogue, publishContent } from '../../../src/catalogue/index.ts';
import { loadContent } from '../../../src/content/index.ts';
import { replaceIn } from '../../../testbed/packs/valid-pack.ts';
import { writePack } from '../../helpers/content-pack.ts';
import { startService, type TestService } from '../../helpers/http.ts';

const closers: (() => unknown)[] = [];
afterAll(() => Promise.all(closers.map((close) => close())));

const FIRST = 'questions/statistics/mean-and-median.md';
const RUST = '## Code\n\n```rust\nfn main() {}\n```\n\n';

/** A service over a small pack in Portuguese, with a licence, and a question from elsewhere. */
function serve(languages = ''): TestService {
  const dir = writePack((files) => {
    replaceIn(files, 'pack.yaml', 'language: en', `language: pt-BR\nlicence: CC-BY-4.0${languages}`);
    replaceIn(
      files,
      FIRST,
      'core: true',
      'core: true\ndifficulty: hard\nsource: { name: A bank, url: https://example.org/bank }\nlicence: CC0-1.0',
    );
    replaceIn(files, 'questions/coding/running-mean.md', '## Limits and', `${RUST}## Limits and`);
  });
  const { pack, messages } = loadContent(dir, { today: '2026-11-30' });
  if (pack === undefined) throw new Error(JSON.stringify(messages));
  const file = join(dir, 'content.db');
  publishContent(pack, file, { builtAt: '2026-11-30T10:00:00Z', fingerprint: 'test' });
  const catalogue = openCatalogue(file);
  const service = startService({ catalogue });
  closers.push(
    () => service.close(),
    () => catalogue.close(),
  );
  return service;
}

test('each record says its licence, its own before that of its pack; a question where it comes from', async () => {
  const service = serve();
  const own = { difficulty: 'hard', source: { name: 'A bank', url: 'https://example.org/bank' } };
  expect(await service.json('/v1/questions/q01')).toMatchObject({ ...own, licence: 'CC0-1.0' });
  expect(await service.json('/v1/questions/q02')).toMatchObject({ licence: 'CC-BY-4.0' });
  expect(await service.json('/v1/materials/statistics')).toMatchObject({ licence: 'CC-BY-4.0' });
  expect(await service.json('/v1/guides/red-flags')).toMatchObject({ licence: 'CC-BY-4.0' });
  const page = await (await service.request('/questions/q01')).text();
  expect(page).toContain('From <a href="https://example.org/bank">A bank</a>. Licence: CC0-1.0.');
  expect(page).toContain('"license":"CC0-1.0"');
  for (const path of ['/materials/statistics', '/guides/red-flags', '/embed/questions/q02'])
    expect(await (await service.request(path)).text(), path).toContain('CC-BY-4.0');
});

test('pages to read are in the language of their pack', async () => {
  const service = serve();
  for (const path of ['/questions/q01', '/materials/statistics', '/guides/red-flags', '/embed/questions/q01'])
    expect(await (await service.request(path)).text(), path).toMatch(/<html lang="pt-BR"/);
});

test('a language of code is highlighted where the pack names it, and in no other pack', async () => {
  const notes = async (service: TestService) =>
    (await service.json('/v1/questions/q03/answer?format=html')).codeNotes as unknown;
  expect(await notes(serve('\nlanguages: [rust]'))).toContain('<span class="code-keyword">fn</span>');
  expect(await notes(serve())).toContain('<code>fn main() {}</code>');
});
