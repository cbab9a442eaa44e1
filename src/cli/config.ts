import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { DEFAULT_LIMITS } from '../http/deps.ts';
import { parseOutgoingAddress } from '../outgoing/outgoing-address.ts';
import { type DatabaseAddress, parseDatabaseAddress } from '../state/database-address.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The folder of the package: where content and migrations lie when nothing else is said. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

const MOST_WEBHOOKS = 20;

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a port number from 0 to 65535')
    .default(8787),
  HOST: z.string().min(1, 'must be an address to listen on, such as 127.0.0.1').default('127.0.0.1'),
  DATA_DIR: z.string().min(1, 'must be a folder').default('./data'),
  CONTENT_DIR: z.string().min(1, 'must be a folder').optional(),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an http or https address, such as https://prep.example.org',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => !/[?#]/.test(url), 'must have no query and no fragment')
    .optional(),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DATABASE_URL: z.string().transform(readAddress).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  DRAIN_SECONDS: z
    .string()
    .regex(/^[0-7]$/, 'must be a whole number of seconds from 0 to 7')
    .transform(Number)
    .default(2),
  HELD_RELEASES: z
    .string()
    .regex(/^([1-9]|[1-4]\d|50)$/, 'must be a whole number of releases from 1 to 50')
    .transform(Number)
    .default(3),
  IDLE_PLAN_DAYS: z
    .string()
    .regex(/^([3-9]\d|[1-9]\d{2,3}|never)$/, 'must be a whole number of days from 30 to 9999, or never')
    .default('365')
    .transform((days) => (days === 'never' ? undefined : Number(days))),
  RELEASES_FROM: z.string().transform(readReleasePlace).optional(),
  WEBHOOKS: z.string().transform(readWebhooks).default([]),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, 'must have at least 16 letters, digits and characters of .~+/=_-')
    .optional(),
  READS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, 'must be a whole number from 1 to 9999999')
    .transform(Number)
    .default(DEFAULT_LIMITS.readsPerMinute),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ''),
    )
    .refine(
      (entries) => entries.every((entry) => isIP(entry.replace(/\/\d{1,3}$/, '')) !== 0),
      'must be addresses or CIDR ranges, separated by commas',
    )
    .default([]),
});

const consistent = environment.refine(
  ({ DATABASE_URL, SECRET }) => DATABASE_URL === undefined || SECRET !== undefined,
  {
    path: ['SECRET'],
    message: 'must be set where DATABASE_URL is: all machines need the same one',
  },
);

/** Where releases are taken from: a folder, or the address of another node, without a slash at the end. */
export interface ReleasePlace {
  kind: 'folder' | 'node';
  place: string;
}

/** The settings of a process, each from the environment variable of the same name. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  contentDir: string;
  /** Without a slash at the end; absent: the address that the server listens on. */
  publicUrl?: string;
  /** Absent: made at the first start and kept in `dataDir`. */
  secret?: string;
  /** Where plans are, instead of a file in `dataDir`. */
  database?: DatabaseAddress;
  logLevel: (typeof LOG_LEVELS)[number];
  trustedProxies: string[];
  /** How many releases can be read, the current one among them. */
  heldReleases: number;
  /** After how many days plans that are over and that nobody has changed since are deleted; absent: never. */
  idlePlanDays?: number;
  /** Where releases are taken from, instead of compiling `contentDir`. */
  releasesFrom?: ReleasePlace;
  /** The addresses that are told of releases. */
  webhooks: string[];
  /** Reads without a key that one client address may send in a minute. */
  readsPerMinute: number;
  /** Who says it may read the figures of the process; absent: none are kept. */
  metricsToken?: string;
  /** For how long the process says that it is not ready before it takes no more connections. */
  drainSeconds: number;
}

/**
 * The only reader of the environment. An empty variable counts as unset.
 * @param overrides flags of the command line, which win.
 * @throws AppError `invalid` naming every variable that is wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv, overrides: Partial<Record<string, string>> = {}): Config {
  const given = Object.entries({ ...env, ...overrides }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const parsed = consistent.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      parameter: String(issue.path[0]),
      code: 'invalid_value',
      message: issue.message,
    }));
    throw new AppError('invalid', 'The configuration is wrong.', { issues });
  }
  const { PORT, HOST, DATA_DIR, CONTENT_DIR, PUBLIC_URL, SECRET, LOG_LEVEL, TRUSTED_PROXIES, DRAIN_SECONDS } =
    parsed.data;
  const {
    HELD_RELEASES,
    RELEASES_FROM,
    METRICS_TOKEN,
    READS_PER_MINUTE,
    DATABASE_URL,
    IDLE_PLAN_DAYS,
    WEBHOOKS,
  } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    contentDir: CONTENT_DIR === undefined ? resolve(PACKAGE_FOLDER, 'content') : resolve(CONTENT_DIR),
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: PUBLIC_URL }),
    ...(SECRET === undefined ? {} : { secret: SECRET }),
    ...(DATABASE_URL === undefined ? {} : { database: DATABASE_URL }),
    logLevel: LOG_LEVEL,
    trustedProxies: TRUSTED_PROXIES,
    heldReleases: HELD_RELEASES,
    ...optional('releasesFrom', RELEASES_FROM),
    webhooks: WEBHOOKS,
    readsPerMinute: READS_PER_MINUTE,
    ...optional('idlePlanDays', IDLE_PLAN_DAYS),
    ...optional('metricsToken', METRICS_TOKEN),
    drainSeconds: DRAIN_SECONDS,
  };
}

/** The message says what is wrong, never the address: a password is in it. */
function readAddress(url: string, context: z.RefinementCtx): DatabaseAddress {
  try {
    return parseDatabaseAddress(url);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
}

function readReleasePlace(text: string, context: z.RefinementCtx): ReleasePlace {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return { kind: 'folder', place: resolve(text) };
  try {
    const url = parseOutgoingAddress(text);
    if (url.search !== '') throw new Error('must have no query');
    return { kind: 'node', place: url.href.replace(/\/+$/, '') };
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `must be a folder, or an address: it ${(error as Error).message}`,
    });
    return z.NEVER;
  }
}

/** The message says which one is wrong, never the address: a token may be in it. */
function readWebhooks(list: string, context: z.RefinementCtx): string[] {
  const entries = list.split(/[\s,]+/).filter((entry) => entry !== '');
  const fault = (message: string) => context.addIssue({ code: 'custom', message });
  if (entries.length > MOST_WEBHOOKS) fault(`must be at most ${MOST_WEBHOOKS} addresses`);
  const addresses = entries.flatMap((entry, index) => {
    try {
      return parseOutgoingAddress(entry).href;
    } catch (error) {
      fault(`address ${index + 1} ${(error as Error).message}`);
      return [];
    }
  });
  return [...new Set(addresses)];
}
