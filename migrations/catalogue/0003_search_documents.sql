CREATE TABLE `documents` (
	`document` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_key` ON `documents` (`type`,`key`);--> statement-breakpoint
CREATE TABLE `related_questions` (
	`question_id` text NOT NULL,
	`place` integer NOT NULL,
	`related_id` text NOT NULL,
	PRIMARY KEY(`question_id`, `place`)
);
--> statement-breakpoint
CREATE TABLE `word_deletions` (
	`deletion` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`deletion`, `word`)
);
--> statement-breakpoint
ALTER TABLE `questions` ADD `document` integer NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `questions_document` ON `questions` (`document`);--> statement-breakpoint
ALTER TABLE `words` ADD `documents` integer NOT NULL;--> statement-breakpoint
DROP TABLE `search`;--> statement-breakpoint
-- Full text over questions, materials and guides; rowid is the document's number. Forms are words that a hyphen joins.
CREATE VIRTUAL TABLE search USING fts5(
  names, title, tags, prompt, body, forms,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
