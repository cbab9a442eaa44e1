import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

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
    packages: ['ical-generator', 'ical.js', 'timezones-ical-library', 'node-ical', /^node:/],
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
  let imports: Import[] = [];
  let modules = 0;

  beforeAll(async () => {
    const { output } = await cruise(
      ['src'],
      { doNotFollow: { path: 'node_modules' }, parser: 'swc' } as Parameters<typeof cruise>[1],
      { extensions: ['.ts', '.tsx', '.mjs'], conditionNames: ['import', 'node'] } as Parameters<
        typeof cruise
      >[2],
    );
    const result = output as ICruiseResult;
    const ours = result.modules.filter((module) => module.source.startsWith('src/'));
    modules = ours.length;
    imports = ours.flatMap((module) =>
      module.dependencies.map((dependency) => ({
        from: module.source,
        to: dependency.resolved.startsWith('src/') ? dependency.resolved : dependency.module,
      })),
    );
  });

  it('was made from every source file', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(tsx?|mjs)$/.test(file),
    );
    expect(modules).toBeGreaterThan(0);
    expect(modules).toBe(files.length);
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
    const files = readdirSync('src/planner', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(0);
    const found = files.filter((file) => forbidden.test(readFileSync(join('src/planner', file), 'utf8')));
    expect(found).toEqual([]);
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
    const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const odd = files
      .map(({ name }) => basename(name))
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.(tsx?|mjs)$/.test(name));
    expect(odd).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join('src', file), 'utf8')));
    expect(readers.filter((file) => !file.startsWith('cli/'))).toEqual([]);
  });
});

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
