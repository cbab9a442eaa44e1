import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../src/content/index.ts';
import type { ContentPack } from '../src/domain/content-pack.ts';
import type { Plan } from '../src/domain/plan.ts';
import { type FeedService, openFeedService } from '../testbed/feeds/feed-service.ts';
import { lintFeed } from '../testbed/feeds/lint-feed.ts';
import { SETTINGS } from '../testbed/packs/own-pack.ts';
import { writeFolder } from './helpers/content-pack.ts';
import { findSpecFaults } from './helpers/spec-check.ts';

/** A pack of another field, through everything that is done with one. */
const FOLDER = 'test/fixtures/packs/front-end';
const TODAY = '2026-11-30';
const REQUEST = {
  startDate: '2026-12-07',
  weeks: 8,
  timeZone: 'Europe/Lisbon',
  careerLevel: 'lead',
  specialisations: ['animation'],
  ownItems: [{ id: 'own-1', title: 'My page', minutes: 30, topic: 'styling' }],
  availability: [{ days: ['tue', 'sat'], from: '10:00', to: '11:30' }],
};

/** Words of our own pack that are words of the product too: a field of a request, a kind of session. */
const OF_THE_PRODUCT = ['specialisation', 'mock interviews'];

let pack: ContentPack;
let service: FeedService;

beforeAll(() => {
  const loaded = loadContent(FOLDER, { today: TODAY });
  expect(loaded.messages).toEqual([]);
  if (loaded.pack) pack = loaded.pack;
  service = openFeedService({ pack });
});
afterAll(() => service.close());

/** What stands at a path: it answers well, as the spec says, and in no word of our own pack. */
async function read(path: string, init?: RequestInit): Promise<string> {
  const response = await service.fetch(`https://stepladder.test${path}`, init);
  expect(response.ok, `${path} is ${response.status}`).toBe(true);
  const pathname = path.replace(/\?.*/, '');
  expect(await findSpecFaults(init?.method ?? 'GET', pathname, response.clone())).toEqual([]);
  const text = await response.text();
  expect(ownWordsIn(text), path).toEqual([]);
  return text;
}

async function readJson(path: string, init?: RequestInit) {
  return JSON.parse(await read(path, init));
}

/** What people read of a page, from tag to tag, with its title and description. */
function textsOf(page: string): string[] {
  const attributes = /\s(?:content|alt|title|placeholder|aria-label)="([^"]*)"/g;
  const body = page.replace(/<(style|script)\b.*?<\/\1>/gs, '');
  const texts = [...body.split(/<[^>]*>/), ...[...body.matchAll(attributes)].map(([, text = '']) => text)];
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

const OWN_WORDS = listOwnWords().map((word) => ({
  word,
  pattern: new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'i'),
}));

function ownWordsIn(text: string): string[] {
  return OWN_WORDS.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);
}

/** Slugs and names of our topics, roles, blocks, levels, kinds and rounds, as they are and in words. */
function listOwnWords(): string[] {
  const read = (file: string) => parse(readFileSync(`content/${file}`, 'utf8'));
  const { questionLevels, careerLevels, kinds, rounds, blocks } = SETTINGS;
  const terms = [...questionLevels, ...careerLevels, ...kinds, ...rounds].flatMap(({ slug, title }) => [
    slug,
    title,
  ]);
  const records: { slug: string; name: string }[] = [
    ...read('topics.yaml').topics,
    ...read('roles.yaml').roles,
  ];
  const names = records.flatMap(({ slug, name }) => [slug, name]);
  const words = [
    ...terms,
    ...names,
    ...blocks.flatMap(({ id, title }) => [id, title]),
    'AI',
    'ML',
    'machine learning',
  ];
  return [...new Set(words.map((word) => word.toLowerCase()))].filter(
    (word) => !OF_THE_PRODUCT.includes(word),
  );
}

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

