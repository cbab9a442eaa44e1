import { afterAll, describe, expect, it } from 'vitest';
import { samplePack } from '../../../testbed/packs/sample-pack.ts';
import { startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());
const all = samplePack().questions.map(({ question }) => question);

async function idsOf(query: string): Promise<string[]> {
  const { items } = (await service.json(`/v1/questions/sample?${query}`)) as unknown as {
    items: { id: string }[];
  };
  return items.map(({ id }) => id);
}

describe('GET /v1/questions/sample', () => {
  it('has the same bytes and ETag for the same seed, and says so to whoever asks again', async () => {
    const path = '/v1/questions/sample?n=7&seed=monday';
    const [one, two] = [await service.request(path), await service.request(`${path}&format=markdown`)];
    expect(await one.text()).toBe(await two.text());
    const etag = one.headers.get('ETag') as string;
    expect(two.headers.get('ETag')).toBe(etag);
    expect((await service.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect(await idsOf('n=7&seed=tuesday')).not.toEqual(await idsOf('n=7&seed=monday'));
  });

  it('draws ten without a word, and no more than there are', async () => {
    expect(await idsOf('')).toHaveLength(10);
    expect(await idsOf('n=100')).toHaveLength(all.length);
  });

  it('leaves out what is excluded by id or slug, up to 250, and draws the next instead', async () => {
    const [first, second, ...rest] = await idsOf('n=10');
    const slug = all.find(({ id }) => id === second)?.slug;
    const strangers = Array.from({ length: 248 }, (_, index) => `q${index + 1000}`);
    const drawn = await idsOf(`n=10&exclude=${[first, slug, ...strangers].join()}`);
    expect(drawn.slice(0, 8)).toEqual(rest);
    expect(drawn).toHaveLength(10);
    const tooMany = await service.request(
      `/v1/questions/sample?exclude=${[first, slug, 'q0', ...strangers].join()}`,
    );
    expect(tooMany.status).toBe(400);
    expect(await tooMany.json()).toMatchObject({
      errors: [{ parameter: 'exclude', code: 'too_many_values', message: expect.stringContaining('250') }],
    });
  });

  it('draws only from what the filters leave, and knows their words', async () => {
    const drawn = await idsOf('n=100&topic=coding&level=entry,senior');
    const wanted = all.filter(({ topic, level }) => topic === 'coding' && /entry|senior/.test(level));
    expect(drawn.sort()).toEqual(wanted.map(({ id }) => id).sort());
    const response = await service.request('/v1/questions/sample?topic=codng');
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'topic', didYouMean: 'coding' }] });
  });

  it('takes turns between topics', async () => {
    const drawn = await idsOf('n=9&stratify=topic');
    const topics = drawn.map((id) => all.find((question) => question.id === id)?.topic);
    for (const turn of [0, 3, 6]) expect(new Set(topics.slice(turn, turn + 3)).size).toBe(3);
  });

  it('brings the answers along', async () => {
    const { items } = (await service.json('/v1/questions/sample?n=1&include=answer')) as unknown as {
      items: { id: string; answer: { questionId: string } }[];
    };
    expect(items[0]?.answer.questionId).toBe(items[0]?.id);
  });
});

describe('GET /v1/questions?ids=', () => {
  it('has up to a hundred questions in one page, in their order, and names what is missing', async () => {
    const ids = all.slice(0, 30).map(({ id }, index) => (index % 2 === 0 ? id : `question-${index + 1}`));
    const page = (await service.json(
      `/v1/questions?ids=${[...ids, 'q999', 'never-was'].reverse().join()}`,
    )) as unknown as {
      items: { id: string }[];
      missing: string[];
      nextCursor: null;
    };
    expect(page.items.map(({ id }) => id)).toEqual(all.slice(0, 30).map(({ id }) => id));
    expect(page.missing).toEqual(['never-was', 'q999']);
    expect(page.nextCursor).toBeNull();
    const tooMany = Array.from({ length: 101 }, (_, index) => `q${index}`);
    expect((await service.request(`/v1/questions?ids=${tooMany.join()}`)).status).toBe(400);
  });

  it('is a filter like the others, and pages where a limit is said', async () => {
    const page = await service.json('/v1/questions/sparse?ids=q01,q02,q03&limit=2&fields=id');
    expect(page).toMatchObject({
      items: [{ id: 'q01' }, { id: 'q02' }],
      nextCursor: expect.any(String),
      missing: [],
    });
    const next = await service.json(
      `/v1/questions/sparse?ids=q01,q02,q03&limit=2&fields=id&cursor=${page.nextCursor}`,
    );
    expect(next).toMatchObject({ items: [{ id: 'q03' }], nextCursor: null });
    expect(await service.json('/v1/questions')).not.toHaveProperty('missing');
  });
});
