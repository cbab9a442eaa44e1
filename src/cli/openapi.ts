import { openApiDocument } from '../http/openapi.ts';
import type { Command } from './command.ts';

/** Prints the API's description, as it is committed in `openapi.json`. */
export const openapi: Command = {
  options: {},
  async run() {
    process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
    return 0;
  },
};
