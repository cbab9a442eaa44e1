CREATE TABLE `embed_heights` (
	`question_id` text NOT NULL,
	`answer` text NOT NULL,
	`width_pixels` integer NOT NULL,
	`height_pixels` integer NOT NULL,
	PRIMARY KEY(`question_id`, `answer`, `width_pixels`)
);
