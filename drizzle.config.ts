/**
 * Settings of drizzle-kit: `npm run db:generate` turns db/schema into db/migrations (kept squashed to one file until the first
 * release). drizzle-kit is fetched by npx for that alone, so nothing of it is imported here.
 */
export default {
  dialect: 'postgresql',
  schema: './db/schema/*.ts',
  out: './db/migrations',
}
