CREATE TABLE "picture" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_owner_auth_user_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."auth_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "picture_owner" ON "picture" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "picture_at" ON "picture" USING btree ("at");