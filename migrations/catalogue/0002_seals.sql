CREATE TABLE `seals` (
	`seal` text NOT NULL
);
