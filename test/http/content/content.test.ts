import { afterAll, expect, it } from 'vitest';
import { PUBLIC_URL, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());

type Entry = Record<string, unknown>;
const list = async (path: string) => (await service.json(path)) as unknown as { items: Entry[] };

it('lists topics with counts that add up', async () => {
  const { items } = await list('/v1/topics');
  expect(items.map((topic) => topic.slug)).toEqual(['statistics', 'deep-learning', 'coding']);
  expect(items.reduce((sum, topic) => sum + (topic.questions as number), 0)).toBe(40);
  expect(await service.json('/v1/topics/coding')).toEqual({ ...items[2], release: service.release });
});

it('suggests the nearest topic', async () => {
  const response = await service.request('/v1/topics/codng');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ errors: [{ parameter: 'slug', didYouMean: 'coding' }] });
});

it('lists the six levels, easiest first', async () => {
  const { items } = await list('/v1/levels');
  expect(items.map((level) => [level.level, level.order])).toEqual([
    ['entry', 1],
    ['intermediate', 2],
    ['advanced', 3],
    ['senior', 4],
    ['expert', 5],
    ['research', 6],
  ]);
  expect(items[1]?.careerLevels).toEqual(['entry', 'mid', 'senior', 'staff']);
  expect(items.reduce((sum, level) => sum + (level.questions as number), 0)).toBe(40);
});

it('moves targets by role and specialisation', async () => {
  const plain = await service.json('/v1/skill-maps/mid');
  const moved = await service.json('/v1/skill-maps/mid?role=ml-engineer&specialisations=coding');
  expect(plain.targets).toEqual({ statistics: 3, 'deep-learning': 3, coding: 3 });
  expect(moved.targets).toEqual({ statistics: 4, 'deep-learning': 3, coding: 3 });
  expect(plain.skills).toMatchObject([{ slug: 'mid-evaluation', target: 3 }]);
  expect(moved.skills).toMatchObject([{ slug: 'mid-evaluation', target: 4 }]);
  // At entry half of a step, rounded toward zero, is none.
  expect((await service.json('/v1/skill-maps/entry?role=ml-engineer')).targets).toEqual(plain.targets);
});

it('puts the questions of its topics behind each entry of a map', async () => {
  const { focusAreas } = (await service.json('/v1/skill-maps/mid')) as unknown as {
    focusAreas: { questions: string[] }[];
  };
  const { items } = await list('/v1/questions?topic=statistics&limit=100');
  expect([...(focusAreas[0]?.questions ?? [])].sort()).toEqual(items.map((item) => item.id).sort());
});

it('refuses a specialisation that is none', async () => {
  const response = await service.request('/v1/skill-maps/mid?specialisations=statistics');
  expect(await response.json()).toMatchObject({
    errors: [{ parameter: 'specialisations', allowed: ['coding'] }],
  });
});

it('gives each block its weeks, items and minutes', async () => {
  const { blocks } = (await service.json('/v1/curriculum')) as unknown as {
    blocks: { weeks: object; items: { minutes: number }[]; minutes: number }[];
  };
  expect(blocks.map((block) => block.weeks)).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
    { from: 7, to: 8 },
    { from: 9, to: 10 },
    { from: 11, to: 12 },
  ]);
  expect(blocks.flatMap((block) => block.items)).toHaveLength(40 + 2 + 6);
  for (const { items, minutes } of blocks) {
    expect(minutes).toBe(items.reduce((sum, item) => sum + item.minutes, 0));
  }
});

it('keeps texts out of lists and in single resources', async () => {
  expect((await list('/v1/materials?kind=mock')).items).toMatchObject([
    { slug: 'coding-screen', round: 'coding' },
  ]);
  expect((await list('/v1/materials')).items.some((material) => 'body' in material)).toBe(false);
  expect(await service.json('/v1/materials/attention?format=html')).toMatchObject({
    body: '<p>Read this.</p>',
  });
  expect((await list('/v1/guides')).items.some((guide) => 'items' in guide)).toBe(false);
  expect((await service.json('/v1/guides/red-flags')).items).toHaveLength(2);
});

it('says what is being served', async () => {
  expect(await service.json('/v1/releases/current')).toMatchObject({
    id: service.release,
    release: service.release,
    counts: { questions: 40, topics: 3, roles: 2, materials: 2, guides: 1 },
    builtAt: '2026-11-23T10:00:00Z',
  });
  const page = await (await service.request('/?utm_source=a')).text();
  expect(page).toContain('40 questions');
  for (const path of ['/docs', '/openapi.json', '/v1/plans/example', '/v1/plans/example.ics']) {
    expect(page).toContain(`href="${path}"`);
  }
  expect(await service.json('/v1/roles')).toMatchObject({ nextCursor: null, release: service.release });
  expect((await service.json('/v1/skill-maps')).items).toHaveLength(4);
});

it('builds every link on the public address, whatever the Host says', async () => {
  const response = await service.request('/v1/questions?limit=1', { headers: { Host: 'evil.example' } });
  expect(response.headers.get('Link')).toContain(`<${PUBLIC_URL}/v1/questions?`);
  expect(await response.text()).not.toContain('evil.example');
});
