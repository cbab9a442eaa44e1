/**
 * The full-text index is in two parts, so that what a query costs is bounded however large the collection is: the first
 * holds so many documents, which any query may visit; the rest is visited by queries whose words are rare enough.
 */
const FIRST_PART_DOCUMENTS = 10_000;

export const FIRST_PART = 'search';
export const REST = 'search_rest';

/** The part of the index, a table of FTS5, that holds a document. */
export function indexPartOf(document: number): typeof FIRST_PART | typeof REST {
  return document <= FIRST_PART_DOCUMENTS ? FIRST_PART : REST;
}
