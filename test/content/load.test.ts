import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { replaceIn, validPack } from '../../testbed/packs/valid-pack.ts';
import { writeFolder, writePack } from '../helpers/content-pack.ts';

const TODAY = { today: '2026-11-23' };
const FIRST = 'questions/statistics/mean-and-median.md';

test('a valid folder gives a pack and no message', () => {
  const { pack, messages, programs, sources } = loadContent(writePack(), TODAY);
  expect(messages).toEqual([]);
  expect(pack?.questions.map(({ question }) => question.id)).toEqual(['q01', 'q02', 'q03']);
  expect(pack?.skillMaps.map(({ careerLevel }) => careerLevel)).toEqual(['entry', 'mid', 'senior', 'staff']);
  expect(pack?.materials.map(({ id }) => id)).toEqual(['lab-simulation', 'mock-screen', 'primer-statistics']);
  expect(pack?.curriculum.blocks.map(({ activities }) => activities.length)).toEqual([1, 0, 0, 0, 0, 0]);
  expect(pack?.topics.map(({ slug, specialisation }) => [slug, specialisation])).toEqual([
    ['coding', true],
    ['statistics', false],
  ]);
  expect(pack?.guides.map(({ slug }) => slug)).toEqual(['red-flags']);
  expect(pack?.references.map(({ key, primary }) => [key, primary])).toEqual([
    ['knuth1998art', true],
    ['numpy2025mean', true],
    ['tukey1977exploratory', true],
    ['vaswani2017attention', true],
  ]);
  expect(programs.map(({ file, fences }) => [file, fences.length])).toEqual([[FIRST, 2]]);
  expect(sources.map(({ file }) => file)).toEqual(
    [...validPack().keys()].filter((f) => f !== 'README.md').sort(),
  );
});

test('every fault of every file is reported at once, in order', () => {
  const dir = writePack((files) => {
    replaceIn(files, FIRST, 'level: entry', 'level: easy');
    replaceIn(files, FIRST, '- **What of ties?** Take the middle.\n', '');
    replaceIn(files, FIRST, '$n$', '$\\frac$');
    replaceIn(files, FIRST, '@tukey1977exploratory', '@tukey1978exploratory');
    replaceIn(files, 'topics.yaml', 'buildsOn: [statistics]', 'buildsOn: [statistic]');
    replaceIn(files, 'curriculum.md', 'requires: [q01]', 'requires: [q03]');
    replaceIn(files, 'guides/red-flags.md', 'checkedOn: 2026-11-01', 'checkedOn: 2020-01-01');
    files.delete('skill-maps/staff.md');
  });
  const { messages, pack } = loadContent(dir, TODAY);
  expect(pack).toBeUndefined();
  expect(messages.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
    'curriculum.md:14:20 graph',
    'guides/red-flags.md:4:12 freshness',
    `${FIRST}:5:8 schema`,
    `${FIRST}:32:13 math`,
    `${FIRST}:54:1 lists`,
    `${FIRST}:64:40 references`,
    'skill-maps/staff.md:1:1 skill-maps',
    'topics.yaml:9:16 slugs',
  ]);
});

test('the order in which files were written changes nothing', () => {
  const files = [...validPack()];
  const expected = JSON.stringify(loadContent(writeFolder(new Map(files)), TODAY));
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(JSON.stringify(loadContent(writeFolder(new Map(shuffled)), TODAY))).toBe(expected);
    }),
    { numRuns: 4 },
  );
});

test('CRLF and a byte order mark change nothing', () => {
  const expected = loadContent(writePack(), TODAY);
  const dir = writePack((files) => {
    for (const [file, text] of files) files.set(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  });
  expect(loadContent(dir, TODAY)).toEqual(expected);
});

test('positions are the same with CRLF', () => {
  const dir = writePack((files) => {
    replaceIn(files, FIRST, '$n$', '$\\frac$');
    files.set(FIRST, (files.get(FIRST) ?? '').replaceAll('\n', '\r\n'));
  });
  expect(loadContent(dir, TODAY).messages).toMatchObject([
    { file: FIRST, line: 32, column: 13, rule: 'math' },
  ]);
});

test('progress counts each file read and each page rendered', () => {
  const steps: string[] = [];
  loadContent(writePack(), { ...TODAY, onProgress: (done, total) => steps.push(`${done}/${total}`) });
  expect(steps).toEqual(Array.from({ length: 28 }, (_, index) => `${index + 1}/28`));
});

test('a folder that is not there', () => {
  const { pack, messages } = loadContent('/nowhere/at/all', TODAY);
  expect(pack).toBeUndefined();
  expect(messages).toContainEqual({
    file: '.',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'files',
    message: 'there is no folder `/nowhere/at/all`',
  });
});

const PACK_HOLDS =
  ': it names the levels, kinds, rounds and blocks that the other files use; see "pack.yaml" in content/README.md';

test('an empty folder lists what is missing', () => {
  const { messages } = loadContent(writeFolder(new Map([['README.md', '']])), TODAY);
  expect(messages.map(({ file, message }) => `${file}: ${message}`)).toEqual(
    ['curriculum.md', 'pack.yaml', 'references.yaml', 'roles.yaml', 'topics.yaml'].map(
      (file) => `${file}: this file is missing${file === 'pack.yaml' ? PACK_HOLDS : ''}`,
    ),
  );
});

test('without pack.yaml one message stands for it, and no word of the other files is wrong', () => {
  const { messages } = loadContent(
    writePack((files) => files.delete('pack.yaml')),
    TODAY,
  );
  expect(messages.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['pack.yaml files']);
});

test('what cannot be read or placed is reported', () => {
  const dir = writePack((files) => files.set('question/lost.md', 'Lost.'));
  writeFileSync(join(dir, 'guides/latin.md'), Buffer.from([0x2d, 0xe9, 0x0a]));
  writeFileSync(join(dir, 'guides/bare.md'), 'No front matter.\n');
  writeFileSync(join(dir, 'guides/Bad Name.md'), validPack().get('guides/red-flags.md') ?? '');
  mkdirSync(join(dir, '.git'));
  writeFileSync(join(dir, '.git/hidden.md'), 'Not looked at.');
  symlinkSync(join(dir, 'topics.yaml'), join(dir, 'linked.yaml'));
  expect(loadContent(dir, TODAY).messages.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'guides/Bad Name.md: the file name `Bad Name` must be lower case letters, digits and single hyphens',
    'guides/bare.md: the file must start with front matter between two lines `---`',
    'guides/latin.md: this file is not UTF-8 text: here is the first byte that is none',
    'linked.yaml: symbolic links are not followed',
    'question/lost.md: no content lives at this path; a question is `questions/<topic>/<slug>.md`',
  ]);
});

