CREATE TABLE `question_roles` (
	`role` text NOT NULL,
	`question_id` text NOT NULL,
	PRIMARY KEY(`role`, `question_id`)
);
--> statement-breakpoint
CREATE TABLE `question_tags` (
	`tag` text NOT NULL,
	`question_id` text NOT NULL,
	PRIMARY KEY(`tag`, `question_id`)
);
--> statement-breakpoint
CREATE INDEX `tags_by_question` ON `question_tags` (`question_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
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
	`answer` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_slug_unique` ON `questions` (`slug`);--> statement-breakpoint
CREATE INDEX `questions_position` ON `questions` (`position`);--> statement-breakpoint
CREATE INDEX `questions_level` ON `questions` (`level_rank`,`position`);--> statement-breakpoint
CREATE INDEX `questions_minutes` ON `questions` (`minutes`,`position`);--> statement-breakpoint
CREATE INDEX `questions_updated_at` ON `questions` (`updated_at`,`position`);--> statement-breakpoint
CREATE INDEX `questions_topic` ON `questions` (`topic`,`position`);--> statement-breakpoint
CREATE TABLE `records` (
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`json` text NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
CREATE TABLE `release` (
	`id` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`json` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `words` (
	`word` text PRIMARY KEY NOT NULL
);
