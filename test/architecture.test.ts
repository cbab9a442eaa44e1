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
  time: { folders: ['domain'], packages: ['temporal-polyfill'] },
  request: { folders: ['domain', 'time'], packages: [] },
  planner: { folders: ['domain', 'time'], packages: ['ts-fsrs'] },
  content: {
    folders: ['domain'],
    packages: [
      /^(remark|rehype|unist|mdast|hast)/,
      'unified',
      'yaml',
      'zod',
      'temml',
      'csv-parse',
      'github-slugger',
      'shiki',
      '@shikijs/rehype',
      /^node:/,
    ],
  },
  catalogue: { folders: ['domain'], packages: ['drizzle-orm', 'better-sqlite3', /^node:/] },
  outgoing: { folders: ['domain'], packages: [] },
  releases: { folders: ['domain', 'catalogue', 'outgoing'], packages: ['zod', /^node:/] },
  state: { folders: ['domain'], packages: ['drizzle-orm', 'better-sqlite3', 'postgres', /^node:/] },
  calendar: {
    folders: ['domain', 'time'],
    packages: ['ical-generator', 'ical.js', 'timezones-ical-library', 'tsx', /^node:/],
  },
  export: { folders: ['domain', 'time', 'calendar', 'wire'], packages: ['uqr'] },
  service: {
    folders: ['domain', 'time', 'request', 'planner', 'calendar', 'export'],
    packages: ['node:crypto'],
  },
  wire: { folders: ['domain'], packages: ['@hono/zod-openapi'] },
  http: {
    folders: ['domain', 'service', 'wire'],
    packages: [
      'hono',
      '@hono/zod-openapi',
      'node:crypto',
      'node:util',
      'node:stream',
      'node:zlib',
      'package.json',
    ],
  },
  webhooks: {
    folders: ['domain', 'time', 'outgoing', 'wire'],
    packages: ['standardwebhooks', 'node:crypto'],
  },
  mcp: {
    folders: ['domain', 'service', 'wire'],
    packages: ['@modelcontextprotocol/server', '@hono/zod-openapi'],
  },
  cli: { folders: ['*'], packages: [/.*/] },
};

/** Packages that one file alone may import. */
const ONLY_IN: Record<string, string> = {
  'package.json': 'src/http/openapi.ts',
  'ts-fsrs': 'src/planner/model/memory.ts',
  'temporal-polyfill': 'src/time/local-time.ts',
};

/**
 * Who may import whom inside a folder with rooms. The loose files of a folder are its doors: they may import every room,
 * and a room imports none of them but those named here.
 */
const ROOMS: Record<string, { rooms: Record<string, string[]>; loose: string[] }> = {
  planner: {
    loose: ['make-plan.ts', 'replan.ts'],
    rooms: {
      model: [],
      constraints: ['model'],
      soft: ['model'],
      construct: ['model', 'constraints', 'soft'],
      search: ['model', 'constraints', 'soft', 'construct'],
      publish: ['model'],
      infeasible: ['model'],
      repair: ['model', 'constraints', 'soft', 'construct', 'search', 'publish'],
      // A move by hand and a mark are judged by the independent reading of the constraints.
      follow: ['model', 'repair', 'check'],
      check: [],
    },
  },
  http: {
    loose: ['app.ts', 'deps.ts', 'examples.json', 'examples.ts', 'openapi.ts', 'routes.ts'],
    rooms: {
      protocol: ['deps.ts'],
      content: ['deps.ts', 'protocol'],
      plans: ['deps.ts', 'protocol'],
      feeds: ['deps.ts', 'protocol', 'plans'],
      embeds: ['deps.ts', 'protocol', 'content'],
      discovery: ['deps.ts', 'protocol', 'content'],
      site: ['deps.ts', 'protocol', 'content', 'plans'],
    },
  },
  calendar: { loose: [], rooms: { feed: [], busy: [] } },
};

/** Who outside the source may import whom; each also the source and itself. What nobody else needs stands in `test/`. */
const BESIDE: Record<string, string[]> = {
  testbed: [],
  bench: ['testbed'],
  test: ['testbed', 'bench'],
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

  it('allows no package that nothing uses', () => {
    const used = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      if (to.startsWith('src/')) continue;
      const folder = folderOf(from);
      used.set(folder, (used.get(folder) ?? new Set()).add(packageName(to)));
    }
    const idle = Object.entries(TABLE)
      .filter(([folder]) => folder !== 'cli')
      .flatMap(([folder, { packages }]) =>
        packages
          .filter((allowed) => ![...(used.get(folder) ?? [])].some((name) => matches(allowed, name)))
          .map((allowed) => `${folder}: ${allowed}`),
      );
    expect(idle).toEqual([]);
  });

  it('has no circle between folders, nor between files', () => {
    const inside = imports.filter(({ to }) => to.startsWith('src/'));
    expect(circlesOf(inside.map(({ from, to }) => [folderOf(from), folderOf(to)] as const))).toEqual([]);
    expect(circlesOf(inside.map(({ from, to }) => [from, to] as const))).toEqual([]);
  });

  it('would notice a circle', () => {
    expect(
      circlesOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['c', 'd'],
      ]),
    ).toEqual([['a', 'b', 'c']]);
  });
});

