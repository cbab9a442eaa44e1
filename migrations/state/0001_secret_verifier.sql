CREATE TABLE `secret_verifier` (
	`id` integer PRIMARY KEY NOT NULL,
	`verifier` text NOT NULL
);
