CREATE TABLE `capabilities` (
	`hash` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`purpose` text NOT NULL,
	`live` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `capabilities_plan` ON `capabilities` (`plan_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`body_hash` text NOT NULL,
	`plan_id` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` text NOT NULL,
	`next_change_at` text,
	`json` text NOT NULL,
	`checksum` text NOT NULL
);
