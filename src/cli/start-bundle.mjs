import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs the command line from a bundle. What the engine compiles of it is kept beside it, where nobody else can write who
 * could not change the bundle too; where the folder cannot be written to, it is compiled at each start.
 * @param {string} folder of the bundle
 */
export async function startBundle(folder) {
  enableCompileCache(join(folder, 'compiled'));
  await import(pathToFileURL(join(folder, 'main.mjs')).href);
}
