ALTER TABLE `plans` ADD `idle_since` text;--> statement-breakpoint
UPDATE `plans` SET `idle_since` = max(`updated_at`, json_extract(`json`, '$.request.interviewDate') || 'T23:59:59Z') WHERE json_valid(`json`);--> statement-breakpoint
CREATE INDEX `plans_idle` ON `plans` (`idle_since`);
