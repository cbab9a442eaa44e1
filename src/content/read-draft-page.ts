import { type BuildCache, cacheKey, fromCache } from './build-cache.ts';
import type { DraftPage, PageRule } from './draft.ts';
import { type Fields, type FieldsRecord, fieldsOf } from './fields.ts';
import type { Message, Report } from './message.ts';
import { type Page, type SourceFile, slugOf } from './page.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import type { PackFields } from './parse-pack.ts';
import { applyRule } from './rules/apply-rule.ts';

export type PageParser<T> = (source: SourceFile, report: Report) => Page<T>;

/** All that is known of a page when its tree is gone. */
interface PageRecord<T> {
  fields: FieldsRecord<T>;
  facts: PageFacts;
  /** What is wrong with it, whatever stands in other files. */
  messages: Message[];
}

/** A Markdown file and what is wrong with it; from the cache, and not parsed, where the same text was read before. */
export function readDraftPage<T>(
  source: SourceFile,
  { parser, rules }: { parser: PageParser<T>; rules: readonly PageRule<T>[] },
  { pack, packKey, cache }: { pack: Fields<PackFields>; packKey: string; cache: BuildCache },
): { page: DraftPage<T>; messages: Message[] } {
  const { file } = source;
  const key = cacheKey('page', file, source.text, packKey);
  let tree: Page<T> | undefined;
  const { fields, facts, messages } = fromCache(cache, key, (): PageRecord<T> => {
    const found: Message[] = [];
    const parsed = parser(source, (place, rule, message) =>
      found.push({ ...place, severity: 'error', rule, message }),
    );
    tree = parsed;
    for (const rule of rules)
      found.push(...applyRule(rule, pack, (fault) => rule.check(parsed, fault, pack)));
    return { fields: parsed.fields.record, facts: factsOf(parsed), messages: found };
  });
  const parse = () => {
    tree ??= parser(source, () => {});
    return tree;
  };
  return { page: { file, slug: slugOf(file), fields: fieldsOf(file, fields), facts, key, parse }, messages };
}
