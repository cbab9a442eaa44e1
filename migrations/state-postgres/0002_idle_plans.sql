ALTER TABLE "plans" ADD COLUMN "idle_since" text COLLATE "C";--> statement-breakpoint
UPDATE "plans" SET "idle_since" = greatest("updated_at", substring("json" from '"interviewDate":"([0-9-]{10})"') || 'T23:59:59Z') WHERE "json" ~ '"interviewDate":"[0-9-]{10}"';--> statement-breakpoint
CREATE INDEX "plans_idle" ON "plans" USING btree ("idle_since");
