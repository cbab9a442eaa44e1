import { serve } from '@hono/node-server';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import Database from 'better-sqlite3';
import { openCatalogue } from '../../src/catalogue/index.ts';

/**
 * The server that one writes in an afternoon with Hono, zod-openapi and better-sqlite3: questions as JSON in a table, full
 * text in FTS5 by bm25, the input checked, nothing kept. Its rows are those of a store of ours:
 * `npx tsx bench/baseline/plain.ts STORE.db`.
 */
const db = new Database(':memory:');
db.exec(
  `CREATE TABLE questions (id TEXT PRIMARY KEY, position INTEGER, level TEXT, json TEXT);
   CREATE INDEX by_position ON questions (position);
   CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, title, prompt, body, tokenize = 'porter unicode61');`,
);
fill(process.argv[2] ?? './data/content.db');

const one = db.prepare('SELECT json FROM questions WHERE id = ?').pluck();
const page = db.prepare('SELECT json FROM questions ORDER BY position LIMIT ? OFFSET ?').pluck();
const found = db
  .prepare(
    `SELECT questions.json FROM search JOIN questions ON questions.id = search.id WHERE search MATCH ?
     ORDER BY bm25(search) LIMIT ?`,
  )
  .pluck();

const Question = z
  .object({ id: z.string(), title: z.string(), prompt: z.string(), level: z.string() })
  .openapi('Question');
const Page = z.object({ items: z.array(Question) }).openapi('Page');
const ok = <T extends z.ZodType>(schema: T) => ({
  description: 'Found.',
  content: { 'application/json': { schema } },
});

const app = new OpenAPIHono();
app.openapi(
  createRoute({
    ...{ method: 'get', path: '/v1/questions/{id}' },
    request: { params: z.object({ id: z.string().regex(/^q\d+$/) }) },
    responses: { 200: ok(Question), 404: { description: 'Missing.' } },
  }),
  (c) => {
    const json = one.get(c.req.valid('param').id) as string | undefined;
    return json === undefined ? c.notFound() : c.json(JSON.parse(json), 200);
  },
);
app.openapi(
  createRoute({
    ...{ method: 'get', path: '/v1/questions' },
    request: {
      query: z.object({
        q: z.string().optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
        offset: z.coerce.number().int().min(0).default(0),
      }),
    },
    responses: { 200: ok(Page) },
  }),
  (c) => {
    const { q, limit, offset } = c.req.valid('query');
    const rows = q === undefined ? page.all(limit, offset) : found.all(matchOf(q), limit);
    return c.json({ items: (rows as string[]).map((json) => JSON.parse(json)) }, 200);
  },
);
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  process.stdout.write(`http://127.0.0.1:${port}\n`),
);
process.once('SIGTERM', () => process.exit());

function matchOf(q: string): string {
  return q
    .split(/\s+/)
    .map((word) => `"${word.replaceAll('"', '')}"`)
    .join(' ');
}

function fill(file: string): void {
  const source = openCatalogue(file);
  const catalogue = source.current();
  const row = db.prepare('INSERT INTO questions VALUES (?, ?, ?, ?)');
  const document = db.prepare('INSERT INTO search VALUES (?, ?, ?, ?)');
  let position = 0;
  db.transaction(() => {
    for (const id of Object.values(catalogue.listQuestionIdsByTopic()).flat()) {
      const question = catalogue.findQuestion(id);
      const answer = catalogue.findAnswer(id);
      if (!question || !answer) continue;
      position += 1;
      row.run(
        id,
        position,
        question.level,
        JSON.stringify({ ...question, prompt: question.prompt.markdown }),
      );
      const body = [answer.shortAnswer?.text, answer.answer?.text].join('\n');
      document.run(id, question.title, question.prompt.text, body);
    }
  })();
  source.close();
}
