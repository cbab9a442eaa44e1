CREATE TABLE `feed_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`changed_at` text NOT NULL
);
