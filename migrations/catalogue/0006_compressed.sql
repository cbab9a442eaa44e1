PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_word_deletions` (
	`key` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
DROP TABLE `word_deletions`;--> statement-breakpoint
ALTER TABLE `__new_word_deletions` RENAME TO `word_deletions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_export_lines` (
	`position` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`id` text NOT NULL,
	`hash` text NOT NULL,
	`line` blob NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_export_lines`("position", "type", "id", "hash", "line") SELECT "position", "type", "id", "hash", "line" FROM `export_lines`;--> statement-breakpoint
DROP TABLE `export_lines`;--> statement-breakpoint
ALTER TABLE `__new_export_lines` RENAME TO `export_lines`;--> statement-breakpoint
CREATE UNIQUE INDEX `export_lines_key` ON `export_lines` (`type`,`id`);--> statement-breakpoint
CREATE TABLE `__new_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`document` integer NOT NULL,
	`slug` text NOT NULL,
	`level` text NOT NULL,
	`level_rank` integer NOT NULL,
	`topic` text NOT NULL,
	`block` text NOT NULL,
	`kind` text NOT NULL,
	`minutes` integer NOT NULL,
	`core` integer NOT NULL,
	`updated_at` text NOT NULL,
	`question` text NOT NULL,
	`answer` blob NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_questions`("id", "position", "document", "slug", "level", "level_rank", "topic", "block", "kind", "minutes", "core", "updated_at", "question", "answer") SELECT "id", "position", "document", "slug", "level", "level_rank", "topic", "block", "kind", "minutes", "core", "updated_at", "question", "answer" FROM `questions`;--> statement-breakpoint
DROP TABLE `questions`;--> statement-breakpoint
ALTER TABLE `__new_questions` RENAME TO `questions`;--> statement-breakpoint
CREATE UNIQUE INDEX `questions_slug_unique` ON `questions` (`slug`);--> statement-breakpoint
CREATE INDEX `questions_position` ON `questions` (`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `questions_document` ON `questions` (`document`);--> statement-breakpoint
CREATE INDEX `questions_level` ON `questions` (`level_rank`,`position`);--> statement-breakpoint
CREATE INDEX `questions_minutes` ON `questions` (`minutes`,`position`);--> statement-breakpoint
CREATE INDEX `questions_updated_at` ON `questions` (`updated_at`,`position`);--> statement-breakpoint
CREATE INDEX `questions_topic` ON `questions` (`topic`,`position`);--> statement-breakpoint
CREATE TABLE `__new_records` (
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`json` blob NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
INSERT INTO `__new_records`("kind", "position", "key", "json") SELECT "kind", "position", "key", "json" FROM `records`;--> statement-breakpoint
DROP TABLE `records`;--> statement-breakpoint
ALTER TABLE `__new_records` RENAME TO `records`;--> statement-breakpoint
CREATE TABLE `__new_words` (
	`number` integer PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`documents` integer NOT NULL
);
--> statement-breakpoint
DROP TABLE `words`;--> statement-breakpoint
ALTER TABLE `__new_words` RENAME TO `words`;--> statement-breakpoint
CREATE UNIQUE INDEX `words_word_unique` ON `words` (`word`);