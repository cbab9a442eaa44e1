import { defineConfig } from 'drizzle-kit';

/** Whose migrations are written: `STORE` says which, by default those of the state in SQLite. */
const STORES = {
  content: { dialect: 'sqlite', schema: './src/catalogue/schema.ts', out: './migrations/catalogue' },
  state: { dialect: 'sqlite', schema: './src/state/sqlite/schema.ts', out: './migrations/state' },
  postgres: {
    dialect: 'postgresql',
    schema: './src/state/postgres/schema.ts',
    out: './migrations/state-postgres',
  },
} as const;

export default defineConfig(STORES[(process.env.STORE ?? 'state') as keyof typeof STORES]);
