/**
 * `node write-contract.mjs [file]`: writes the types of `openapi.json` into `src/contract.ts`, or into `file`.
 * `npm run openapi` in the folder above runs it, with what is installed there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { register } from './typescript-in-javascript.mjs';

register();
const { default: openapiTS, astToString } = await import('openapi-typescript');

const [file = new URL('src/contract.ts', import.meta.url)] = process.argv.slice(2);
const contract = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));
// Whole examples of bodies would be most of the file.
for (const operation of Object.values(contract.paths).flatMap((path) => Object.values(path))) {
  const bodies = [operation.requestBody, ...Object.values(operation.responses ?? {})];
  for (const media of bodies.flatMap((body) => Object.values(body?.content ?? {}))) delete media.example;
}
const types = await openapiTS(contract, { defaultNonNullable: false, silent: true });
writeFileSync(file, `// Generated from openapi.json by write-contract.mjs.\n${astToString(types)}`);
