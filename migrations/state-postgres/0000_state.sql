CREATE TABLE "capabilities" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"live" boolean NOT NULL,
	"gone_until" text COLLATE "C",
	"expires_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"json" text COLLATE "C" NOT NULL,
	"bytes" integer NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_version" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	"changed_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"body_hash" text COLLATE "C" NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"next_change_at" text COLLATE "C",
	"json" text COLLATE "C" NOT NULL,
	"checksum" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "probes" (
	"id" integer PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"question_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"part" text COLLATE "C",
	"quote" text COLLATE "C",
	"release" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"closed_at" text COLLATE "C",
	"content_hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secret_verifier" (
	"id" integer PRIMARY KEY NOT NULL,
	"verifier" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "capabilities_plan" ON "capabilities" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "capabilities_gone" ON "capabilities" USING btree ("gone_until") WHERE gone_until IS NOT NULL;--> statement-breakpoint
CREATE INDEX "capabilities_expired" ON "capabilities" USING btree ("expires_at") WHERE expires_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "drafts_expired" ON "drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_open" ON "reports" USING btree ("content_hash") WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX "reports_created" ON "reports" USING btree ("created_at");