import type { Nodes } from 'mdast';
import type { PageRule } from '../draft.ts';
import { placeInText, type Section } from '../page.ts';
import { leadItems } from '../structure.ts';
import { LIST_TITLES } from './lists.ts';

/** Signs that are served as they were written, though they were meant as more, and what does what they were meant to do. */
const SIGNS: readonly { pattern: RegExp; advice: string }[] = [
  {
    pattern: /(?<!\\)\*\*/g,
    advice:
      'these stars make nothing bold: put no space or punctuation between them and the words, or write `\\*\\*`',
  },
  { pattern: /(?<!\\)~~/g, advice: 'these tildes strike nothing through: write `~~words~~`, or `\\~\\~`' },
  {
    pattern: /(?<![\\`])`/g,
    advice: 'this backtick begins or ends no code: close it in the same paragraph, or write `\\``',
  },
  {
    pattern: /(?<!\\)\^\[/g,
    advice: 'a note in its place is not read: write `[^name]` here, `[^name]: …` below',
  },
  {
    pattern: /(?<!\\)\[\[[a-z][^[\]\n]*\]\]/gi,
    advice: 'a link in double brackets is not read: write `[words](path.md)`',
  },
  {
    pattern: /^\[!(?:note|tip|important|warning|caution)\]/gi,
    advice: 'a call-out is not read: write its kind in bold, as in `**Note.**`',
  },
  { pattern: /^:::+/gm, advice: 'a block between colons is not read: write a quote or `<details>`' },
  {
    pattern: /(?<=^[^\n]+\n): /g,
    advice: 'a list of definitions is not read: write `- **Term.** What it means.`',
  },
  {
    pattern: /(?<=\w)~\w+~|(?<=\w)\^\w+\^/g,
    advice:
      'an index between tildes or carets is not read: write `<sub>…</sub>`, `<sup>…</sup>` or a formula',
  },
  {
    pattern: /(?<![=\w])==[^\s=](?:[^=\n]*[^\s=])?==(?![=\w])/g,
    advice: 'words between equals signs are not marked: write them in bold, or code as code',
  },
  {
    pattern: /^\*\[[^\]\n]+\]: /gm,
    advice: 'an abbreviation is not read: say in the text what it stands for, where it is first used',
  },
  {
    pattern: /(?<![\\$])\$(?=\S)[^$\n]*\\\$[^$\n]*(?<=[^\s\\])\$(?![\d$])/g,
    advice: 'a dollar sign ends a formula even after a backslash: write this one between `$$`',
  },
  { pattern: / \{[#.][a-z][\w-]*\}$/gi, advice: 'attributes in braces are not read: take them out' },
];

/** No sign of another kind of Markdown, and none that lacks its partner, is left in running text. */
export const unreadSigns: PageRule = {
  name: 'unread-signs',
  severity: 'warning',
  check(page, fault) {
    const others = new Set<Nodes>([...textsOfCutRows(page.nodes), ...textsWithoutLead(page.sections)]);
    for (const node of page.nodes) {
      if (node.type !== 'text' || others.has(node)) continue;
      const written = page.text.slice(node.position?.start.offset, node.position?.end.offset);
      for (const { pattern, advice } of SIGNS) {
        // Of two signs that do not find each other the first tells of both.
        const [first] = written.matchAll(pattern);
        if (first !== undefined) fault(placeInText(page, node, first.index), advice);
      }
    }
  },
};

/** The texts in rows of more cells than their table's head: a bar cut them, code too, and the rule of tables says so. */
function textsOfCutRows(nodes: readonly Nodes[]): Nodes[] {
  const rows = nodes.flatMap((node) => {
    if (node.type !== 'table') return [];
    const [head, ...others] = node.children;
    return others.filter(({ children }) => children.length > (head?.children.length ?? 0));
  });
  return rows.flatMap((row) => row.children.flatMap((cell) => cell.children));
}

/** The texts of items that lack their bold lead, as where it is not closed: the rule of lists says so. */
function textsWithoutLead(sections: readonly Section[]): Nodes[] {
  return sections
    .filter(({ title }) => LIST_TITLES.includes(title))
    .flatMap(leadItems)
    .filter(({ lead }) => lead === undefined)
    .flatMap(({ rest: [first] }): Nodes[] =>
      first !== undefined && 'children' in first ? first.children : [],
    );
}