describe('a front-end pack', () => {
  it('says what it calls things', async () => {
    const answer = await readJson('/v1/pack');
    expect(answer).toMatchObject({ name: 'front-end interviews', licence: 'CC0-1.0', anatomy: 'open' });
    expect(answer.blocks.map(({ id, hue }: { id: string; hue: number }) => [id, hue])).toEqual([
      ['groundwork', 1],
      ['browser', 2],
      ['toolkits', 3],
      ['whole-pages', 4],
      ['rehearsal', 5],
    ]);
    expect(answer.fields).toEqual({ topic: 'Area', level: 'Depth', kind: 'Form' });
    expect(answer.careerLevels[0]).toMatchObject({ slug: 'junior', questionLevels: ['basic', 'solid'] });
  });

  it.each([
    '/v1/questions?include=answer,topic&facets=level,kind,block,topic&limit=100',
    '/v1/questions/q01?include=answer',
    '/v1/questions/q12/answer',
    '/v1/topics',
    '/v1/levels',
    '/v1/roles',
    '/v1/skill-maps',
    '/v1/skill-maps/junior?role=component-author',
    '/v1/curriculum',
    '/v1/materials',
    '/v1/guides/what-to-bring',
    '/v1/releases/current',
    '/embed/questions/q01',
    '/embed/questions/q12',
    '/',
    '/questions',
    '/questions?level=deep&kind=explain',
    '/questions?q=nothing-like-this',
    '/questions/closures',
    '/questions/a-bug-you-shipped',
    '/curriculum',
    '/materials',
    '/materials/pairing',
    '/guides/what-to-bring',
  ])('is served at %s', async (path) => {
    expect((await read(path)).length).toBeGreaterThan(100);
  });

  it('is searched, filtered, sorted and counted by its own words', async () => {
    const search = await readJson('/v1/questions?q=closure%20variables');
    expect(search.items[0].id).toBe('q05');
    const filtered = await readJson('/v1/questions?level=solid&kind=explain&block=browser&sort=-level');
    expect(filtered.items.map(({ id }: { id: string }) => id)).toEqual(['q05', 'q06']);
    const sorted = await readJson('/v1/questions?sort=-level&limit=2');
    expect(sorted.items.map(({ level }: { level: string }) => level)).toEqual(['deep', 'solid']);
  });

  it('names its own words where one is wrong', async () => {
    const response = await service.fetch('https://stepladder.test/v1/questions?level=soldi&limit=0');
    const { errors } = (await response.json()) as { errors: object[] };
    expect(errors).toContainEqual(
      expect.objectContaining({
        parameter: 'level',
        didYouMean: 'solid',
        allowed: ['basic', 'solid', 'deep'],
      }),
    );
    const wrong = { ...REQUEST, careerLevel: 'led', rounds: ['pairng'] };
    const refused = await service.fetch('https://stepladder.test/v1/plans/preview', post(wrong));
    expect(await refused.json()).toMatchObject({
      errors: [
        { pointer: '/careerLevel', didYouMean: 'lead' },
        { pointer: '/rounds/0', didYouMean: 'pairing' },
      ],
    });
  });

  it('calls the fields of its questions what it calls them, on every page', async () => {
    const created = await readJson('/v1/plans', post(REQUEST));
    const labels: [string, string[]][] = [
      ['/', []],
      ['/questions', ['Depth', 'Form', 'Area']],
      ['/questions?topic=styling', ['Study this area']],
      ['/questions/closures', []],
      ['/curriculum', []],
      ['/materials', []],
      ['/materials/pairing', []],
      ['/study', []],
      ['/study?topic=styling', []],
      [`/p/${created.key}`, ['Coverage and recall, area by area', 'per area;', 'Area']],
      [`/p/${created.key}/study`, []],
    ];
    for (const [path, names] of labels) {
      const page = await service.fetch(`https://stepladder.test${path}`);
      expect(page.ok, path).toBe(true);
      const texts = textsOf(await page.text());
      for (const name of names) expect(texts, path).toContainEqual(expect.stringContaining(name));
      expect(
        texts.filter((text) => /\btopics?\b|^(Level|Kind)$/i.test(text)),
        path,
      ).toEqual([]);
    }
  });

  it('leaves parts out that its authors did not write', async () => {
    const answer = await readJson('/v1/questions/q12/answer');
    expect(Object.keys(answer)).not.toContain('answer');
    expect(await read('/questions/a-bug-you-shipped')).toContain('no written answer yet');
    expect(await readJson('/v1/questions/q02/answer')).toMatchObject({
      shortAnswer: expect.any(String),
      rubric: [],
    });
  });

  it('has an example plan, as JSON, calendar and picture', async () => {
    const plan = await readJson('/v1/plans/example');
    expect(plan.request).toMatchObject({ careerLevel: 'junior', role: 'page-builder', weeks: 8 });
    expect(plan.sessions.length).toBeGreaterThan(4);
    expect(lintFeed(await read('/v1/plans/example.ics'))).toEqual([]);
    const picture = await read('/example-plan.svg');
    expect(picture).toContain('Groundwork');
    expect(picture).toContain('class="pp-hue-2"');
  });

  it('is planned, followed and subscribed to', async () => {
    const created = await readJson('/v1/plans', post(REQUEST));
    const { plan, key, calendar } = created as { plan: Plan; key: string; calendar: { url: string } };
    expect(plan.blocks.map(({ id }) => id)).toEqual([
      'groundwork',
      'browser',
      'toolkits',
      'whole-pages',
      'rehearsal',
    ]);
    expect(plan.request.rounds).toEqual(['phone-call', 'pairing']);
    const items = plan.sessions.flatMap((session) =>
      session.items.map(({ itemId }) => ({ ...session, itemId })),
    );
    expect(items.map(({ itemId }) => itemId)).toEqual(
      expect.arrayContaining(['q05', 'q11', 'mock-pairing', 'own-1']),
    );
    expect(plan.coverage.dropped).toContainEqual(
      expect.objectContaining({ itemId: 'q08', reason: 'not_specialised' }),
    );
    const feed = await read(new URL(calendar.url).pathname);
    expect(lintFeed(feed)).toEqual([]);
    expect(feed).toContain('CATEGORIES:The browser');
    expect(await read(`/p/${key}`)).toContain('The browser');
    const headers = { Authorization: `Bearer ${key}`, 'If-Match': '*' };
    const replanned = await readJson(`/v1/plans/${plan.id}/replan?mode=rebuild`, { method: 'POST', headers });
    expect(replanned.plan.sessions.length).toBeGreaterThan(0);
  });

  it('would not pass with a word of ours in it', () => {
    expect(ownWordsIn('A mid-level plan: “Deep learning” for the ml-engineer, at level: staff.')).toEqual([
      'staff',
      'deep learning',
      'ml-engineer',
    ]);
  });

  it.each([
    ['## Answer', '## Anwser', 'unknown heading `## Anwser`; did you mean `Answer`?'],
    ['## Question', '## Answer', '`## Question` is missing'],
    ['level: solid', 'level: solod', 'it must be one of basic, solid, deep; did you mean `solid`?'],
    ['kind: explain\n', '', '`kind` is missing'],
  ])('is held to what an open anatomy asks: %j as %j', (from, to, says) => {
    const file = 'questions/scripting/closures.md';
    const files = new Map([
      ['pack.yaml', readFileSync(`${FOLDER}/pack.yaml`, 'utf8')],
      [file, readFileSync(`${FOLDER}/${file}`, 'utf8').replace(from, to)],
    ]);
    const { messages } = loadContent(writeFolder(files), { today: TODAY });
    const own = messages.filter((message) => message.file === file).map(({ message }) => message);
    expect(own).toContainEqual(expect.stringContaining(says));
  });

  it('says which rule is not its to turn off', () => {
    const text = readFileSync(`${FOLDER}/pack.yaml`, 'utf8').replace('freshness: "off"', 'graph: "off"');
    const { messages } = loadContent(writeFolder(new Map([['pack.yaml', text]])), { today: TODAY });
    expect(messages.find(({ file, rule }) => file === 'pack.yaml' && rule === 'pack')?.message).toBe(
      "the severity of `graph` is not a pack's to set; it may set code, freshness, lengths",
    );
  });
});
