DROP INDEX `questions_position`;--> statement-breakpoint
DROP INDEX `questions_document`;--> statement-breakpoint
CREATE INDEX `questions_position` ON `questions` (`position`,`id`,`slug`,`topic`,`document`);--> statement-breakpoint
CREATE INDEX `questions_document` ON `questions` (`document`,`position`,`id`,`slug`,`topic`);