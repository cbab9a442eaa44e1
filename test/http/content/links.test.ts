import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCatalogue, publishContent } from '../../../src/catalogue/index.ts';
import { loadContent } from '../../../src/content/index.ts';
import { replaceIn } from '../../../testbed/packs/valid-pack.ts';
import { writePack } from '../../helpers/content-pack.ts';
import { PUBLIC_URL, startService, type TestService } from '../../helpers/http.ts';

const closers: (() => unknown)[] = [];
afterAll(() => Promise.all(closers.map((close) => close())));

/** A service over a small pack of files. */
function serve(change: Parameters<typeof writePack>[0]): TestService {
  const dir = writePack(change);
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

test('a link between questions leads to a page that answers, in every form, page and frame', async () => {
  const service = serve((files) =>
    replaceIn(
      files,
      'questions/statistics/mean-and-median.md',
      'Which of *two* numbers',
      'Which of [*two*](standard-error.md#rubric) numbers',
    ),
  );
  const page = '/questions/standard-error';
  const promptIn = async (format: string) =>
    (await service.json(`/v1/questions/q01?format=${format}`)).prompt as unknown;
  expect(await promptIn('markdown')).toContain(`[*two*](${PUBLIC_URL}${page}#q02--rubric)`);
  expect(await promptIn('html')).toContain(`<a href="${PUBLIC_URL}${page}#q02--rubric">`);
  expect(await promptIn('text')).toMatch(/^Which of two numbers/);
  const { prompt } = await service.json('/v1/questions/q01/answer/ast');
  expect(JSON.stringify(prompt)).toContain(`"url":"${PUBLIC_URL}/v1${page}#q02--rubric"`);
  for (const path of ['/questions/q01', '/embed/questions/q01'])
    expect(await (await service.request(path)).text(), path).toContain(`<a href="${page}#q02--rubric">`);

  const read = await service.request(page);
  expect(read.status).toBe(200);
  expect(await read.text()).toContain('<section id="q02--rubric">');
  expect((await service.request(`/v1${page}`)).status).toBe(200);
});

test('an image is shown from this service in every form, page and frame, and answers there', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>Two</title></svg>';
  const service = serve((files) => {
    const file = 'questions/statistics/mean-and-median.md';
    replaceIn(files, file, 'Which of *two* numbers', 'Which of ![two](two.svg) numbers');
    files.set('questions/statistics/two.svg', drawing);
  });
  const read = async (path: string) => (await service.request(path)).text();
  const markdown = await read('/v1/questions/q01');
  const [, path = ''] =
    /!\[two\]\(https:\/\/stepladder\.test(\/v1\/assets\/two\.[0-9a-f]{12}\.svg)\)/.exec(markdown) ?? [];
  expect(JSON.parse(await read('/v1/questions/q01?format=html')).prompt).toContain(
    `<img src="${PUBLIC_URL}${path}" alt="two" width="4" height="3">`,
  );
  for (const page of ['/questions/q01', '/embed/questions/q01']) {
    const shown = await service.request(page);
    expect(await shown.text(), page).toContain(`<img src="${path}" alt="two" width="4" height="3">`);
    expect(shown.headers.get('Content-Security-Policy'), page).toContain("img-src 'self'");
  }
  const image = await service.request(path);
  expect(image.headers.get('Content-Type')).toBe('image/svg+xml');
  expect(await image.text()).toBe(drawing);
});
