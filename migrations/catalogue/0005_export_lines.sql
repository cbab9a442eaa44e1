CREATE TABLE `export_lines` (
	`position` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`id` text NOT NULL,
	`hash` text NOT NULL,
	`line` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `export_lines_key` ON `export_lines` (`type`,`id`);