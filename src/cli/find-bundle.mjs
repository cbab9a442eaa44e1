// Plain JavaScript that needs nothing but Node: the command reads it before it knows which code to load.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashCode } from './code-hash.mjs';

/** Where bundles lie, each in a folder named by the hash of the code that it was made of. */
export const BUNDLES_FOLDER = fileURLToPath(new URL('../../dist', import.meta.url));

/** The server, and what it builds its content by; other commands are run by authors, who change the code as well. */
export const BUNDLED_COMMANDS = ['serve', 'build'];

/** The folder of the bundle of the code as it is now, whether or not it has been made. */
export function bundleFolder() {
  return join(BUNDLES_FOLDER, hashCode());
}

/**
 * The folder of the bundle of the code as it is now; undefined where there is none, or only one of other code.
 * @returns {string | undefined}
 */
export function findBundle() {
  // A package that nobody has bundled does not hash its code to find that out.
  if (!existsSync(BUNDLES_FOLDER)) return undefined;
  const folder = bundleFolder();
  return existsSync(join(folder, 'main.mjs')) ? folder : undefined;
}
