import { afterAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../../src/http/protocol/cursor.ts';
import { samplePack } from '../../../testbed/packs/sample-pack.ts';
import { PUBLIC_URL, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());
const all = samplePack().questions.map(({ question }) => question);
const ids = (body: { items?: { id: string }[] }) => (body.items ?? []).map((item) => item.id);
const errorsOf = async (path: string, status = 400) => {
  const response = await service.request(path);
  expect(response.status, path).toBe(status);
  return ((await response.json()) as { errors: Record<string, unknown>[] }).errors;
};

describe('GET /v1/questions/{id}', () => {
  it('answers a bare object with its release', async () => {
    const [first] = all;
    const { prompt, choices, volatility: _volatility, ...rest } = first as (typeof all)[number];
    expect(await service.json('/v1/questions/bias-variance')).toEqual({
      ...rest,
      prompt: prompt.markdown,
      choices: choices?.map(({ id, text }) => ({ id, text: text.markdown })),
      url: `${PUBLIC_URL}/v1/questions/q01`,
      page: `${PUBLIC_URL}/questions/bias-variance`,
      release: service.release,
    });
  });

  it('answers the same by id and by slug', async () => {
    expect(await service.json('/v1/questions/q01')).toEqual(
      await service.json('/v1/questions/bias-variance'),
    );
  });

  it('sends only the fields that are asked for, and what is included', async () => {
    const body = await service.json('/v1/questions/q01/sparse?fields=title&include=answer,topic&format=text');
    expect(Object.keys(body).sort()).toEqual(['answer', 'id', 'release', 'title', 'topicDetails']);
    expect(body.topicDetails).toMatchObject({ slug: 'statistics' });
    expect(body.answer).toMatchObject({ questionId: 'q01', codeNotes: 'Run it.' });
  });

  it.each([
    ['/v1/questions/q01', '/v1/questions/q01/sparse'],
    ['/v1/questions', '/v1/questions/sparse'],
  ])('leads from the fields of %s to %s', async (path, sparse) => {
    const response = await service.request(`${path}?fields=title&fields=level&include=topic`);
    expect(response.status).toBe(308);
    expect(response.headers.get('Deprecation')).toBe('@1795996800');
    expect(response.headers.get('Sunset')).toBe('Sun, 30 May 2027 00:00:00 GMT');
    expect(response.headers.get('Location')).toBe(
      `${PUBLIC_URL}${sparse}?fields=title&fields=level&include=topic`,
    );
  });

  it('leaves the topic a slug and adds the topic beside it', async () => {
    const { topic, topicDetails } = await service.json('/v1/questions/q01?include=topic');
    expect(topic).toBe('statistics');
    expect(topicDetails).toEqual(
      expect.objectContaining({ slug: 'statistics', name: 'statistics', url: expect.any(String) }),
    );
  });

  it.each([
    ['markdown', 'What does *regularisation* change?'],
    ['text', 'What does regularisation change?'],
    ['html', '<p>What does *regularisation* change?</p>'],
  ])('sends text as %s', async (format, prompt) => {
    expect((await service.json(`/v1/questions/q01?format=${format}`)).prompt).toEqual(prompt);
  });

  it('sends trees at an address of their own', async () => {
    expect(await errorsOf('/v1/questions/q01?format=ast')).toMatchObject([
      { parameter: 'format', allowed: ['markdown', 'html', 'text'] },
    ]);
    const tree = await service.json('/v1/questions/q01/answer/ast');
    expect(tree.prompt).toEqual({ type: 'root', children: [] });
    expect((tree.inBrief as unknown as object[])[1]).toEqual({ type: 'root', children: [] });
    const text = await service.json('/v1/questions/q01/answer');
    expect(Object.keys(tree).sort()).toEqual([...Object.keys(text), 'prompt'].sort());
  });

  it('never says which choice is right, but in its answer', async () => {
    const format = 'format=html';
    for (const path of [`q01?${format}`, `q01/sparse?${format}&fields=choices`, `?${format}&q=penalty`]) {
      const response = await service.request(`/v1/questions${path.startsWith('q') ? '/' : ''}${path}`);
      const body = await response.text();
      expect(body, path).toContain('"choices":[{"id":"a","text":"<p>Fewer layers.</p>"},{"id":"b",');
      expect(body, path).not.toMatch(/correct|penalty/);
    }
    expect((await service.json(`/v1/questions/q01/answer?${format}`)).choices).toEqual([
      { id: 'a', correct: false, why: '<p>Depth stays.</p>' },
      { id: 'b', correct: true, why: '<p>The penalty shrinks them.</p>' },
    ]);
    for (const path of ['q02', 'q02/answer'])
      expect(await service.json(`/v1/questions/${path}`)).not.toHaveProperty('choices');
  });

  it('says that there is none', async () => {
    expect(await errorsOf('/v1/questions/q999', 404)).toEqual([
      { parameter: 'id', code: 'not_found', message: 'There is no question "q999".' },
    ]);
  });
});

describe('GET /v1/questions/{id}/answer', () => {
  it('holds every part of an answer', async () => {
    expect(Object.keys(await service.json('/v1/questions/q01/answer'))).toEqual([
      'questionId',
      'choices',
      'shortAnswer',
      'inBrief',
      'answer',
      'listensFor',
      'rubric',
      'commonMistakes',
      'followUps',
      'numbers',
      'code',
      'codeNotes',
      'limits',
      'corrections',
      'references',
      'release',
    ]);
  });

  it('sends what it is in brief in the asked format, and nothing of it where there is none', async () => {
    const inBrief = async (query: string) =>
      (await service.json(`/v1/questions/q01/answer${query}`)).inBrief as unknown as unknown[];
    expect((await inBrief(''))[1]).toBe('It shrinks weights.');
    expect((await inBrief('?format=html'))[1]).toBe('<p>It shrinks weights.</p>');
    expect(await service.json('/v1/questions/q02/answer')).not.toHaveProperty('inBrief');
  });
});

describe('GET /v1/questions', () => {
  it.each([
    ['level=entry,expert', (q: (typeof all)[number]) => ['entry', 'expert'].includes(q.level)],
    ['topic=statistics&core=true', (q) => q.topic === 'statistics' && q.core],
    ['role=ml-engineer', (q) => (q.roles['ml-engineer'] ?? 0) >= 1],
    ['tag=sql,python', (q) => q.tags.includes('sql') || q.tags.includes('python')],
    ['tagAll=sql,python', (q) => q.tags.includes('sql') && q.tags.includes('python')],
    ['minMinutes=20&maxMinutes=30', (q) => q.minutes >= 20 && q.minutes <= 30],
    ['updatedSince=2026-11-03', (q) => q.updatedAt >= '2026-11-03'],
    ['kind=concept&block=fundamentals', (q) => q.kind === 'concept' && q.block === 'fundamentals'],
  ] as [string, (q: (typeof all)[number]) => boolean][])('filters by %s', async (query, keep) => {
    const expected = all.filter(keep).map((question) => question.id);
    const body = await service.json(`/v1/questions?limit=100&count=exact&${query}`);
    expect(ids(body)).toEqual(expected);
    expect(body.total).toBe(expected.length);
  });

  it.each(['id', '-id', 'level', '-minutes', 'updatedAt'])('pages through all by %s', async (sort) => {
    const seen: string[] = [];
    let path: string | undefined = `/v1/questions?limit=7&sort=${sort}`;
    while (path) {
      const response = await service.request(path);
      const body = (await response.json()) as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...ids(body));
      const link = response.headers.get('Link');
      expect(link === null).toBe(body.nextCursor === null);
      path = link?.slice(1, link.indexOf('>')).replace(PUBLIC_URL, '');
    }
    expect(seen).toEqual(ids(await service.json(`/v1/questions?limit=100&sort=${sort}`)));
    expect([...seen].sort()).toEqual(all.map((question) => question.id).sort());
  });

  it('counts facets over all pages', async () => {
    const { facets } = await service.json('/v1/questions?limit=1&facets=level');
    const counts = Object.values((facets as unknown as { level: Record<string, number> }).level);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });

  it.each([
    ['sort=id', ''],
    ['q=', ''],
    ['q=+&sort=id', ''],
    ['limit=20', ''],
    ['facetMode=and&facets=level', 'facets=level'],
    ['facetMode=or', ''],
    ['q=attention&sort=relevance', 'q=attention'],
  ])('gives %s the ETag of %s: the bytes are the same', async (spelt, short) => {
    const answers = await Promise.all(
      [spelt, short].map(async (query) => {
        const response = await service.request(`/v1/questions?${query}`);
        return [response.headers.get('ETag'), response.headers.get('Link'), await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('counts a facet without its own filter in the mode "or", against an oracle', async () => {
    const query = 'level=entry&topic=statistics&role=ml-engineer&tag=sql';
    const { facets } = await service.json(
      `/v1/questions?${query}&facets=level,topic,kind,block,tag,role&facetMode=or`,
    );
    const keeps: Record<string, (q: (typeof all)[number]) => boolean> = {
      level: (q) => q.level === 'entry',
      topic: (q) => q.topic === 'statistics',
      role: (q) => (q.roles['ml-engineer'] ?? 0) >= 1,
      tag: (q) => q.tags.includes('sql'),
    };
    const values: Record<string, (q: (typeof all)[number]) => string[]> = {
      level: (q) => [q.level],
      topic: (q) => [q.topic],
      kind: (q) => [q.kind],
      block: (q) => [q.block],
      tag: (q) => q.tags,
      role: (q) => Object.keys(q.roles).filter((role) => (q.roles[role] ?? 0) >= 1),
    };
    for (const [facet, valuesOf] of Object.entries(values)) {
      const others = Object.entries(keeps).filter(([name]) => name !== facet);
      const counts: Record<string, number> = {};
      for (const question of all.filter((each) => others.every(([, keep]) => keep(each))))
        for (const value of valuesOf(question)) counts[value] = (counts[value] ?? 0) + 1;
      expect((facets as unknown as Record<string, object>)[facet], facet).toEqual(counts);
    }
  });

  it('says of each thing found how well it answers', async () => {
    type Items = { tier?: string }[];
    const found = (await service.json('/v1/questions?q=atention')).items as unknown as Items;
    expect(found.map(({ tier }) => tier)).toEqual(found.map(() => 'typos'));
    const sparse = await service.json('/v1/questions/sparse?q=attention&fields=title&limit=1');
    expect(sparse.items).toMatchObject([{ tier: 'all-words' }]);
    expect(((await service.json('/v1/questions?limit=1')).items as unknown as Items)[0]).not.toHaveProperty(
      'tier',
    );
  });

  it('takes any string as a search', async () => {
    for (const q of ['', '  ', '"', "' OR 1=1 --", '((', '\0', 'NEAR(a', '🦜', '*', 'x'.repeat(10_000)]) {
      await service.json(`/v1/questions?q=${encodeURIComponent(q)}`);
    }
    expect(ids(await service.json('/v1/questions?q=atention')).length).toBeGreaterThan(0);
  });
});

describe('a list parameter', () => {
  const same = async (query: string) => {
    const response = await service.request(`/v1/questions?${query}`);
    expect(response.status, query).toBe(200);
    return [response.headers.get('ETag'), await response.text()];
  };

  it.each([
    'level=entry&level=advanced',
    'level=advanced&level=entry&level=entry',
    'level=entry,&level=advanced',
    'level=entry,%20advanced',
    'level=entry,advanced,',
    'level=&level=entry&level=advanced',
    'level=+entry+,+advanced+',
  ])('%s is the list with one comma', async (query) => {
    expect(await same(query)).toEqual(await same('level=entry,advanced'));
  });

  it('of fixed words too', async () => {
    expect(await same('include=topic&include=answer&facets=kind&facets=topic')).toEqual(
      await same('include=answer,topic&facets=kind,topic'),
    );
  });

  it('has the same bound in both forms', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `tag=t${index}`).join('&');
    expect(await errorsOf(`/v1/questions?${many}`)).toMatchObject([
      { parameter: 'tag', code: 'too_many_values' },
    ]);
  });

  it('names the wrong word of several parameters, with other faults', async () => {
    expect(await errorsOf('/v1/questions?level=entri&level=expert&limit=0')).toMatchObject([
      { parameter: 'limit' },
      { parameter: 'level', didYouMean: 'entry' },
    ]);
  });
});

describe('wrong input of a list', () => {
  it('names an unknown parameter and the nearest known one', async () => {
    expect(await errorsOf('/v1/questions?levl=entry')).toMatchObject([
      { parameter: 'levl', code: 'unknown_parameter', didYouMean: 'level' },
    ]);
  });

  it('names every fault at once', async () => {
    const errors = await errorsOf('/v1/questions?level=entri&limit=0&core=yes&format=htm');
    expect(errors.map((error) => [error.parameter, error.didYouMean])).toEqual([
      ['core', undefined],
      ['limit', undefined],
      ['format', 'html'],
      ['level', 'entry'],
    ]);
  });

  it.each(['1e2', '0x10', '+5', '5.0', ' 5', '-1', '0', '101', '', '٥'])(
    'refuses limit=%s',
    async (limit) => {
      expect(await errorsOf(`/v1/questions?limit=${encodeURIComponent(limit)}`)).toMatchObject([
        { parameter: 'limit' },
      ]);
    },
  );

  it.each(['1', 'TRUE', 'yes', ''])('refuses core=%s', async (core) => {
    expect(await errorsOf(`/v1/questions?core=${core}`)).toMatchObject([
      { parameter: 'core', allowed: ['true', 'false'] },
    ]);
  });

  it.each([
    ['topic=statistic', { parameter: 'topic', didYouMean: 'statistics' }],
    ['topic=deep', { parameter: 'topic', didYouMean: 'deep-learning' }],
    ['topic=learning', { parameter: 'topic', didYouMean: 'deep-learning' }],
    ['topic=attention', { parameter: 'topic', didYouMean: 'statistics' }],
    ['role=engineers', { parameter: 'role', didYouMean: 'ml-engineer' }],
    ['role=ml-enginer', { parameter: 'role', didYouMean: 'ml-engineer' }],
    ['tagAll=sqll', { parameter: 'tagAll', didYouMean: 'sql' }],
    ['level=', { parameter: 'level' }],
    ['level=entry,,expert', { parameter: 'level' }],
    ['sort=a"%20desc--', { parameter: 'sort' }],
    ['sort=relevance', { parameter: 'sort' }],
    ['fields=titel', { parameter: 'fields', didYouMean: 'title' }],
    ['updatedSince=2026-02-30', { parameter: 'updatedSince' }],
    ['minMinutes=30&maxMinutes=20', { parameter: 'maxMinutes' }],
    ['limit=1&limit=2', { parameter: 'limit', code: 'duplicate_parameter' }],
    ['__proto__=1', { parameter: '__proto__', code: 'unknown_parameter' }],
    ['release=latest', { parameter: 'release' }],
  ])('refuses %s', async (query, expected) => {
    expect((await errorsOf(`/v1/questions?${query}`))[0]).toMatchObject(expected);
  });
});

it('suggests no topic for what nothing is about', async () => {
  const [fault] = await errorsOf('/v1/questions?topic=zzzzzz');
  expect(fault).toMatchObject({ parameter: 'topic', code: 'unknown_value' });
  expect(fault).not.toHaveProperty('didYouMean');
});

describe('cursors', () => {
  const cursorOf = async (query: string) =>
    (await service.json(`/v1/questions?${query}`)).nextCursor as unknown as string;

  it('belong to their filters and order', async () => {
    const cursor = await cursorOf('limit=2&level=expert');
    expect((await service.request(`/v1/questions?limit=3&level=expert&cursor=${cursor}`)).status).toBe(200);
    await errorsOf(`/v1/questions?limit=2&cursor=${cursor}`);
    await errorsOf(`/v1/questions?limit=2&level=expert&sort=-id&cursor=${cursor}`);
  });

  it('are refused when they were tampered with', async () => {
    const cursor = await cursorOf('limit=2');
    const read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const moved = Buffer.from(JSON.stringify({ ...read, after: ['q30', 'q30'] })).toString('base64url');
    for (const wrong of [moved, cursor.slice(3), 'x', 'bnVsbA', '%00']) {
      expect(await errorsOf(`/v1/questions?limit=2&cursor=${wrong}`)).toMatchObject([
        { parameter: 'cursor' },
      ]);
    }
  });

  it('of another release are gone', async () => {
    const cursor = encodeCursor(['q01', 'q01'], { release: `r_${'0'.repeat(32)}`, filters: {} });
    await errorsOf(`/v1/questions?cursor=${cursor}`, 410);
  });
});

describe('a pinned release', () => {
  it('is answered while it is the current one', async () => {
    const response = await service.request(`/v1/questions?release=${service.release}`);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it('is gone when it is another', async () => {
    expect(await errorsOf(`/v1/topics?release=r_${'0'.repeat(32)}`, 410)).toMatchObject([
      { parameter: 'release' },
    ]);
  });
});
