import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSamples } from '../../../src/http/site/docs/code-samples.ts';
import { type Contract, placedByTag, schemaExample } from '../../../src/http/site/docs/contract.ts';
import { startService, type TestService } from '../../helpers/http.ts';
import { find, readWithoutScript, type Seen, textOf } from './reader-without-script.ts';

const MOST_BYTES = 120_000;
const contract = JSON.parse(readFileSync('openapi.json', 'utf8')) as Contract;
const operations = Object.values(contract.paths).flatMap((methods) => Object.values(methods));

let service: TestService;
let page: Seen;
beforeAll(async () => {
  service = startService();
  page = await readWithoutScript(service.deps).open('/docs');
});
afterAll(() => service.close());

describe('the reference', () => {
  it('has every operation and every shape of the contract, each once', () => {
    const ids = page.elements.map(({ properties }) => properties.id).filter((id) => id !== undefined);
    const wanted = [
      ...operations.map(({ operationId }) => operationId),
      ...Object.keys(contract.components.schemas).map((name) => `schema-${name}`),
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('leads nowhere that is not there', () => {
    const ids = new Set(page.elements.map(({ properties }) => properties.id));
    const links = find(page, 'a').map(({ properties }) => String(properties.href));
    expect(links.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))).toEqual([]);
  });

  it('shows how each is called, by curl and in TypeScript', () => {
    const samples = find(page, 'pre').map(textOf);
    expect(samples.filter((text) => text.startsWith('curl'))).toHaveLength(operations.length);
    expect(samples.filter((text) => text.includes('await fetch('))).toHaveLength(operations.length);
  });

  it('is at most 120 kB on the wire', () => {
    expect(gzipSync(page.html).byteLength).toBeLessThan(MOST_BYTES / 2);
  });
});

describe('a sample', () => {
  it('sends the key, the revision and the body that the operation wants', () => {
    const placed = placedByTag(contract, 'plans').find(
      ({ operation }) => operation.operationId === 'changePlan',
    );
    if (!placed) throw new Error('changePlan has gone');
    const { curl, typescript } = writeSamples(contract, placed, 'https://stepladder.test');
    expect(curl).toMatch(/^curl -X PATCH 'https:\/\/stepladder\.test\/v1\/plans\/pl_\w+' \\\n/);
    expect(curl).toContain("-H 'Authorization: Bearer $PLAN_KEY'");
    expect(curl).toContain('-H \'If-Match: "3"\'');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a sample
    expect(typescript).toContain("'Authorization': `Bearer ${planKey}`");
    expect(typescript).toContain('await response.json()');
  });

  it('ends where a shape holds itself', () => {
    const itself = { properties: { name: { example: 'a' }, child: { $ref: '#/components/schemas/Node' } } };
    const own: Contract = { ...contract, components: { ...contract.components, schemas: { Node: itself } } };
    expect(JSON.stringify(schemaExample(own, itself, 3))).toBe('{"name":"a","child":{"name":"a"}}');
  });
});
