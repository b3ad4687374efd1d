CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"is_anonymous" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkpoint" (
	"session" text NOT NULL,
	"tick" integer NOT NULL,
	"seq" integer NOT NULL,
	"epoch" integer NOT NULL,
	"state" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checkpoint_session_epoch_tick_pk" PRIMARY KEY("session","epoch","tick")
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"code" text PRIMARY KEY NOT NULL,
	"session" text NOT NULL,
	"role" text NOT NULL,
	"by" text NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invite_role" CHECK ("invite"."role" in ('director', 'audience'))
);
--> statement-breakpoint
CREATE TABLE "log_client" (
	"session" text NOT NULL,
	"client_id" bigint NOT NULL,
	"author" text NOT NULL,
	"epoch" integer,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_client_session_client_id_pk" PRIMARY KEY("session","client_id")
);
--> statement-breakpoint
CREATE TABLE "log_commit" (
	"session" text NOT NULL,
	"seq" integer NOT NULL,
	"epoch" integer NOT NULL,
	"tick" integer NOT NULL,
	"client_id" bigint NOT NULL,
	"index" integer NOT NULL,
	"verdict" text NOT NULL,
	"note" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_commit_session_seq_pk" PRIMARY KEY("session","seq")
);
--> statement-breakpoint
CREATE TABLE "log_entry" (
	"session" text NOT NULL,
	"client_id" bigint NOT NULL,
	"index" integer NOT NULL,
	"author" text NOT NULL,
	"value" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_entry_session_client_id_index_pk" PRIMARY KEY("session","client_id","index")
);
--> statement-breakpoint
CREATE TABLE "log_snapshot" (
	"session" text PRIMARY KEY NOT NULL,
	"arrival" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_update" (
	"arrival" bigserial PRIMARY KEY NOT NULL,
	"session" text NOT NULL,
	"author" text NOT NULL,
	"client_id" bigint NOT NULL,
	"clock" integer NOT NULL,
	"len" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_update_place" UNIQUE("session","client_id","clock")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"session" text NOT NULL,
	"author" text NOT NULL,
	"role" text NOT NULL,
	"banned" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_session_author_pk" PRIMARY KEY("session","author"),
	CONSTRAINT "member_role" CHECK ("member"."role" in ('owner', 'director', 'audience'))
);
--> statement-breakpoint
CREATE TABLE "story_session" (
	"id" text PRIMARY KEY NOT NULL,
	"world" text NOT NULL,
	"title" text NOT NULL,
	"model" text NOT NULL,
	"epoch" integer DEFAULT 0 NOT NULL,
	"refused" text,
	"parent" text,
	"parent_seq" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "story_session_fork" CHECK (("story_session"."parent" is null) = ("story_session"."parent_seq" is null))
);
--> statement-breakpoint
CREATE TABLE "world" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"premise" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_session_story_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_session_story_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_by_auth_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."auth_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_client" ADD CONSTRAINT "log_client_session_story_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_commit" ADD CONSTRAINT "log_commit_session_story_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_session_story_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_snapshot" ADD CONSTRAINT "log_snapshot_session_story_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_update" ADD CONSTRAINT "log_update_session_story_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_session_story_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_author_auth_user_id_fk" FOREIGN KEY ("author") REFERENCES "public"."auth_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_session" ADD CONSTRAINT "story_session_world_world_id_fk" FOREIGN KEY ("world") REFERENCES "public"."world"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_session" ADD CONSTRAINT "story_session_parent_story_session_id_fk" FOREIGN KEY ("parent") REFERENCES "public"."story_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "world" ADD CONSTRAINT "world_owner_auth_user_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."auth_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_account_user" ON "auth_account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "auth_account_provider_account" ON "auth_account" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier" ON "auth_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "checkpoint_seq" ON "checkpoint" USING btree ("session","seq","tick");--> statement-breakpoint
CREATE INDEX "invite_session" ON "invite" USING btree ("session");--> statement-breakpoint
CREATE UNIQUE INDEX "log_commit_place" ON "log_commit" USING btree ("session","client_id","index") WHERE client_id > 0;--> statement-breakpoint
CREATE INDEX "log_update_arrival" ON "log_update" USING btree ("session","arrival");--> statement-breakpoint
CREATE INDEX "member_author" ON "member" USING btree ("author");--> statement-breakpoint
CREATE UNIQUE INDEX "member_one_owner" ON "member" USING btree ("session") WHERE "member"."role" = 'owner';--> statement-breakpoint
CREATE INDEX "story_session_world" ON "story_session" USING btree ("world");--> statement-breakpoint
CREATE INDEX "story_session_parent" ON "story_session" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "world_owner" ON "world" USING btree ("owner");