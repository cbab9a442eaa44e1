import { type Draft, isStrict, pagesOf, type Rule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import type { Place } from '../message.ts';
import { isPrimary } from '../parse-references.ts';

const LEAST_PRIMARY = 2;

/** Citations resolve, answers rest on primary sources, and the catalogue is well-formed, in order and all in use. */
export const references: Rule = {
  name: 'references',
  severity: 'error',
  check(draft, fault) {
    const records = draft.references.value.references;
    // Where none is known, the file is at fault and says so.
    if (records === undefined) return;
    const byId = new Map(
      records.flatMap((record) => (record.id === undefined ? [] : [[record.id, record] as const])),
    );
    const used = new Set<string>();
    for (const { key, written, place } of allCitations(draft)) {
      if (key === undefined) {
        fault(place, `a citation is \`[@key]\` or \`[@one; @two]\`, not \`${written}\``);
      } else if (byId.has(key)) {
        used.add(key);
      } else {
        fault(place, `references.yaml has no record \`${key}\`${suggest(key, [...byId.keys()])}`);
      }
    }
    for (const { key, written, place } of pagesOf(draft).flatMap(({ facts }) => facts.looseKeys)) {
      if (key !== undefined && byId.has(key)) fault(place, `a citation is \`[@${key}]\`, not \`${written}\``);
    }
    for (const page of draft.questions) {
      const keys = new Set(page.facts.citations.flatMap(({ key }) => key ?? []));
      const primary = [...keys].filter((key) => isPrimary(byId.get(key) ?? {})).length;
      if (isStrict(draft.pack) && primary < LEAST_PRIMARY) {
        fault(
          { file: page.file, line: 1, column: 1 },
          `the answer cites ${primary} primary sources; it must cite at least ${LEAST_PRIMARY}`,
        );
      }
    }
    for (const [index, record] of records.entries()) {
      const at = (...path: string[]) => draft.references.at('references', index, ...path);
      const before = records[index - 1]?.id;
      if (record.id !== undefined && before !== undefined && record.id < before) {
        fault(at('id'), `records stand in order of their ids: \`${record.id}\` comes before \`${before}\``);
      }
      if (draft.isWhole && record.id !== undefined && !used.has(record.id))
        fault(at('id'), `nothing cites \`${record.id}\``);
      for (const [field, message] of malformed(record)) fault(at(field), message);
    }
  },
};

/** Citations in text, and the keys that activities list. */
function allCitations(draft: Draft): { key: string | undefined; written: string; place: Place }[] {
  const curriculum = draft.curriculum?.fields;
  const listed = (curriculum?.value.blocks ?? []).flatMap((block, b) =>
    (block.activities ?? []).flatMap((activity, a) =>
      (activity.references ?? []).map((key, index) => ({
        key,
        written: key,
        place: curriculum?.at('blocks', b, 'activities', a, 'references', index) ?? {
          file: '',
          line: 1,
          column: 1,
        },
      })),
    ),
  );
  return [...pagesOf(draft).flatMap((page) => page.facts.citations), ...listed];
}

/** Identifiers by their own rules: arXiv's since 2007 or before, and DOI's prefix and suffix (ISO 26324). */
function* malformed(record: { number?: string; DOI?: string }): Iterable<['number' | 'DOI', string]> {
  const { number, DOI } = record;
  const isArxiv = number !== undefined && /arxiv/i.test(number);
  if (isArxiv && !/^arXiv:(\d{2}(0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/.test(number)) {
    yield ['number', `\`${number}\` is not an arXiv id, as in \`arXiv:1706.03762\``];
  }
  if (DOI !== undefined && !/^10\.\d{4,9}(\.\d+)*\/\S+$/.test(DOI)) {
    yield ['DOI', `\`${DOI}\` is not a DOI, as in \`10.1038/nature14539\``];
  }
}
