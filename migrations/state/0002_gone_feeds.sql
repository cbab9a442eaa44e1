ALTER TABLE `capabilities` ADD `gone_until` text;--> statement-breakpoint
CREATE INDEX `capabilities_gone` ON `capabilities` (`gone_until`) WHERE gone_until IS NOT NULL;--> statement-breakpoint
UPDATE `capabilities` SET `gone_until` = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '+365 days') WHERE `live` = 0 AND `purpose` = 'feed';--> statement-breakpoint
DELETE FROM `capabilities` WHERE `live` = 0 AND `purpose` <> 'feed' AND `plan_id` NOT IN (SELECT `id` FROM `plans`);
