// Plain JavaScript that needs nothing but Node: the command reads it before it knows which code to load, and a bundle
// shares this very module with it, so that the code is hashed once a process.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** @type {string | undefined} */
let known;

/**
 * SHA-256 over the names and bytes of a folder's files, in order of name: 32 hex digits.
 * @param {string} folder
 */
export function hashFolder(folder) {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of names) {
    const bytes = readFileSync(name);
    hash.update(`${name.slice(folder.length)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * A hash of the code that this process runs and of what it depends on, 16 hex digits: part of every validator and of the
 * content's fingerprint, and the name of the bundle.
 */
export function hashCode() {
  if (known === undefined) {
    const hash = createHash('sha256').update(hashFolder(join(PACKAGE_FOLDER, 'src')));
    // A clone has the exact version of every dependency in its lock; an installed package has none.
    for (const name of ['package.json', 'package-lock.json']) {
      const file = join(PACKAGE_FOLDER, name);
      if (existsSync(file)) hash.update(readFileSync(file));
    }
    known = hash.digest('hex').slice(0, 16);
  }
  return known;
}
