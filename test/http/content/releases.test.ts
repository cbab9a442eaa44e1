import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealFile, UNSEALED } from '../../../src/catalogue/seal.ts';
import type { ContentPack } from '../../../src/domain/content-pack.ts';
import { randomPack } from '../../../testbed/packs/random-pack.ts';
import { type PublishingService, startPublishing } from '../../helpers/published-releases.ts';

interface Synced {
  items: { type: string; id: string; retired: boolean; item?: object }[];
  nextCursor: string | null;
  release: string;
  export: { count: number; sha256: string };
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function exportOf(service: PublishingService, release: string): Promise<string[]> {
  const response = await service.request(`/v1/export?release=${release}`);
  expect(response.status).toBe(200);
  return (await response.text()).split('\n').slice(0, -1);
}

/** A copy of a release, each record by its type and id, as any consumer would keep it. */
async function copyOf(service: PublishingService, release: string): Promise<Map<string, object>> {
  const records = (await exportOf(service, release)).slice(0, -1).map((line) => JSON.parse(line));
  return new Map(records.map((record) => [`${record.type} ${record.id}`, record]));
}

async function replay(service: PublishingService, copy: Map<string, object>, since: string, limit: number) {
  let query = `since=${since}&limit=${limit}`;
  for (;;) {
    const page = (await service.json(`/v1/sync?${query}`)) as unknown as Synced;
    for (const { type, id, retired, item } of page.items) {
      if (retired) copy.delete(`${type} ${id}`);
      else copy.set(`${type} ${id}`, { id, item, type });
    }
    if (page.nextCursor === null) return page;
    query = `since=${since}&limit=${limit}&cursor=${page.nextCursor}`;
  }
}

/** What a copy comes to, without anything of the server's code. */
function sumOf(copy: Map<string, object>): { count: number; sha256: string } {
  const lines = [...copy]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, record]) => `${JSON.stringify(record)}\n`);
  return { count: lines.length, sha256: sha256(lines.join('')) };
}

function editedPack(edits: readonly Edit[]): ContentPack {
  const pack = randomPack(12);
  for (const { at, edit } of edits) {
    const entry = pack.questions[at % pack.questions.length];
    if (!entry) continue;
    if (edit === 'retire') pack.questions.splice(pack.questions.indexOf(entry), 1);
    else if (edit === 'minutes') entry.question.minutes += 1 + at;
    else if (edit === 'numbers')
      entry.answer.numbers.push({
        name: { markdown: 'n', html: 'n', text: 'n', ast: {} } as never,
        value: at,
      });
    else if (pack.topics[at % pack.topics.length])
      (pack.topics[at % pack.topics.length] as { summary: string }).summary = `s${at}`;
  }
  return pack;
}

interface Edit {
  at: number;
  edit: 'retire' | 'minutes' | 'numbers' | 'topic';
}

const edits = fc.array(
  fc.record({
    at: fc.nat(11),
    edit: fc.constantFrom<Edit['edit'][]>('retire', 'minutes', 'numbers', 'topic'),
  }),
  { maxLength: 8 },
);

describe('GET /v1/sync', () => {
  it('replayed from any of five releases gives the latest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edits, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        async (versions, limit) => {
          const service = startPublishing(5);
          const releases = versions.map((version) => service.publish(editedPack(version)));
          const latest = releases.at(-1);
          const whole = sumOf(await copyOf(service, latest?.id ?? ''));
          expect(whole).toEqual(latest?.export);
          for (const { id } of releases) {
            const copy = await copyOf(service, id);
            const page = await replay(service, copy, id, limit);
            expect(page.release).toBe(latest?.id);
            expect(sumOf(copy)).toEqual(page.export);
            expect(page.export).toEqual(whole);
          }
        },
      ),
      { numRuns: 2 },
    );
  }, 60_000);

  it('refuses a cursor of another comparison, and a release that is no longer held', async () => {
    const service = startPublishing(2);
    const [a, b, c] = [1, 5, 9].map((size) => service.publish(randomPack(size)));
    const { nextCursor } = await service.json(`/v1/sync?since=${b?.id}&limit=1`);
    expect((await service.request(`/v1/sync?since=${c?.id}&cursor=${nextCursor}`)).status).toBe(400);
    expect(
      (await service.request(`/v1/sync?since=${b?.id}&release=${b?.id}&cursor=${nextCursor}`)).status,
    ).toBe(410);
    const gone = await service.request(`/v1/sync?since=${a?.id}`);
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({ errors: [{ parameter: 'since', allowed: [c?.id, b?.id] }] });
  });
});

