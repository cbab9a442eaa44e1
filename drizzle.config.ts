import { defineConfig } from 'drizzle-kit';

// Two stores, two schemas: `STORE=content` writes the migrations of the content store, otherwise those of the state.
const store = process.env.STORE === 'content' ? 'catalogue' : 'state';

export default defineConfig({
  dialect: 'sqlite',
  schema: `./src/${store}/schema.ts`,
  out: `./migrations/${store}`,
});
