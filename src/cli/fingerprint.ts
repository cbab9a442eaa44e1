import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from './config.ts';

/** SHA-256 over the names and bytes of a folder's files, in order of name. */
export function hashFolder(folder: string): string {
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

/** A hash of the code and of what it depends on: part of every validator and of the content's fingerprint. */
export function hashCode(): string {
  const lock = readFileSync(join(PACKAGE_FOLDER, 'package.json'));
  return createHash('sha256')
    .update(hashFolder(join(PACKAGE_FOLDER, 'src')))
    .update(lock)
    .digest('hex')
    .slice(0, 16);
}
