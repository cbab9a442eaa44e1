import { randomBytes } from 'node:crypto';
import type { ApiKey, ApiKeyStore } from '../domain/api-key.ts';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { createApiKey } from '../service/index.ts';
import { apiKeyStoreOver } from '../state/index.ts';
import { utcText } from '../time/local-time.ts';
import { type Command, stringOption } from './command.ts';
import { readConfig } from './config.ts';
import { withKeptDatabase } from './open-database.ts';
import { printLine } from './print-line.ts';

/** What can be done with keys; each answers the exit code. @param isJson whether programs read what is printed. */
const ACTIONS: Record<string, (keys: ApiKeyStore, argument: string, isJson: boolean) => Promise<number>> = {
  create: createKey,
  list: async (keys, _argument, isJson) => {
    const found = await keys.listApiKeys();
    printLine(isJson ? JSON.stringify(found, null, 2) : describeKeys(found));
    return 0;
  },
  revoke: revokeKey,
};

/** Makes, lists and revokes keys of the API. */
export const keys: Command = {
  details:
    'A key lets its holder read more than an address may without one. It is shown when it is made, and never again.\n' +
    'Beside a running server or without; what is revoked is refused at once.',
  positionals: ['create | list | revoke', 'name or id'],
  options: {
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
    json: { type: 'boolean', description: 'Print what there is, or what was made, as JSON.' },
  },
  examples: [
    'stepladder keys create "The quiz app"',
    'stepladder keys list',
    'stepladder keys revoke ak_0f1e2d3c4b5a',
  ],
  async run(values, [name = '', argument = '']) {
    const act = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!act)
      throw new AppError('malformed', 'Say what to do: keys create <name>, keys list, or keys revoke <id>.');
    const config = readConfig(process.env, { ...optional('DATA_DIR', stringOption(values, 'data')) });
    return withKeptDatabase(config, (database) =>
      act(apiKeyStoreOver(database), argument, values.json === true),
    );
  },
};

async function createKey(keys: ApiKeyStore, name: string, isJson: boolean): Promise<number> {
  const made = await createApiKey({ keys, randomBytes, clock: Date.now }, name);
  printLine(isJson ? JSON.stringify(made) : `${made.key}\nIts id is ${made.id}. It is not shown again.`);
  return 0;
}

/** Ends with 1 where there is none to revoke. */
async function revokeKey(keys: ApiKeyStore, id: string): Promise<number> {
  const isRevoked = await keys.revokeApiKey(id, utcText(Date.now()));
  printLine(isRevoked ? `Revoked ${id}.` : `No key that can be used has the id "${id}".`);
  return isRevoked ? 0 : 1;
}

function describeKeys(list: readonly ApiKey[]): string {
  if (list.length === 0) return 'There are no keys.';
  return list
    .map(({ id, name, createdAt, revokedAt }) => {
      const state = revokedAt === undefined ? '' : `  revoked ${revokedAt}`;
      return `${id}  ${createdAt}  ${name}${state}`;
    })
    .join('\n');
}
