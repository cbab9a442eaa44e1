import type { Coding, HttpEnv } from '../deps.ts';
import { readApiKey } from './api-key.ts';
import { chooseKnownCoding } from './middleware/encode.ts';

/** A request as Node has it before anything of it is read. */
export type RawRequest = NonNullable<HttpEnv['Bindings']['incoming']>;

/** A GET or HEAD with nothing about it that the application has to look at. */
export interface PlainRequest {
  method: 'GET' | 'HEAD';
  target: { path: string; query: string };
  coding: Coding;
  /** Under what an answer to it is kept; undefined where none may be. */
  key: string | undefined;
  header(name: string): string | undefined;
}

/** A longer address is left to the application. */
const MOST_URL_CHARACTERS = 2_000;
/** Where one of these is sent, the application reads the request itself. */
const READ_BY_THE_APPLICATION = ['content-length', 'transfer-encoding', 'range'] as const;
/** Segments that are neither coded nor lead elsewhere. */
const PLAIN_PATH = /^(?:\/|(?:\/[\w-][\w.-]*)+)$/;

/** Hosts that a URL can have, as they were sent; of more than so many the first are remembered. */
const goodHosts = new Set<string>();
const MOST_HOSTS = 200;

/** A request that can be answered without the application; undefined: only that can say what is to be done with it. */
export function readPlainRequest(raw: RawRequest): PlainRequest | undefined {
  const { method, url, headers } = raw;
  if ((method !== 'GET' && method !== 'HEAD') || !url || url.length > MOST_URL_CHARACTERS || !headers)
    return undefined;
  if (READ_BY_THE_APPLICATION.some((name) => headers[name] !== undefined)) return undefined;
  const { host } = headers;
  if (typeof host !== 'string' || !isGoodHost(host)) return undefined;
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  const query = at < 0 ? '' : url.slice(at + 1);
  if (!PLAIN_PATH.test(path) || !isWellCoded(query)) return undefined;
  const header = (name: string) => headerOf(raw, name);
  const coding = chooseKnownCoding(header('accept-encoding'));
  return {
    ...{ method, target: { path, query }, coding, header },
    key: mayBeKept(header('authorization')) ? `${coding} ${host} ${url}` : undefined,
  };
}

/** What a plan's key opens is no public answer; a key of the API opens nothing. */
function mayBeKept(authorization: string | undefined): boolean {
  return authorization === undefined || readApiKey(authorization) !== undefined;
}

function isGoodHost(host: string): boolean {
  if (goodHosts.has(host)) return true;
  const isGood = /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}/`);
  if (isGood && goodHosts.size < MOST_HOSTS) goodHosts.add(host);
  return isGood;
}

/** Whether a query is percent-encoded UTF-8 and ends where the address does. */
function isWellCoded(query: string): boolean {
  if (query.includes('#')) return false;
  if (!query.includes('%')) return true;
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}

function headerOf({ headers }: RawRequest, name: string): string | undefined {
  const value = headers?.[name.toLowerCase()];
  return typeof value === 'string' ? value : value?.join(', ');
}
