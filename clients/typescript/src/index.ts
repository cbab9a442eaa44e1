import createClient, { type Client } from 'openapi-fetch';
import { type Content, readContent } from './content.ts';
import type { components, paths } from './contract.ts';
import { type RetryOptions, retrying } from './retry.ts';

export type { Answer, Content, Field, Inclusion, ListOptions, Question } from './content.ts';
export type { components, operations, paths } from './contract.ts';
export { type Problem, type ProblemCode, ProblemError, unwrap } from './problem.ts';
export type { RetryOptions } from './retry.ts';

/** What a plan is made of. */
export type StudyRequest = components['schemas']['StudyRequest'];
/** A plan as it is stored. */
export type Plan = components['schemas']['Plan'];

export interface StepladderOptions {
  /** Where the service is, such as `https://stepladder.example.org`. */
  baseUrl: string;
  /** Sent as bearer: the key of a plan (`sl_plan_…`), or one that raises limits (`sl_key_…`). */
  key?: string;
  retry?: RetryOptions;
  /** Sends a request. Default: the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A service: reads of content by name, and every operation by its address. */
export interface Stepladder extends Content {
  /** Every operation of the contract, by method and path; answers `{ data }` or `{ error }`. */
  api: Client<paths>;
}

/** Opens a service. Nothing is sent yet. */
export function openStepladder(options: StepladderOptions): Stepladder {
  const { baseUrl, key, retry, fetch: send = (request) => fetch(request) } = options;
  const api = createClient<paths>({
    baseUrl,
    fetch: retrying(send, retry),
    ...(key !== undefined && { headers: { Authorization: `Bearer ${key}` } }),
  });
  return { api, ...readContent(api) };
}
