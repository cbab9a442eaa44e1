import type { Context } from 'hono';
import type { CatalogueSource } from '../domain/catalogue.ts';
import type { Clock } from '../domain/clock.ts';
import type { AppError } from '../domain/error.ts';
import type { ReportStore } from '../domain/report.ts';
import type { ApiKeyLookup, PlanDeps, Readiness } from '../service/index.ts';

/** Where log lines go: the part of a structured logger that is used here. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Figures of the running service, for whoever operates it. */
export interface Metrics {
  /** Who says it may read them. */
  token: string;
  /** Counts an answer. `route` is the pattern of an address, never the address; `isKept`: it came from the answer cache. */
  observe(answer: { method: string; route: string; status: number; seconds: number; isKept: boolean }): void;
  /** A figure that is read when it is asked for; whoever registers a name last is asked. */
  gauge(name: string, help: string, read: () => number): void;
  /** All of them, with the media type that they are written in. */
  write(): Promise<{ text: string; type: string }>;
}

/** A file to serve as it is. */
export interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  /** Its media type. */
  type: string;
}

/** What the pages load, each under a name that changes with its bytes. */
export interface SiteAssets {
  /** The path of the stylesheet. */
  stylesheet: string;
  /** The path of the script, which every page can do without. */
  script: string;
  /** By name, as the last segment of those paths. */
  files: ReadonlyMap<string, Asset>;
  /** The custom element for other people's pages, as a module. */
  embedScript: string;
}

export interface Limits {
  /** The longest body of a request, in bytes. */
  bodyBytes: number;
  /** The longest body that may hold a file, in bytes. */
  uploadBytes: number;
  /** Reads without a key that one client address may send in a minute; a 304 is free. */
  readsPerMinute: number;
  /** Reads that the holder of one key may send in a minute; a 304 is free. */
  keyedReadsPerMinute: number;
  /** Plans that one client address may create in an hour, and calendar addresses that it may renew. */
  plansPerHour: number;
  /** Previews that one client address may ask for in a minute. */
  previewsPerMinute: number;
  /** Marks, grades and moves that one client address may send in a minute. */
  marksPerMinute: number;
  /** Reports of what is wrong that one client address may send in an hour. */
  reportsPerHour: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 262_144,
  // A calendar of 1 MB, and a request beside it.
  uploadBytes: 1_300_000,
  readsPerMinute: 600,
  keyedReadsPerMinute: 6000,
  plansPerHour: 30,
  previewsPerMinute: 60,
  // A session of six items, graded one by one, is seven.
  marksPerMinute: 120,
  reportsPerHour: 10,
};

/** The limits that count requests of one client address. */
export type RateLimit =
  | 'readsPerMinute'
  | 'keyedReadsPerMinute'
  | 'plansPerHour'
  | 'previewsPerMinute'
  | 'marksPerMinute'
  | 'reportsPerHour';

/** Everything the HTTP side works with; made once, in `cli/`. */
export interface HttpDeps {
  catalogue: CatalogueSource;
  plans: PlanDeps;
  reports: ReportStore;
  /** Which keys of the API can be used; absent: none can. */
  apiKeys?: ApiKeyLookup;
  clock: Clock;
  log: Log;
  /** Where the service is reached, without a slash at the end: the only base of any link. */
  publicUrl: string;
  /** A hash of the code and rendering options: part of every validator, so that new code is never hidden behind a 304. */
  apiBuild: string;
  /** The committed `openapi.json`, served as it is. */
  openApi: string;
  /** What the classes in rendered content look like. */
  contentStylesheet: string;
  site: SiteAssets;
  /** Addresses or CIDR ranges whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  readiness: Pick<Readiness, 'check'>;
  limits: Limits;
  /** Absent: no figures are kept. */
  metrics?: Metrics;
  /** After how many days plans that are over and that nobody has changed since are deleted; absent: never. */
  idlePlanDays?: number;
  /** Answers a message of the Model Context Protocol for one caller; absent: no tools are served. */
  answerMcp?: (
    request: Request,
    caller: { fetch: (request: Request) => Response | Promise<Response>; planKey: string | undefined },
  ) => Promise<Response>;
}

/** How the body of an answer may be coded. */
export type Coding = 'br' | 'gzip' | 'identity';

/** What a request carries through the middleware. */
export interface HttpEnv {
  /** As `@hono/node-server` passes it; absent in tests. */
  Bindings: {
    incoming?: {
      socket?: { remoteAddress?: string | undefined };
      method?: string | undefined;
      url?: string | undefined;
      headers?: Record<string, string | string[] | undefined>;
    };
    outgoing?: {
      destroyed: boolean;
      writableFinished: boolean;
      once(event: 'close', listener: () => void): unknown;
    };
  };
  Variables: {
    requestId: string;
    /** The matched path as OpenAPI spells it; undefined where nothing matched. */
    route: string | undefined;
    /** Why nothing but a 304 may be answered: the client has read more than it may. */
    refusal: AppError | undefined;
    /** Answers a request to this very application, for whoever sent the one at hand. */
    askSelf: (request: Request) => Response | Promise<Response>;
    /** The coding that the answer will have, decided before its ETag is made. */
    coding: Coding;
    /** Set where the body has that coding already, and the headers say so. */
    isCoded: true | undefined;
  };
}

export type HttpContext = Context<HttpEnv>;
