import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Asset } from '../http/deps.ts';

const TYPES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The reference page's files, from the installed package: nothing is fetched from another host. */
export function readDocsAssets(): Map<string, Asset> {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  return new Map(
    Object.entries(TYPES).map(([name, type]) => [
      name,
      { bytes: new Uint8Array(readFileSync(join(folder, name))), type },
    ]),
  );
}
