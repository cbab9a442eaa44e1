import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import type { ContentPack } from '../../src/domain/content-pack.ts';
import { replaceIn } from '../../testbed/packs/valid-pack.ts';
import { writePack } from '../helpers/content-pack.ts';

const GUIDE = 'guides/red-flags.md';
const ORIGIN = 'https://content.invalid';

/** The pack with these words at the end of its guide. */
function packWith(markdown: string): ContentPack {
  const dir = writePack((files) => files.set(GUIDE, `${files.get(GUIDE)}\n${markdown}\n`));
  const { pack, messages } = loadContent(dir, { today: '2026-11-30' });
  expect(messages).toEqual([]);
  if (pack === undefined) throw new Error('no pack');
  return pack;
}

function guideWith(markdown: string) {
  const [guide] = packWith(markdown).guides;
  if (guide === undefined) throw new Error('no guide');
  return guide.body;
}

function urlsIn(ast: unknown): string[] {
  const urls: string[] = [];
  JSON.stringify(ast, (key, value: unknown) => {
    if (key === 'url') urls.push(String(value));
    return value;
  });
  return urls;
}

describe('a link to other content leads to where that is served', () => {
  test.each([
    [
      '../questions/statistics/standard-error.md',
      '/questions/standard-error',
      '/v1/questions/standard-error',
    ],
    ['../materials/primers/statistics.md', '/materials/statistics', '/v1/materials/statistics'],
    ['red-flags.md', '/guides/red-flags', '/v1/guides/red-flags'],
    ['../curriculum.md', '/curriculum', '/v1/curriculum'],
    ['../skill-maps/entry.md', '/v1/skill-maps/entry', '/v1/skill-maps/entry'],
    [
      '../questions/statistics/standard-error.md#numbers-to-know',
      '/questions/standard-error#q02--numbers-to-know',
      '/v1/questions/standard-error#q02--numbers-to-know',
    ],
    [
      '../materials/primers/statistics.md#estimates',
      '/materials/statistics#statistics--estimates',
      '/v1/materials/statistics#statistics--estimates',
    ],
    ['./../questions/statistics/../statistics/standard%2Derror.md', '/questions/standard-error', undefined],
  ])('%s', (written, page, api = `/v1${page}`) => {
    const { markdown, html, text, ast } = guideWith(`See [*that*](${written} "There").`);
    expect(markdown).toMatch(`See [*that*](${ORIGIN}${page} "There").`);
    expect(html).toContain(`<a href="${ORIGIN}${page}" title="There"><em>that</em></a>`);
    expect(text).toMatch(/See that\.$/);
    expect(urlsIn(ast)).toEqual([`${ORIGIN}${api}`]);
  });
});

test('an address in brackets, with spaces around it or in a definition is found and nothing else is touched', () => {
  const { markdown, html } = guideWith(
    [
      'One [a](<red-flags.md>), [b]( red-flags.md ), [c][], `[d](red-flags.md)` red-flags.md',
      '- moved in\n\n  [e](red-flags.md#deep-down)',
      '## Deep down',
      '[c]: red-flags.md',
    ].join('\n\n'),
  );
  const own = `${ORIGIN}/guides/red-flags`;
  expect(markdown.slice(markdown.indexOf('One'))).toBe(
    [
      `One [a](${own}), [b]( ${own} ), [c][], \`[d](red-flags.md)\` red-flags.md`,
      `- moved in\n\n  [e](${own}#red-flags--deep-down)`,
      '## Deep down',
      `[c]: ${own}`,
    ].join('\n\n'),
  );
  expect(html).toContain('<h2 id="red-flags--deep-down">Deep down</h2>');
  expect(html.match(/href="[^"]*"/g)).toEqual([
    ...Array.from({ length: 3 }, () => `href="${own}"`),
    `href="${own}#red-flags--deep-down"`,
  ]);
});

test('headings that read the same have anchors of their own, numbered in their order', () => {
  const { html } = guideWith('## Why, *really*?\n\n[second](#why-really-1)\n\n## Why really\n\nSo.');
  expect(html).toContain('<a href="https://content.invalid/guides/red-flags#red-flags--why-really-1">');
  expect(html).toContain('<h2 id="red-flags--why-really">Why, <em>really</em>?</h2>');
  expect(html).toContain('<h2 id="red-flags--why-really-1">Why really</h2>');
});

test('links in the parts of an answer, its cells and its list items too', () => {
  const dir = writePack((files) => {
    const file = 'questions/statistics/mean-and-median.md';
    replaceIn(files, file, 'knows the effect', '[knows](standard-error.md) it');
    replaceIn(
      files,
      file,
      'They differ for any skew.',
      'They [differ](standard-error.md#rubric)\n  for any skew.',
    );
  });
  const answer = loadContent(dir, { today: '2026-11-30' }).pack?.questions[0]?.answer;
  expect(answer?.rubric[2]?.acceptable.markdown).toBe(`[knows](${ORIGIN}/questions/standard-error) it`);
  expect(answer?.commonMistakes[2]?.correction.markdown).toBe(
    `They [differ](${ORIGIN}/questions/standard-error#q02--rubric)\nfor any skew.`,
  );
});
