import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { WEBHOOK_LOG_DAYS, type WebhookDelivery } from '../domain/webhook.ts';
import { parseOutgoingAddress } from '../outgoing/outgoing-address.ts';
import { webhookStoreOver } from '../state/index.ts';
import { utcText } from '../time/local-time.ts';
import { webhookSecret } from '../webhooks/index.ts';
import { type Command, stringOption } from './command.ts';
import { type Config, readConfig } from './config.ts';
import { secretFile } from './data-folder.ts';
import { withKeptDatabase } from './open-database.ts';
import { printLine } from './print-line.ts';
import { readSecret } from './secret-file.ts';

/** What can be done with webhooks; each answers the exit code. @param isJson whether programs read what is printed. */
const ACTIONS: Record<string, (config: Config, argument: string, isJson: boolean) => Promise<number>> = {
  list: listAll,
  resend: sendAgain,
  secret: sayWebhookSecret,
};

/** Lists what the addresses of WEBHOOKS were told, lets it be sent again, and says what it is signed with. */
export const webhooks: Command = {
  details:
    'A running server tells each address of WEBHOOKS of every release that it serves, signed as Standard Webhooks says, and\n' +
    `tries for a day where that is not accepted. Beside it or without. What is older than ${WEBHOOK_LOG_DAYS} days is forgotten.`,
  positionals: ['list | resend | secret', 'id or address'],
  options: {
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
    json: { type: 'boolean', description: 'Print the list as a JSON array.' },
  },
  examples: [
    'stepladder webhooks list',
    'stepladder webhooks resend wh_0f1e2d3c4b5a69788796',
    'stepladder webhooks secret https://hooks.example.org/releases',
  ],
  async run(values, [name = 'list', argument = '']) {
    const act = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!act)
      throw new AppError(
        'malformed',
        'Say what to do: webhooks list, webhooks resend <id>, or webhooks secret <address>.',
      );
    const config = readConfig(process.env, { ...optional('DATA_DIR', stringOption(values, 'data')) });
    return act(config, argument, values.json === true);
  },
};

function listAll(config: Config, _argument: string, isJson: boolean): Promise<number> {
  return withKeptDatabase(config, async (database) => {
    const found = await webhookStoreOver(database).listDeliveries();
    printLine(isJson ? JSON.stringify(found, null, 2) : describeDeliveries(found));
    return 0;
  });
}

/** Ends with 1 where there is none to send. */
function sendAgain(config: Config, id: string): Promise<number> {
  return withKeptDatabase(config, async (database) => {
    const isDue = await webhookStoreOver(database).resendDelivery(id, utcText(Date.now()));
    printLine(
      isDue ? `${id} is sent again by the server, as a new one would be.` : `No webhook has the id "${id}".`,
    );
    return isDue ? 0 : 1;
  });
}

async function sayWebhookSecret(config: Config, address: string): Promise<number> {
  const secret = config.secret ?? readSecret(secretFile(config.dataDir));
  if (secret === undefined)
    throw new AppError(
      'unavailable',
      `There is no ${secretFile(config.dataDir)}. Start the server once, or set DATA_DIR.`,
    );
  printLine(webhookSecret(secret, readAddressArgument(address)));
  return 0;
}

/** As WEBHOOKS is read, so that both write an address the same way. */
function readAddressArgument(address: string): string {
  try {
    return parseOutgoingAddress(address).href;
  } catch (error) {
    throw new AppError('malformed', `The address ${(error as Error).message}.`);
  }
}

function describeDeliveries(list: readonly WebhookDelivery[]): string {
  if (list.length === 0) return 'Nothing was told yet.';
  return list
    .map((delivery) => {
      const { id, address, release, publishedAt } = delivery;
      return `${id}  ${release}  ${publishedAt}  ${address}\n  ${describeState(delivery)}`;
    })
    .join('\n');
}

function describeState({ attempts, deliveredAt, nextAttemptAt, fault }: WebhookDelivery): string {
  const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
  if (deliveredAt !== undefined) return `delivered ${deliveredAt}, ${tries}`;
  const reason = fault === undefined ? '' : `: ${fault}`;
  return nextAttemptAt === undefined
    ? `given up after ${tries}${reason}`
    : `waiting, next try ${nextAttemptAt}, ${tries}${reason}`;
}
