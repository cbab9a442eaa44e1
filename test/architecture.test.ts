import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. A folder may always import itself; `packages` are npm packages and node: modules.
 * `*` stands for any.
 */
const TABLE: Record<string, { folders: string[]; packages: (string | RegExp)[] }> = {
  domain: { folders: [], packages: [] },
  planner: { folders: ['domain'], packages: ['ts-fsrs', 'temporal-polyfill'] },
  content: {
    folders: ['domain'],
    packages: [
      /^(remark|rehype|unist|mdast|hast|vfile)/,
      'unified',
      'yaml',
      'zod',
      'temml',
      'shiki',
      '@shikijs/rehype',
      'jsep',
      /^node:/,
    ],
  },
  catalogue: { folders: ['domain'], packages: ['drizzle-orm', 'better-sqlite3', /^node:/] },
  state: { folders: ['domain'], packages: ['drizzle-orm', 'better-sqlite3', /^node:/] },
  calendar: {
    folders: ['domain'],
    packages: ['ical-generator', 'ical.js', 'timezones-ical-library', 'node-ical', 'tsx', /^node:/],
  },
  export: { folders: ['domain'], packages: [/.*/] },
  service: { folders: ['domain', 'planner', 'calendar', 'export'], packages: ['node:crypto'] },
  http: {
    folders: ['domain', 'service'],
    packages: [
      'hono',
      '@hono/zod-openapi',
      'hono-rate-limiter',
      'zod',
      'qrcode',
      'node:crypto',
      'node:zlib',
      'node:net',
      'node:util',
    ],
  },
  cli: { folders: ['*'], packages: [/.*/] },
};

/** Packages that one file alone may import. */
const ONLY_IN: Record<string, string> = {
  'ts-fsrs': 'src/planner/memory.ts',
  'temporal-polyfill': 'src/planner/local-time.ts',
};

interface Import {
  from: string;
  to: string;
}

describe('the import table', () => {
  const files = filesOf('src', /\.(tsx?|mjs)$/);
  const imports = files.flatMap(importsOf);

  it('was made from every source file', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(new Set(imports.map(({ from }) => from)).size).toBeGreaterThan(files.length / 2);
  });

  it('holds', () => {
    expect(imports.filter((each) => !isAllowed(each)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('would notice a forbidden import', () => {
    expect(isAllowed({ from: 'src/domain/plan.ts', to: 'zod' })).toBe(false);
    expect(isAllowed({ from: 'src/planner/make-plan.ts', to: 'node:fs' })).toBe(false);
    expect(isAllowed({ from: 'src/planner/make-plan.ts', to: 'ts-fsrs' })).toBe(false);
    expect(isAllowed({ from: 'src/http/app.ts', to: 'drizzle-orm' })).toBe(false);
    expect(isAllowed({ from: 'src/http/app.ts', to: 'src/catalogue/index.ts' })).toBe(false);
    expect(isAllowed({ from: 'src/service/create-plan.ts', to: 'src/cli/config.ts' })).toBe(false);
  });

  it('has no cycle between folders', () => {
    const edges = new Set(
      imports
        .filter(({ to }) => to.startsWith('src/'))
        .map(({ from, to }) => `${folderOf(from)} ${folderOf(to)}`),
    );
    const both = [...edges].filter((edge) => {
      const [a, b] = edge.split(' ');
      return a !== b && edges.has(`${b} ${a}`);
    });
    expect(both).toEqual([]);
  });
});

describe('the planner', () => {
  it('asks no clock, no random source and no I/O', () => {
    const forbidden = /Date\.now|new Date\(\s*\)|Math\.random|process\.|performance\.|crypto\./;
    const files = filesOf('src/planner', /\.ts$/);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('the source', () => {
  it('has no room without a name', () => {
    const folders = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(
      folders.map(({ name }) => name).filter((name) => /^(utils?|helpers?|lib|common)$/.test(name)),
    ).toEqual([]);
  });

  it('has kebab-case file names', () => {
    const kebab = /(^|\/)[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$/;
    expect(filesOf('src', /./).filter((file) => !kebab.test(file))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = filesOf('src', /\.tsx?$/).filter((file) =>
      /process\.env/.test(readFileSync(file, 'utf8')),
    );
    expect(readers.filter((file) => !file.startsWith('src/cli/'))).toEqual([]);
  });
});

function filesOf(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every import of a file, static, type-only, re-exported or dynamic; a relative one as the path it leads to. */
function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const { body } = parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' });
  const fixed = body.flatMap((item) => ('source' in item && item.source ? [item.source.value] : []));
  const dynamic = [...source.matchAll(/\bimport\('([^']+)'\)/g)].map(([, specifier]) => specifier ?? '');
  return [...fixed, ...dynamic].map((specifier) => ({
    from: file,
    to: specifier.startsWith('.') ? join(dirname(file), specifier) : specifier,
  }));
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function isAllowed({ from, to }: Import): boolean {
  const folder = folderOf(from);
  const row = TABLE[folder];
  if (!row) return false;
  if (to.startsWith('src/')) {
    return folderOf(to) === folder || row.folders.includes('*') || row.folders.includes(folderOf(to));
  }
  const name = builtinModules.includes(to) ? `node:${to}` : packageOf(to);
  if (ONLY_IN[name] !== undefined && ONLY_IN[name] !== from) return false;
  return row.packages.some((allowed) =>
    typeof allowed === 'string' ? allowed === name : allowed.test(name),
  );
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
