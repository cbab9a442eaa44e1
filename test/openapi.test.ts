import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApiDocument } from '../src/http/openapi.ts';
import { operations } from '../src/http/routes.ts';

const file = fileURLToPath(new URL('../openapi.json', import.meta.url));
const generated = `${JSON.stringify(openApiDocument(), null, 2)}\n`;

describe('openapi.json', () => {
  it('is what the routes generate', () => {
    if (process.env.UPDATE === '1') writeFileSync(file, generated);
    expect(readFileSync(file, 'utf8'), 'npm run openapi writes it afresh').toBe(generated);
  });

  it('is what the types of the TypeScript client are generated from', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stepladder-types-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const fresh = join(folder, 'contract.ts');
    execFileSync(process.execPath, ['clients/typescript/write-contract.mjs', fresh]);
    const kept = readFileSync('clients/typescript/src/contract.ts', 'utf8');
    expect(readFileSync(fresh, 'utf8') === kept, 'npm run openapi writes them afresh').toBe(true);
  }, 60_000);

  it('generates the same document twice', () => {
    expect(`${JSON.stringify(openApiDocument(), null, 2)}\n`).toBe(generated);
  });
});

describe('operations', () => {
  it('are named as their files are', () => {
    const files = readdirSync(new URL('../src/http', import.meta.url), { recursive: true, encoding: 'utf8' });
    const named = new Set(files.map((file) => basename(file)));
    for (const { operationId } of operations) {
      const name = operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(named, operationId).toContain(`${name}.ts`);
    }
  });

  it('describe every parameter and field', () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (node === null || typeof node !== 'object') return;
      for (const [name, inner] of Object.entries(node)) {
        if (name === 'example' || name === 'examples') continue;
        if (name === 'properties') {
          for (const [field, schema] of Object.entries(inner as Record<string, object>)) {
            const text = JSON.stringify(schema);
            if (!text.includes('"description"') && !text.includes('"$ref"')) bare.push(`${path}/${field}`);
          }
        }
        visit(inner, `${path}/${name}`);
      }
    };
    visit(openApiDocument(), '');
    expect(bare.filter((path) => !path.includes('/byLevel/') && !path.includes('/facets/'))).toEqual([]);
  });
});
