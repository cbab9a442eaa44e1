CREATE TABLE "webhook_deliveries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"message_id" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"release" text COLLATE "C" NOT NULL,
	"previous" text COLLATE "C",
	"published_at" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"attempted_at" text COLLATE "C",
	"next_attempt_at" text COLLATE "C",
	"delivered_at" text COLLATE "C",
	"fault" text COLLATE "C"
);
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("address","next_attempt_at") WHERE next_attempt_at IS NOT NULL;