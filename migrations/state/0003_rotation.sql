CREATE TABLE `probes` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `capabilities` ADD `expires_at` text;--> statement-breakpoint
CREATE INDEX `capabilities_expired` ON `capabilities` (`expires_at`) WHERE expires_at IS NOT NULL;