test.each([
  ['guides/a.markdown', 'name it `a.md`'],
  ['guides/a.MD', 'name it `a.md`'],
  ['guides/a.md.txt', 'name it `a.md`'],
  ['notes.txt', 'name it `notes.md`'],
  ['Topics.YAML', 'name it `Topics.yaml`'],
  ['guides/x.md/a.json', 'this is a folder, with the name of a file'],
])('a file that would be passed over is reported: %s', (file, says) => {
  const { messages } = loadContent(
    writePack((files) => files.set(file, 'Text.')),
    TODAY,
  );
  expect(messages.map(({ file: at, message }) => `${at}: ${message}`)).toEqual([
    expect.stringMatching(new RegExp(`^${file.replace('/a.json', '')}: .*${says}`)),
  ]);
});

test('front matter without an end is one message', () => {
  const { messages } = loadContent(
    writePack((files) => files.set('guides/red-flags.md', '---\ntitle: Red flags\n\n## Red\n')),
    TODAY,
  );
  expect(messages.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'guides/red-flags.md: the front matter that starts here has no end: close it with a line `---`',
  ]);
});

test('an empty file is one message', () => {
  const { messages } = loadContent(
    writePack((files) => files.set('guides/red-flags.md', '')),
    TODAY,
  );
  expect(messages.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'guides/red-flags.md: the file is empty: the file must start with front matter between two lines `---`',
  ]);
});

test('YAML that cannot be read is one message, not one for each mention', () => {
  const dir = writePack((files) => files.set('references.yaml', 'references: [\n'));
  const { messages } = loadContent(dir, TODAY);
  expect(messages.map(({ file }) => file)).toEqual(['references.yaml']);
});

test('a damaged file gives messages and never an exception', () => {
  const files = [...validPack()].filter(([file]) => file !== 'README.md');
  const junk = fc.oneof(
    fc.constantFrom(
      '---\n',
      '\n\n',
      '|',
      '- ',
      '[',
      ']',
      '{',
      '*x',
      '&x ',
      '$',
      '$$\n',
      '```\n',
      '[@',
      '[^1]',
      ': ',
      '!!',
      '<',
      '#',
    ),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.nat(),
      fc.nat({ max: 30 }),
      junk,
      ([file, text], at, cut, insert) => {
        const start = at % text.length;
        const damaged = text.slice(0, start) + insert + text.slice(start + cut);
        const { pack, messages } = loadContent(writeFolder(new Map([...files, [file, damaged]])), TODAY);
        expect(pack === undefined).toBe(messages.some(({ severity }) => severity === 'error'));
        for (const message of messages) expect(message.line * message.column).toBeGreaterThan(0);
      },
    ),
    { numRuns: 20 },
  );
});

test('guides stand in their order; those without come last, by slug', () => {
  const dir = writePack((files) => {
    const [text = ''] = [...files].filter(([file]) => file === 'guides/red-flags.md').map(([, each]) => each);
    const ordered = (order: number) => text.replace(/\ntitle: /, `\norder: ${order}\ntitle: `);
    files.set('guides/zebra.md', ordered(-1));
    files.set('guides/apple.md', ordered(2));
    files.set('guides/aardvark.md', text);
  });
  const { pack, messages } = loadContent(dir, { today: '2026-11-30' });
  expect(messages).toEqual([]);
  expect(pack?.guides.map(({ slug }) => slug)).toEqual(['zebra', 'apple', 'aardvark', 'red-flags']);
});
