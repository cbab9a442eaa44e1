import { type BuildCache, cacheKey, fromCache } from './build-cache.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Message, Report } from './message.ts';
import type { SourceFile } from './page.ts';

export type YamlParser<T> = (source: SourceFile, report: Report) => Fields<T>;

/** The fields of a YAML file and what is wrong with it, from the cache where the same text was read before. */
export function readYaml<T>(
  source: SourceFile,
  parser: YamlParser<T>,
  cache: BuildCache,
): { fields: Fields<T>; messages: Message[] } {
  const { messages, record } = fromCache(cache, cacheKey('fields', source.file, source.text), () => {
    const found: Message[] = [];
    const { record } = parser(source, (place, rule, message) =>
      found.push({ ...place, severity: 'error', rule, message }),
    );
    return { messages: found, record };
  });
  return { fields: fieldsOf(source.file, record), messages };
}
