import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../src/domain/error.ts';
import { describeConstraints } from '../src/planner/check/check-plan.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  'content/README.md',
  'clients/typescript/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
]
  .filter((page) => page.endsWith('.md'))
  .map((page) => ({ page, text: readFileSync(page, 'utf8') }));

describe('the documentation', () => {
  it('cites paths that exist', () => {
    const cited = PAGES.flatMap(({ page, text }) =>
      [...text.matchAll(/`((?:src|testbed|test|docs|content|bench|examples|migrations)\/[\w./-]+)`/g)].map(
        ([, path]) => ({ page, path }),
      ),
    );
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter(({ path }) => !existsSync(path ?? ''))).toEqual([]);
  });

  it('gives commands whose files exist', () => {
    const code = /`([^`\n]+)`|^```sh\n(.*?)^```/gms;
    const named = PAGES.flatMap(({ page, text }) =>
      [...text.matchAll(code)].flatMap(([, span, block]) =>
        [...(span ?? block ?? '').matchAll(/(?<![\w./-])(?:src|testbed|test|bench)\/[\w./-]+\.\w+/g)].map(
          ([path]) => ({ page, path }),
        ),
      ),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ path }) => !existsSync(path))).toEqual([]);
  });

  it('gives each measured figure with its command and its day', () => {
    const rows = readFileSync('bench/README.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line))
      .map((line) => line.split(' | '));
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((cells) => !/`[^`]*\w+\.ts[^`]*`/.test(cells[4] ?? ''))).toEqual([]);
    expect(rows.filter((cells) => !/^20\d\d-\d\d-\d\d/.test(cells[5] ?? ''))).toEqual([]);
  });

  it('numbers decisions without a gap, each with its day and its four parts', () => {
    const names = readdirSync('docs/decisions').sort();
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
    for (const [index, name] of names.entries()) {
      const text = readFileSync(join('docs/decisions', name), 'utf8');
      expect(text.startsWith(`# ${index + 1}. `), name).toBe(true);
      expect(text.split('\n')[2], name).toMatch(/^20\d\d-\d\d-\d\d/);
      expect(
        [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
        name,
      ).toEqual(['Context', 'Decision', 'Measured', 'Consequences']);
    }
  });

  it('links to pages that exist', () => {
    const linked = PAGES.flatMap(({ page, text }) =>
      [...text.matchAll(/\]\(([\w./-]+\.(?:md|json))(?:#[\w-]+)?\)/g)].map(([, target]) => ({
        page,
        target: normalize(join(dirname(page), target ?? '')),
      })),
    );
    expect(linked.length).toBeGreaterThan(2);
    expect(linked.filter(({ target }) => !existsSync(target))).toEqual([]);
  });

  it('explains every error code', () => {
    const api = readFileSync('docs/api.md', 'utf8');
    expect(ERROR_CODES.filter((code) => !api.includes(`\`${code}\``))).toEqual([]);
  });

  it('explains every hard constraint', () => {
    const planner = readFileSync('docs/planner.md', 'utf8');
    const ids = describeConstraints()
      .map(({ id }) => id)
      .filter((id) => /^H\d+$/.test(id));
    expect(ids).toHaveLength(18);
    expect(ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(planner))).toEqual([]);
  });

  it('says every script that package.json has, and no other', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = PAGES.map((page) => page.text).join('\n');
    const named = new Set([...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name ?? ''));
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
    const told = (name: string) => named.has(name) || ['prepare', 'start', 'test'].includes(name);
    expect(Object.keys(scripts).filter((name) => !told(name))).toEqual([]);
  });
});