describe('releases', () => {
  it('are held as many as are asked for, the latest first, and read pinned', async () => {
    const service = startPublishing(3);
    const releases = [10, 11, 12, 13].map((size) => service.publish(randomPack(size)));
    const [first, ...held] = releases.map(({ id }) => id);
    const list = (await service.json('/v1/releases')) as unknown as {
      items: { id: string; current: boolean }[];
    };
    expect(list.items.map(({ id, current }) => [id, current])).toEqual(
      held.reverse().map((id, index) => [id, index === 0]),
    );
    for (const [index, id] of held.entries()) {
      const response = await service.request(`/v1/questions?count=exact&release=${id}`);
      expect(response.headers.get('Cache-Control')).toContain('immutable');
      expect(await response.json()).toMatchObject({ release: id, total: 13 - index });
    }
    for (const path of [`/v1/questions?release=${first}`, `/v1/releases/${first}`])
      expect((await service.request(path)).status, path).toBe(410);
    expect(existsSync(join(service.folder, 'releases', `${first}.db`))).toBe(false);
    expect(readdirSync(join(service.folder, 'releases'))).toHaveLength(6);
  });

  it('page on where they began, while another is published', async () => {
    const service = startPublishing(2);
    const [first] = [service.publish(randomPack(10)), service.publish(randomPack(4))];
    const page = await service.json(`/v1/questions/sparse?limit=8&fields=id&release=${first.id}`);
    const rest = await service.json(
      `/v1/questions/sparse?limit=8&fields=id&release=${first.id}&cursor=${page.nextCursor}`,
    );
    expect(rest).toMatchObject({ items: [{ id: 'q09' }, { id: 'q10' }], nextCursor: null });
  });

  it('that were damaged are not held', async () => {
    const service = startPublishing(3);
    const [a, b] = [service.publish(randomPack(3)), service.publish(randomPack(4))];
    const file = join(service.folder, 'releases', `${a.id}.db`);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
    writeFileSync(file, bytes);
    expect((await service.request(`/v1/topics?release=${a.id}`)).status).toBe(410);
    expect(((await service.json('/v1/releases')) as unknown as { items: object[] }).items).toMatchObject([
      { id: b.id },
    ]);
  });

  it('that a version with another schema made are not held', async () => {
    const service = startPublishing(3);
    const [a, b] = [service.publish(randomPack(3)), service.publish(randomPack(4))];
    const file = join(service.folder, 'releases', `${a.id}.db`);
    const sqlite = new Database(file);
    sqlite.exec('UPDATE __drizzle_migrations SET created_at = created_at - 1');
    sqlite.prepare('UPDATE seals SET seal = ?').run(UNSEALED);
    sqlite.close();
    sealFile(file);
    expect((await service.request(`/v1/topics?release=${a.id}`)).status).toBe(410);
    expect((await service.request(`/v1/topics?release=${b.id}`)).status).toBe(200);
  });

  it('that come back are the latest again', async () => {
    const service = startPublishing(2);
    const [a, b] = [service.publish(randomPack(3)), service.publish(randomPack(4))];
    service.publish(randomPack(3));
    const { items } = (await service.json('/v1/releases')) as unknown as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual([a.id, b.id]);
  });
});

describe('GET /v1/releases/{id}/changes', () => {
  const before = randomPack(6);
  const after = randomPack(7);
  after.questions.shift();
  Object.assign(after.questions[0]?.question ?? {}, { minutes: 99, title: 'A *starred* title' });
  after.questions[0]?.answer.code.push({ language: 'sql', tested: false, source: 'SELECT 1' });

  it('says what was added, changed in which fields, and retired', async () => {
    const service = startPublishing(2);
    const [old, now] = [service.publish(before), service.publish(after)];
    expect(await service.json(`/v1/releases/${now.id}/changes?since=${old.id}`)).toEqual({
      since: old.id,
      added: [{ type: 'question', id: 'q07', title: after.questions.at(-1)?.question.title }],
      changed: [
        {
          ...{ type: 'question', id: 'q02', title: 'A *starred* title' },
          fields: ['answer.code', 'minutes', 'title'],
        },
      ],
      retired: [{ type: 'question', id: 'q01', title: before.questions[0]?.question.title }],
      release: now.id,
    });
  });

  it('reads well where Markdown is asked for, and keeps the two apart in caches', async () => {
    const service = startPublishing(2);
    const [old, now] = [service.publish(before), service.publish(after)];
    const path = `/v1/releases/${now.id}/changes?since=${old.id}`;
    const text = await service.request(path, { headers: { Accept: 'text/markdown, */*;q=0.5' } });
    const json = await service.request(path, {
      headers: { Accept: 'application/json, text/markdown;q=0.5' },
    });
    expect(await text.text()).toBe(
      [
        `# Release \`${now.id}\`\n\nSince \`${old.id}\`.\n\n`,
        `## Added (1)\n\n- question \`q07\` ${after.questions.at(-1)?.question.title}\n\n`,
        '## Changed (1)\n\n- question `q02` A \\*starred\\* title: `answer.code`, `minutes`, `title`\n\n',
        `## Retired (1)\n\n- question \`q01\` ${before.questions[0]?.question.title}\n`,
      ].join(''),
    );
    expect(json.headers.get('Content-Type')).toBe('application/json');
    expect(json.headers.get('ETag')).not.toBe(text.headers.get('ETag'));
    const etag = text.headers.get('ETag') as string;
    const again = await service.request(path, {
      headers: { Accept: 'text/markdown', 'If-None-Match': etag },
    });
    expect([again.status, again.headers.get('Vary')]).toEqual([304, 'Accept-Encoding, Accept']);
    const same = await service.request(`/v1/releases/${now.id}/changes?since=${now.id}`, {
      headers: { Accept: 'text/markdown' },
    });
    expect(await same.text()).toContain('Nothing is different.');
  });
});

