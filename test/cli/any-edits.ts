import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { publishContent } from '../../src/catalogue/index.ts';
import { openBuildCache } from '../../src/cli/build-cache.ts';
import { hashCode } from '../../src/cli/code-hash.mjs';
import { readContent } from '../../src/cli/publish.ts';
import { loadContent } from '../../src/content/index.ts';
import type { ContentPack } from '../../src/domain/content-pack.ts';
import { type PackFiles, validPack } from '../../testbed/packs/valid-pack.ts';
import { newFolder } from '../helpers/command-line.ts';
import { writeFolder } from '../helpers/content-pack.ts';

const FIRST = 'questions/statistics/mean-and-median.md';
const SECOND = 'questions/statistics/standard-error.md';
const GUIDE = 'guides/red-flags.md';
const PRIMER = 'materials/primers/statistics.md';
const PICTURE = 'guides/bell.svg';

/** Replaces each place where `from` stands; where there is none, it is an edit that was made before. */
function swap(file: string, from: string, to: string) {
  return (files: PackFiles) => {
    const text = files.get(file);
    if (text !== undefined) files.set(file, text.replaceAll(from, to));
  };
}

function append(file: string, text: string) {
  return (files: PackFiles) => void files.set(file, `${files.get(file) ?? ''}${text}`);
}

function rename(from: string, to: string) {
  return (files: PackFiles) => {
    const text = files.get(from);
    if (text === undefined) return;
    files.delete(from);
    files.set(to, text);
  };
}

/** What an author does to a pack: each changes what one page says, or what a page says because of another file. */
const EDITS: Readonly<Record<string, (files: PackFiles) => void>> = {
  'a word': swap(FIRST, 'word7 ', 'another '),
  'a word back': swap(FIRST, 'another ', 'word7 '),
  'a field': swap(SECOND, 'minutes: 40\nparts: [25, 15]', 'minutes: 45\nparts: [25, 20]'),
  'a field that no level allows': swap(FIRST, 'level: entry', 'level: easy'),
  'the field mended': swap(FIRST, 'level: easy', 'level: entry'),
  'a link to a heading': append(PRIMER, '\nMore in [red flags](../../guides/red-flags.md#loud).\n'),
  'the heading': append(GUIDE, '\n## Loud\n\nToo loud.\n'),
  'the heading renamed': swap(GUIDE, '## Loud', '## Very loud'),
  'the heading back': swap(GUIDE, '## Very loud', '## Loud'),
  'a file renamed': rename(PRIMER, 'materials/primers/estimates.md'),
  'the file renamed back': rename('materials/primers/estimates.md', PRIMER),
  "a source's title": swap('references.yaml', 'Exploratory Data Analysis', 'Exploring Data'),
  "a source's author": swap('references.yaml', 'Tukey', 'Turkey'),
  'the licence of the pack': append('pack.yaml', 'licence: CC-BY-4.0\n'),
  'a rule of the pack': append('pack.yaml', 'rules: { lengths: off }\n'),
  'an open anatomy': swap('pack.yaml', 'anatomy: strict', 'anatomy: open'),
  'a level of the pack': swap('pack.yaml', 'title: Entry, years', 'title: First, years'),
  'a topic': swap('topics.yaml', 'name: Statistics', 'name: Probability'),
  'an image': (files) => {
    files.set(
      PICTURE,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="4" height="3"></svg>',
    );
    files.set(GUIDE, `${files.get(GUIDE)}\n![A bell](bell.svg)\n`);
  },
  'the image changed': swap(PICTURE, 'width="4"', 'width="8"'),
  'a question less': (files) => void files.delete('questions/coding/running-mean.md'),
  'the question again': (files) =>
    void files.set(
      'questions/coding/running-mean.md',
      validPack().get('questions/coding/running-mean.md') ?? '',
    ),
  'a code block': swap(FIRST, '[1.0, 2.0, 100.0]', '[1.0, 2.0, 300.0]'),
};

/** What can happen to the cache between two builds. */
const CACHE_EVENTS = ['nothing', 'reopened', 'a byte flipped', 'an entry cut short'] as const;

type CacheEvent = (typeof CACHE_EVENTS)[number];

const STEPS = fc.array(
  fc.record({
    edits: fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 1, maxLength: 3 }),
    event: fc.constantFrom(...CACHE_EVENTS),
    entry: fc.nat(),
  }),
  { minLength: 3, maxLength: 6 },
);

/** After any edits a build from the cache gives what one from nothing does, to the byte of the store. */
export const sameAfterEdits = fc.asyncProperty(STEPS, async (steps) => {
  const built = edited();
  for (const { edits, event, entry } of steps) {
    if (event !== 'nothing') built.reopen(event, entry);
    const packs = await built.build(edits);
    if (packs) expectSameStores(packs, edits);
  }
});

/** After each edit in turn, of which most matter to pages that do not change, the packs and their messages are the same; the edits that broke the content. */
export async function sameAfterEachEdit(): Promise<string[]> {
  const built = edited();
  const broken: string[] = [];
  for (const edit of Object.keys(EDITS)) if (!(await built.build([edit]))) broken.push(edit);
  return broken;
}

/** A pack that is edited and built, from the cache and from nothing. */
function edited() {
  const dataDir = newFolder();
  const files = validPack();
  let cache = openBuildCache(dataDir);
  return {
    reopen(event: CacheEvent, entry: number): void {
      damageEntry(join(dataDir, 'build-cache', hashCode()), event, entry);
      cache = openBuildCache(dataDir);
    },
    /** The two packs; undefined where the edits have broken the content. */
    async build(edits: readonly string[]): Promise<[ContentPack, ContentPack] | undefined> {
      for (const edit of edits) EDITS[edit]?.(files);
      const dir = writeFolder(files);
      const fromCache = await readContent(dir, cache, { today: '2026-11-23' });
      const fromNothing = loadContent(dir, { today: '2026-11-23' });
      if (JSON.stringify(fromCache) !== JSON.stringify(fromNothing))
        throw new Error(`another pack or other messages after ${edits.join(', ')}`);
      return fromCache.pack && fromNothing.pack && [fromCache.pack, fromNothing.pack];
    },
  };
}

function expectSameStores(packs: readonly ContentPack[], edits: readonly string[]): void {
  const [one, other] = packs.map((pack) => {
    const file = join(newFolder(), 'content.db');
    publishContent(pack, file, { builtAt: '2026-11-23T00:00:00Z', fingerprint: 'the same' });
    const bytes = readFileSync(file);
    rmSync(dirname(file), { recursive: true });
    return bytes;
  });
  if (other === undefined || one?.equals(other) !== true)
    throw new Error(`other bytes of the store after ${edits.join(', ')}`);
}

function damageEntry(folder: string, event: CacheEvent, entry: number): void {
  if (event === 'reopened' || !existsSync(folder)) return;
  const names = readdirSync(folder).sort();
  const name = names[entry % names.length];
  if (name === undefined) return;
  const bytes = readFileSync(join(folder, name));
  const at = entry % bytes.length;
  if (event === 'a byte flipped') bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(join(folder, name), event === 'a byte flipped' ? bytes : bytes.subarray(0, at));
}
