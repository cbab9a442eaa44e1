import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { releaseId } from '../src/catalogue/index.ts';
import { loadContent } from '../src/content/index.ts';
import type { ContentPack } from '../src/domain/content-pack.ts';
import { SETTINGS } from '../testbed/packs/own-pack.ts';
import { findLostWords, textsIn } from './helpers/bank-words.ts';

interface Row {
  name: string;
  group: string;
  record: string;
}

const rows = (parse(readFileSync('test/fixtures/guide-manifest.yaml', 'utf8')) as { items: Row[] }).items;

/** How many things the guide names in each group. */
const COUNTS: Record<string, number> = {
  questions: 20,
  'focus-areas': 20,
  'entry-skills': 15,
  'mid-skills': 16,
  'senior-skills': 14,
  projects: 5,
  milestones: 5,
  'impact-areas': 5,
  blocks: 6,
  formats: 6,
  'red-flags': 6,
  'success-strategies': 6,
  'keys-to-success': 5,
  'final-tips': 5,
  workflow: 5,
};

describe('the content of this repository', () => {
  let pack: ContentPack;
  let messages: string[];

  beforeAll(() => {
    const loaded = loadContent('content', { today: '2026-11-30' });
    messages = loaded.messages.map(({ file, line, message }) => `${file}:${line} ${message}`);
    if (loaded.pack) pack = loaded.pack;
  });

  it('has no fault', () => {
    expect(messages).toEqual([]);
    expect(releaseId(pack)).toMatch(/^r_[0-9a-f]{32}$/);
  });

  it('has every word of its sources in the HTML and the text of each part', () => {
    const texts = textsIn(pack);
    expect(texts.length).toBeGreaterThan(5000);
    expect(texts.flatMap(findLostWords)).toEqual([]);
  });

  it.each(['q05', 'q07', 'q11', 'q12', 'q15', 'q17', 'q19'])(
    'draws what %s explains, and says it too',
    (id) => {
      const { answer } = pack.questions.find(({ question }) => question.id === id)?.answer ?? {};
      const [, file, told = ''] =
        /<img src="[^"]*\/([^/"]+)" alt="([^"]*)" width="\d+" height="\d+">/.exec(answer?.html ?? '') ?? [];
      expect(pack.assets.find(({ name }) => name === file)?.type).toBe('image/svg+xml');
      expect(told.length).toBeGreaterThan(100);
    },
  );

  it('calls things what the tests call them', () => {
    expect(pack.settings).toEqual(SETTINGS);
  });

  it('carries every named thing of the guide', () => {
    const records = recordsOf(pack);
    expect(rows.filter((row) => !records.has(row.record))).toEqual([]);
  });

  it('is measured against a manifest that is whole', () => {
    const counted: Record<string, number> = {};
    for (const { group } of rows) counted[group] = (counted[group] ?? 0) + 1;
    expect(counted).toEqual(COUNTS);
    expect(new Set(rows.map((row) => row.record)).size).toBe(rows.length);
  });

  it('has an answer with at least two primary sources for each question', () => {
    expect(pack.questions.length).toBeGreaterThanOrEqual(120);
    const short = pack.questions.filter(
      ({ answer }) => answer.references.filter((reference) => reference.primary).length < 2,
    );
    expect(short.map(({ question }) => question.id)).toEqual([]);
  });
});

/** Every record of a pack by the name that the manifest gives it. */
function recordsOf(pack: ContentPack): Set<string> {
  return new Set([
    ...pack.questions.map(({ question }) => `question:${question.id}`),
    ...pack.curriculum.blocks.map((block) => `block:${block.id}`),
    ...pack.materials.map((material) => `${material.kind}:${material.id}`),
    ...pack.guides.flatMap((guide) => guide.items.map((item) => `guide:${guide.slug}#${item.slug}`)),
    ...pack.skillMaps.flatMap((map) => [
      ...map.skills.map(({ slug }) => `skill:${map.careerLevel}/${slug}`),
      ...map.focusAreas.map(({ slug }) => `focus-area:${map.careerLevel}/${slug}`),
      ...map.projects.map(({ slug }) => `project:${map.careerLevel}/${slug}`),
      ...map.milestones.map(({ slug }) => `milestone:${map.careerLevel}/${slug}`),
      ...map.impactAreas.map(({ slug }) => `impact-area:${map.careerLevel}/${slug}`),
    ]),
  ]);
}