describe('the rooms', () => {
  const inside = filesOf('src', /\.(tsx?|mjs)$/)
    .flatMap(importsOf)
    .filter(({ from, to }) => to.startsWith('src/') && folderOf(from) === folderOf(to));

  it.each(Object.keys(ROOMS))('of %s import what they may', (folder) => {
    const among = inside.filter(({ from }) => folderOf(from) === folder);
    expect(among.length).toBeGreaterThan(5);
    expect(among.filter((each) => !isAllowedInside(each)).map(({ from, to }) => `${from} -> ${to}`)).toEqual(
      [],
    );
  });

  it.each(Object.entries(ROOMS))('of %s are all there are, and the doors', (folder, { rooms, loose }) => {
    const entries = readdirSync(join('src', folder), { withFileTypes: true });
    expect(
      entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(rooms).sort());
    expect(entries.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(loose);
  });

  it('would notice a forbidden import', () => {
    const arrow = (from: string, to: string) => isAllowedInside({ from: `src/${from}`, to: `src/${to}` });
    expect(arrow('planner/model/slots.ts', 'planner/construct/select.ts')).toBe(false);
    expect(arrow('planner/repair/rebuild.ts', 'planner/make-plan.ts')).toBe(false);
    expect(arrow('planner/check/h01-overlap.ts', 'planner/model/limits.ts')).toBe(false);
    expect(arrow('http/protocol/caching.ts', 'http/content/open-release.ts')).toBe(false);
    expect(arrow('planner/make-plan.ts', 'planner/search/improve.ts')).toBe(true);
  });

  it('leave the check to the domain alone', () => {
    const arrows = filesOf('src/planner/check', /\.ts$/).flatMap(importsOf);
    expect(arrows.length).toBeGreaterThan(30);
    expect(
      arrows.filter(({ to }) => !to.startsWith('src/domain/') && !to.startsWith('src/planner/check/')),
    ).toEqual([]);
  });
});

describe('what stands beside the source', () => {
  const arrows = Object.keys(BESIDE)
    .flatMap((folder) => filesOf(folder, /\.(tsx?|mjs)$/))
    .flatMap(pathsOf);

  it('was read whole', () => {
    for (const folder of Object.keys(BESIDE)) {
      expect(arrows.filter(({ from }) => from.startsWith(`${folder}/`)).length).toBeGreaterThan(20);
    }
  });

  it('needs what it may: no measurement reads a test', () => {
    expect(arrows.filter((each) => !isAllowedBeside(each)).map(({ from, to }) => `${from} -> ${to}`)).toEqual(
      [],
    );
  });

  it('is needed by nothing in the source', () => {
    const inside = filesOf('src', /\.(tsx?|mjs)$/).flatMap(pathsOf);
    expect(inside.filter(({ to }) => (to.split('/')[0] ?? '') in BESIDE)).toEqual([]);
  });

  it('would notice a measurement that reads a test', () => {
    const arrow = (from: string, to: string) => isAllowedBeside({ from, to });
    expect(arrow('bench/burst.ts', 'test/helpers/http.ts')).toBe(false);
    expect(arrow('testbed/plans/plans.ts', 'test/helpers/http.ts')).toBe(false);
    expect(arrow('testbed/plans/plans.ts', 'bench/burst.ts')).toBe(false);
    expect(arrow('bench/burst.ts', 'testbed/plans/plans.ts')).toBe(true);
    expect(arrow('test/docs.test.ts', 'src/domain/error.ts')).toBe(true);
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
    const kebab = /(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.[a-z]+$/;
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

/** The files of this repository that a file imports or opens by an address beside its own. */
function pathsOf(file: string): Import[] {
  const opened = [...readFileSync(file, 'utf8').matchAll(/new URL\(\s*['"`]([^'"`]+)['"`],\s*import\.meta/g)];
  const addresses = opened.map(([, address]) => ({ from: file, to: join(dirname(file), address ?? '') }));
  return [...importsOf(file).filter(({ to }) => /^(src|test|testbed|bench)\//.test(to)), ...addresses];
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** The groups of places that reach each other by these arrows, sorted; an arrow to itself is none. */
function circlesOf(arrows: readonly (readonly [from: string, to: string])[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of arrows) if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reach = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(next.get(start) ?? [])];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (seen.has(place)) continue;
      seen.add(place);
      open.push(...(next.get(place) ?? []));
    }
    return seen;
  };
  const reached = new Map([...next.keys()].map((place) => [place, reach(place)]));
  const circles = [...reached].flatMap(([place, seen]) =>
    seen.has(place) ? [[...seen].filter((other) => reached.get(other)?.has(place)).sort()] : [],
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

function isAllowed({ from, to }: Import): boolean {
  const folder = folderOf(from);
  const row = TABLE[folder];
  if (!row) return false;
  if (to.startsWith('src/')) {
    return folderOf(to) === folder || row.folders.includes('*') || row.folders.includes(folderOf(to));
  }
  const name = packageName(to);
  if (ONLY_IN[name] !== undefined && ONLY_IN[name] !== from) return false;
  return row.packages.some((allowed) => matches(allowed, name));
}

function isAllowedBeside({ from, to }: Import): boolean {
  const [folder, other] = [from, to].map((path) => path.split('/')[0] ?? '') as [string, string];
  return !(other in BESIDE) || folder === other || (BESIDE[folder] ?? []).includes(other);
}

function isAllowedInside({ from, to }: Import): boolean {
  const rooms = ROOMS[folderOf(from)]?.rooms;
  const [room, other] = [from, to].map((path) => path.split('/')[2] ?? '');
  if (!rooms || room === other || room === undefined || rooms[room] === undefined) return true;
  return rooms[room].includes(other ?? '');
}

function matches(allowed: string | RegExp, name: string): boolean {
  return typeof allowed === 'string' ? allowed === name : allowed.test(name);
}

function packageName(specifier: string): string {
  if (builtinModules.includes(specifier)) return `node:${specifier}`;
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
