import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  link?: boolean;
  integrity?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

/** The least versions in which what was reported of them is mended. */
const LEAST = {
  hono: '4.13.5',
  '@hono/node-server': '2.1.0',
  'drizzle-orm': '0.45.2',
  'better-sqlite3': '13.0.0',
};
/** Before it a reset of the write-ahead log could damage a database. */
const LEAST_SQLITE = '3.51.3';

describe('what the service stands on', () => {
  it('is locked by its hash, every package of every platform', () => {
    const without = Object.entries(packages).filter(
      ([path, { link, integrity }]) => path !== '' && !link && !integrity,
    );
    expect(without.map(([path]) => path)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(300);
  });

  it.each(Object.entries(LEAST))('%s is no older than %s', (name, least) => {
    expect(isAtLeast(packages[`node_modules/${name}`]?.version ?? '0', least)).toBe(true);
  });

  it('SQLite is no older than that', () => {
    const database = new Sqlite(':memory:');
    const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
    database.close();
    expect(isAtLeast(version, LEAST_SQLITE)).toBe(true);
  });

  it('is compared number by number', () => {
    expect(isAtLeast('4.13.19', '4.13.5')).toBe(true);
    expect(isAtLeast('4.9.99', '4.13.5')).toBe(false);
    expect(isAtLeast('3.51.3', '3.51.3')).toBe(true);
  });
});

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number));
  for (const [at, part] of (b ?? []).entries()) if (a?.[at] !== part) return (a?.[at] ?? 0) > part;
  return true;
}