describe('GET /v1/export', () => {
  it('has a record a line, and ends with how many there were and what their bytes hash to', async () => {
    const service = startPublishing(1);
    const { id, export: sum } = service.publish(randomPack(70));
    const lines = await exportOf(service, id);
    const end = JSON.parse(lines.pop() ?? '');
    expect(end).toEqual({ ...sum, release: id });
    expect(end.count).toBe(lines.length);
    expect(end.sha256).toBe(sha256(lines.map((line) => `${line}\n`).join('')));
    const records = lines.map((line) => JSON.parse(line));
    expect(records.find((record) => record.type === 'question')).toMatchObject({
      id: 'q01',
      item: { prompt: expect.any(String), answer: { questionId: 'q01', shortAnswer: expect.any(String) } },
    });
    expect(new Set(lines.map((line) => line.slice(0, 200))).size).toBe(lines.length);
  });

  it('is the same bytes gzipped', async () => {
    const service = startPublishing(1);
    service.publish(randomPack(70));
    const plain = await service.request('/v1/export');
    const coded = await service.request('/v1/export', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(coded.headers.get('Content-Encoding')).toBe('gzip');
    expect(coded.headers.get('ETag')).not.toBe(plain.headers.get('ETag'));
    expect(gunzipSync(await coded.arrayBuffer()).toString()).toBe(await plain.text());
  });
});

describe('GET /v1/releases/{id}/content.db', () => {
  it('is the file that was published, whole and in parts', async () => {
    const service = startPublishing(2);
    const { id } = service.publish(randomPack(5));
    const file = readFileSync(join(service.folder, 'content.db'));
    const path = `/v1/releases/${id}/content.db`;
    const whole = await service.request(path, { headers: { 'Accept-Encoding': 'gzip' } });
    const { content } = (await service.json(`/v1/releases/${id}`)) as unknown as {
      content: { url: string; bytes: number; sha256: string };
    };
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(bytes.equals(file)).toBe(true);
    expect(content).toEqual({ url: expect.stringMatching(path), bytes: file.length, sha256: sha256(file) });
    expect(whole.headers.get('Repr-Digest')).toBe(
      `sha-256=:${Buffer.from(content.sha256, 'hex').toString('base64')}:`,
    );
    const etag = whole.headers.get('ETag') as string;
    const part = async (headers: Record<string, string>) => {
      const response = await service.request(path, { headers });
      return [
        response.status,
        response.headers.get('Content-Range'),
        Buffer.from(await response.arrayBuffer()),
      ];
    };
    const { length } = file;
    const rest = [206, `bytes ${length - 10}-${length - 1}/${length}`, file.subarray(-10)];
    expect(await part({ Range: 'bytes=100-199' })).toEqual([
      206,
      `bytes 100-199/${length}`,
      file.subarray(100, 200),
    ]);
    expect(await part({ Range: 'bytes=-10' })).toEqual(rest);
    expect(await part({ Range: `bytes=${length - 10}-${length * 2}`, 'If-Range': etag })).toEqual(rest);
    for (const headers of [
      { Range: 'bytes=0-1', 'If-Range': '"other"' },
      { Range: 'lines=0-1' },
      { Range: 'bytes=0-1,4-5' },
      { Range: 'bytes=5-4' },
    ])
      expect((await part(headers))[0], JSON.stringify(headers)).toBe(200);
    const beyond = await service.request(path, { headers: { Range: `bytes=${length}-` } });
    expect([beyond.status, (await beyond.json()) as object]).toMatchObject([
      416,
      { detail: expect.stringContaining(`${length}`) },
    ]);
    expect((await service.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const head = await service.request(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('Content-Length')]).toEqual([200, `${length}`]);
  });
});
