CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL,
	`bytes` integer NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drafts_expired` ON `drafts` (`expires_at`);