-- The part of the full text that lies past the first documents, which stay in `search` (src/catalogue/search/parts.ts).
CREATE VIRTUAL TABLE search_rest USING fts5(
  names, title, tags, prompt, body, forms,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
