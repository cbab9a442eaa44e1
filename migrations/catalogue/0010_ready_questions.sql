CREATE TABLE `ready_questions` (
	`position` integer PRIMARY KEY NOT NULL,
	`json` text NOT NULL
);
