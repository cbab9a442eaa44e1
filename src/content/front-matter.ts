import type { Node, Yaml } from 'mdast';
import type { z } from 'zod';
import { emptyFields, type Fields, readFields } from './fields.ts';
import type { Report } from './message.ts';

/** The fields of a page; what keeps its front matter from being read is one fault of the file. */
export function readFrontMatter<S extends z.ZodObject>(
  schema: S,
  { file, text }: { file: string; text: string },
  { node, report }: { node: Node | undefined; report: Report },
): Fields<z.output<S>> {
  if (node?.type !== 'yaml') {
    report({ file, line: 1, column: 1 }, 'files', explainNoFrontMatter(text));
    return emptyFields(file);
  }
  const { start, end } = node.position ?? {};
  const cut = endOfCutFields(text, end?.line ?? 1, Object.keys(schema.shape));
  if (end && cut !== undefined)
    report(
      { file, line: end.line, column: 1 },
      'files',
      `this line ends the front matter, and the fields below it, up to the \`---\` of line ${cut}, are not read: take it out`,
    );
  return readFields(schema, { file, text: (node as Yaml).value, firstLine: (start?.line ?? 1) + 1 }, report);
}

function explainNoFrontMatter(text: string): string {
  const wanted = 'the file must start with front matter between two lines `---`';
  if (text.trim() === '') return `the file is empty: ${wanted}`;
  if (/^---[ \t]*\n/.test(text))
    return 'the front matter that starts here has no end: close it with a line `---`';
  if (/^\s+---[ \t]*\n/.test(text)) return `${wanted}; take out what stands before the first one`;
  return wanted;
}

/** The line of the `---` that was meant to end the front matter, where what follows the one that does begins with a field. */
function endOfCutFields(text: string, endLine: number, keys: readonly string[]): number | undefined {
  const below = text.split('\n').slice(endLine);
  const [, key = ''] = /^(\w+):/.exec(below.find((line) => line.trim() !== '') ?? '') ?? [];
  const rule = below.findIndex((line) => /^---[ \t]*$/.test(line));
  return keys.includes(key) && rule >= 0 ? endLine + rule + 1 : undefined;
}
