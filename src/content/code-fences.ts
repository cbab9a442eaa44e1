import type { Code } from 'mdast';
import type { Page } from './page.ts';

/** The tested fences of one file, which are run in order in one namespace. */
export interface Program {
  file: string;
  /** `line` is that of the first line inside the fence. */
  fences: { line: number; source: string }[];
}

/** `# mutant: <other code>` at the end of a line. */
export const MUTANT = /^(\s*).*#\s*mutant:\s*(\S.*)$/;

/** Whether the check runs a fence: ` ```python test `, or Python by another of its names. */
export function isTested(node: Code): boolean {
  return isPython(node) && /(^|\s)test(\s|$)/i.test(node.meta ?? '');
}

/** Whether a fence is shown as Python, by any of its names. */
export function isPython({ lang }: Code): boolean {
  return /^(?:py|python|python3)$/i.test(lang ?? '');
}

/** The tested fences of a page; undefined where it has none. */
export function programOf(page: Page<unknown>): Program | undefined {
  const fences = page.nodes
    .filter((node) => node.type === 'code')
    .filter(isTested)
    .map((node) => ({ line: page.at(node).line + 1, source: node.value }));
  return fences.length === 0 ? undefined : { file: page.file, fences };
}

/** The lines of a program that carry a mutant, in the file's numbering. */
export function mutantLines(program: Program): number[] {
  return program.fences.flatMap(({ line, source }) =>
    source.split('\n').flatMap((text, index) => (MUTANT.test(text) ? [line + index] : [])),
  );
}
