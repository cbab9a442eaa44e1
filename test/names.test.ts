import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModuleItem, parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

/** Functions that stand in several files and mean the same in each, and why no file could have them for both. */
const SHARED: Record<string, string> = {
  renameDurably: 'catalogue/ and state/ may not import each other, and the domain does no I/O',
  syncPath: 'the same',
};

describe('names', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

  it('of functions mean one thing in the whole of src/', () => {
    const homes = homesOf(
      files.map((file) => [file, functionsIn(readFileSync(file, 'utf8'), file)] as const),
    );
    expect(homes.size).toBeGreaterThan(500);
    const several = new Map([...homes].filter(([, places]) => places.length > 1));
    const told = Object.keys(SHARED);
    expect(told.filter((name) => !several.has(name))).toEqual([]);
    for (const name of told) several.delete(name);
    expect([...several].map(([name, places]) => `${name}: ${places.join(', ')}`)).toEqual([]);
  });

  it('of functions are found however they are written', () => {
    const source = `
      export function one() {}
      async function two() {}
      export const three = (x: number) => x, four = 4;
      const five = function () { function inner() {} };
      export default function six() {}`;
    expect(functionsIn(source, 'a.ts')).toEqual(['one', 'two', 'three', 'five', 'six']);
  });

  it('of functions in two files are told with both', () => {
    const homes = homesOf([
      ['a.ts', ['one', 'two']],
      ['b.ts', ['two']],
    ]);
    expect([...homes].filter(([, places]) => places.length > 1)).toEqual([['two', ['a.ts', 'b.ts']]]);
  });
});

/** By name: the files that define a function of it. */
function homesOf(defined: readonly (readonly [file: string, names: readonly string[]])[]) {
  const homes = new Map<string, string[]>();
  for (const [file, names] of defined) {
    for (const name of names) homes.set(name, [...(homes.get(name) ?? []), file]);
  }
  return homes;
}

/** The functions that a file defines at its top, exported or not: declarations and constants. */
function functionsIn(source: string, file: string): string[] {
  const { body } = parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' });
  return body.flatMap(namesIn);
}

function namesIn(item: ModuleItem): string[] {
  if (item.type === 'ExportDefaultDeclaration' && item.decl.type === 'FunctionExpression') {
    return item.decl.identifier ? [item.decl.identifier.value] : [];
  }
  const declaration = item.type === 'ExportDeclaration' ? item.declaration : item;
  if (declaration.type === 'FunctionDeclaration') return [declaration.identifier.value];
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id, init }) => {
    const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
    return isFunction && id.type === 'Identifier' ? [id.value] : [];
  });
}
