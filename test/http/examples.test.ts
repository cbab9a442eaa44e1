import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/http/openapi.ts';
import { operations } from '../../src/http/routes.ts';
import { PUBLIC_URL, startService } from '../helpers/http.ts';
import { contentRows } from './routes/content-rows.ts';
import { pageRows } from './routes/page-rows.ts';
import { planRows } from './routes/plan-rows.ts';
import type { RouteRows } from './routes/route-row.ts';
import { rowSender } from './routes/send-row.ts';

/** The examples of the contract are what the rows of the routes send and are answered, over the sample pack. */
const rows: RouteRows = { ...contentRows, ...planRows, ...pageRows };
const file = fileURLToPath(new URL('../../src/http/examples.json', import.meta.url));

interface Parameter {
  name: string;
  in: string;
  schema: { type?: string; example?: unknown };
}
interface Described {
  operationId: string;
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, { example?: unknown }> }>;
}
const document = openApiDocument() as { paths: Record<string, Record<string, Described>> };
const described = new Map(
  Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((each) => [each.operationId, each] as const),
  ),
);
/** The contract is no example of itself. */
const inJson = operations.filter(
  ({ operationId }) =>
    operationId !== 'getOpenApi' &&
    Object.entries(described.get(operationId)?.responses ?? {}).some(
      ([status, { content }]) => status.startsWith('2') && content?.['application/json'],
    ),
);

/** The example of a parameter as the sample pack has it, in which another topic is a specialisation. */
function inSamplePack(example: string): string {
  return example.replace('https://stepladder.example.org', PUBLIC_URL).replace(/^nlp-llm$/, 'coding');
}

/** What one row sends and is answered. What differs from pack to pack stands as it does everywhere in the contract. */
async function exampleOf(operation: (typeof operations)[number]) {
  const row = rows[operation.operationId];
  if (!row) throw new Error(`${operation.operationId} has no row.`);
  const service = startService();
  const { storePlan, keepBusy, request } = rowSender(service);
  const plan = await storePlan();
  if (row.before === 'busy') await keepBusy(plan);
  const response = await request(operation, plan, row.send ?? {});
  const text = await response.text();
  await service.close();
  const shown = text
    .replaceAll(PUBLIC_URL, 'https://stepladder.example.org')
    .replace(/"nextCursor":"[^"]+"/g, '"nextCursor":"eyJyZWxlYXNlIjoicl8wMTIz"')
    .replaceAll(service.release, 'r_0123456789abcdef0123456789abcdef');
  return {
    ...(row.send?.json !== undefined && { request: row.send.json }),
    status: String(response.status),
    ...(response.headers.get('Content-Type')?.startsWith('application/json') && {
      answer: JSON.parse(shown),
    }),
  };
}

it('gives each operation that answers JSON a whole example of its request and answer', async () => {
  const found: Record<string, object> = {};
  for (const operation of inJson) found[operation.operationId] = await exampleOf(operation);
  if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  expect(kept, 'UPDATE=1 writes them afresh').toEqual(found);
  for (const [operationId, example] of Object.entries(found))
    expect(example, operationId).toHaveProperty('answer');
}, 120_000);

describe('the example of a parameter', () => {
  const service = startService();
  afterAll(() => service.close());
  const { storePlan, request } = rowSender(service);
  const read = operations.filter(({ method, operationId }) => method === 'get' && described.has(operationId));
  const cases = read.flatMap((operation) =>
    (described.get(operation.operationId)?.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && parameter.schema.example !== undefined)
      .map((parameter) => [operation.operationId, parameter.name, parameter, operation] as const),
  );

  it.each(cases)('%s: %s is not refused as it stands', async (_id, name, parameter, operation) => {
    const plan = await storePlan();
    const send = rows[operation.operationId]?.send ?? {};
    const query = new URLSearchParams(send.query);
    query.set(name, inSamplePack(String(parameter.schema.example)));
    // There is no relevance without a search, and what is least is no more than what is most.
    if (name === 'maxMinutes') query.delete('minMinutes');
    const response = await request(operation, plan, { ...send, query: query.toString() });
    expect([200, 308], await response.clone().text()).toContain(response.status);
  });

  it('is a word of the shipped content too', () => {
    const content = new URL('../../content/', import.meta.url);
    const read = (path: string) => readFileSync(new URL(path, content), 'utf8');
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' });
    const tags = files
      .filter((path) => /^questions\/.+\.md$/.test(path))
      .map((path) => /^tags: \[(.*)\]$/m.exec(read(path))?.[1]);
    const words: Record<string, string> = {
      tag: tags.join(', '),
      tagAll: tags.join(', '),
      topic: read('topics.yaml'),
      role: read('roles.yaml'),
      level: read('pack.yaml'),
      kind: read('pack.yaml'),
      block: read('pack.yaml'),
      specialisations: read('topics.yaml'),
    };
    const missing = cases.flatMap(([id, name, { schema }]) =>
      [schema.example]
        .flat()
        .flatMap((word) =>
          words[name] === undefined || new RegExp(`\\b${word}\\b`).test(words[name]) || id === 'listMaterials'
            ? []
            : [`${id}: ${name}=${word}`],
        ),
    );
    expect(missing).toEqual([]);
  });

  it('is absent where it could be gone', () => {
    const gone = [...described.values()].flatMap(({ operationId, parameters = [] }) =>
      parameters
        .filter(({ name, schema }) => ['release', 'cursor'].includes(name) && schema.example !== undefined)
        .map(({ name }) => `${operationId}: ${name}`),
    );
    expect(gone).toEqual([]);
  });
});
