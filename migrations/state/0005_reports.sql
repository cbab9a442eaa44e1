CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`part` text,
	`quote` text,
	`release` text NOT NULL,
	`created_at` text NOT NULL,
	`closed_at` text,
	`content_hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_open` ON `reports` (`content_hash`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `reports_created` ON `reports` (`created_at`);