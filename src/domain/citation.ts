import type { Reference } from './reference.ts';

/** `[@key]` or `[@one; @two]` in Markdown. */
export const CITATION = /\[(@[^\][]*)\]/g;
export const CITED_KEY = /^@([A-Za-z0-9][A-Za-z0-9_.:-]*)$/;

/** The keys that a text cites, in order, each once. */
export function keysIn(text: string): string[] {
  const parts = [...text.matchAll(CITATION)].flatMap((match) => (match[1] ?? '').split(';'));
  return [...new Set(parts.flatMap((part) => CITED_KEY.exec(part.trim())?.[1] ?? []))];
}

/** The short form in running text: the author, both, or the first of many, and the year. */
export function shortLabel(reference: Reference): string {
  const [first = reference.title, second, ...more] = reference.authors.map(
    (name) => name.split(',')[0] ?? name,
  );
  if (second === undefined) return `${first} ${reference.year}`;
  return `${first} ${more.length > 0 || second === 'et al.' ? 'et al.' : `and ${second}`} ${reference.year}`;
}

/** A citation in running text: `(Vaswani et al. 2017; Shazeer 2019)`. */
export function nameCitation(keys: readonly string[], references: ReadonlyMap<string, Reference>): string {
  return `(${keys
    .flatMap((key) => references.get(key) ?? [])
    .map(shortLabel)
    .join('; ')})`;
}

/** Code, fenced or in line, which cites nothing; else a citation. */
const CODE_OR_CITATION = new RegExp(
  [
    '^ *(?<fence>`{3,}|~{3,})[^\\n]*\\n[^]*?^ *\\k<fence>',
    '(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\\k<ticks>(?!`)',
    `(?<citation>${CITATION.source})`,
  ].join('|'),
  'gm',
);

/** Markdown with its citations in words, for readers that know no keys. */
export function writeCitations(markdown: string, references: ReadonlyMap<string, Reference>): string {
  return markdown.replace(CODE_OR_CITATION, (found, ...rest) => {
    const { citation } = rest.at(-1) as { citation?: string };
    const keys = citation === undefined ? [] : keysIn(citation);
    return keys.length === 0 ? found : nameCitation(keys, references);
  });
}
