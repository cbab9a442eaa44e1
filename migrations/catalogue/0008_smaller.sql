DROP TABLE `documents`;--> statement-breakpoint
CREATE TABLE `documents` (
	`document` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`body` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_key` ON `documents` (`type`,`key`);--> statement-breakpoint
DROP TABLE `word_deletions`;--> statement-breakpoint
CREATE TABLE `word_deletions` (
	`bucket` integer PRIMARY KEY NOT NULL,
	`entries` blob NOT NULL
);
--> statement-breakpoint
ALTER TABLE `export_lines` DROP COLUMN `line`;--> statement-breakpoint
DROP TABLE `search`;--> statement-breakpoint
DROP TABLE `search_rest`;--> statement-breakpoint
-- What a match is shown with; the connection that reads brings the function. The other columns are searched, never shown.
CREATE VIEW search_texts AS
SELECT document, '' AS names, title, '' AS tags, '' AS prompt, decompress_text(body) AS body, '' AS forms FROM documents;
--> statement-breakpoint
-- Full text over questions, materials and guides; rowid is the document's number. Forms are words that a hyphen joins.
CREATE VIRTUAL TABLE search USING fts5(
  names, title, tags, prompt, body, forms,
  content = 'search_texts', content_rowid = 'document',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- The part of it that lies past the first documents (src/catalogue/search/parts.ts).
CREATE VIRTUAL TABLE search_rest USING fts5(
  names, title, tags, prompt, body, forms,
  content = 'search_texts', content_rowid = 'document',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
