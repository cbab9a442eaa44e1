CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`address` text NOT NULL,
	`release` text NOT NULL,
	`previous` text,
	`published_at` text NOT NULL,
	`created_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`attempted_at` text,
	`next_attempt_at` text,
	`delivered_at` text,
	`fault` text
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`address`,`next_attempt_at`) WHERE next_attempt_at IS NOT NULL;