const FORM =
  /^postgres(?:ql)?:\/\/(?:(?<account>[^/?#]*)@)?(?<hosts>[^/?#@]*)\/(?<database>[^/?#]+)(?:\?(?<query>[^#]*))?$/;
const HOST = /^(?:\[(?<ipv6>[\da-fA-F:.]+)\]|(?<name>[^:[\]]+))(?::(?<port>\d{1,5}))?$/;
const DEFAULT_PORT = 5432;
const TLS_MODES = ['disable', 'require', 'verify-full'] as const;
const ATTRIBUTES = ['primary', 'read-write'];

/** A server that may have the database: a name or IP address, or the folder of its socket (then it begins with `/`). */
export interface DatabaseHost {
  host: string;
  port: number;
}

/** Where a PostgreSQL database is: on whichever of its hosts takes writes. */
export interface DatabaseAddress {
  hosts: DatabaseHost[];
  database: string;
  /** Absent: the user of the process. */
  user?: string;
  password?: string;
  /** `require` encrypts; `verify-full` also wants a certificate that fits. */
  tls: (typeof TLS_MODES)[number];
}

/**
 * Reads an address of libpq's form, `postgres://user:password@host:5432,host2:5432/database?sslmode=require`
 * (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING). The parameter `host` may name the folder of a
 * socket; `target_session_attrs` is always that of the primary.
 * @throws Error with what is wrong and what would be right, without the password.
 */
export function parseDatabaseAddress(url: string): DatabaseAddress {
  const found = FORM.exec(url)?.groups;
  if (!found) throw new Error('must be like postgres://user:password@host:5432/database');
  const parameters = readUrlParameters(found.query ?? '');
  const [user, ...password] = (found.account ?? '').split(':');
  const hosts = found.hosts || parameters.host;
  if (!hosts) throw new Error('names no host');
  return {
    hosts: hosts.split(',').map(readHost),
    database: unescapeUrl(found.database ?? ''),
    tls: TLS_MODES.find((mode) => mode === parameters.sslmode) ?? 'disable',
    ...(user ? { user: unescapeUrl(user) } : {}),
    ...(password.length > 0 ? { password: unescapeUrl(password.join(':')) } : {}),
  };
}

/** Its hosts and name, for people; not the user, not the password. */
export function describeAddress({ hosts, database }: DatabaseAddress): string {
  return `${hosts.map(({ host, port }) => `${host}:${port}`).join(',')}/${database}`;
}

function readHost(text: string): DatabaseHost {
  if (text.startsWith('/')) return { host: text, port: DEFAULT_PORT };
  const found = HOST.exec(text)?.groups;
  const port = Number(found?.port ?? DEFAULT_PORT);
  const host = found?.ipv6 ?? found?.name;
  if (host === undefined || port > 65_535)
    throw new Error(`"${text}" is no host, such as db1.example.org:5432`);
  return { host: unescapeUrl(host), port };
}

function readUrlParameters(query: string): { host?: string; sslmode?: string } {
  const parameters = Object.fromEntries(new URLSearchParams(query));
  const { host, sslmode, target_session_attrs: attributes, ...others } = parameters;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new Error(`has the parameter "${unknown}"; known are host, sslmode and target_session_attrs`);
  if (sslmode !== undefined && !TLS_MODES.some((mode) => mode === sslmode))
    throw new Error(`has the sslmode "${sslmode}"; known are ${TLS_MODES.join(', ')}`);
  if (attributes !== undefined && !ATTRIBUTES.includes(attributes))
    throw new Error('must have the target_session_attrs primary, as it has without them');
  return { ...(host === undefined ? {} : { host }), ...(sslmode === undefined ? {} : { sslmode }) };
}

function unescapeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error('has a % that begins no escape; write %25 for it');
  }
}
