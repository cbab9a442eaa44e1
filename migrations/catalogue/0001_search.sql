-- Full text over questions and answers; rowid is the question's position.
CREATE VIRTUAL TABLE search USING fts5(
  title, prompt, body,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
