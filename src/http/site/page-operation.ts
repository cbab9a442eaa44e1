import { z } from '@hono/zod-openapi';
import type { RateLimit } from '../deps.ts';
import type { Answer } from '../protocol/answer.ts';
import type { Content } from '../protocol/caching.ts';
import { PERSONAL } from '../protocol/caching.ts';
import {
  type Call,
  type Operation,
  type Outcome,
  operation,
  type ReadCall,
  readOperation,
} from '../protocol/operation.ts';
import { publicPage } from '../protocol/responses.ts';

interface PageSpec<P extends z.ZodObject, Q extends z.ZodObject> {
  /** The file's name in camelCase. */
  operationId: string;
  method?: 'get' | 'post';
  path: `/${string}`;
  summary: string;
  params?: P;
  /** Absent: parameters are ignored, since people come by links that others have added to. */
  query?: Q;
  limitedBy?: RateLimit;
  /** Whether its form may hold a file. */
  takesUpload?: boolean;
}

/** A page for people: left out of the API's contract, and its faults are pages too. */
export function page<
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Q extends z.ZodObject = z.ZodObject<Record<never, never>>,
>(
  spec: PageSpec<P, Q>,
  handle: (call: Call<z.output<P>, z.output<Q>, unknown, undefined>) => Outcome | Promise<Outcome>,
): Operation {
  const { method = 'get', takesUpload, ...rest } = spec;
  const made = operation(
    {
      ...describePage(rest),
      ...(method === 'get' && limitOfReads(spec)),
      ...rest,
      method,
      readsForm: method === 'post',
      ...(takesUpload && { upload: { 'multipart/form-data': z.string() } }),
    },
    handle as Parameters<typeof operation>[1],
  );
  return { ...made, page: true };
}

/** A page that is the same for whoever comes. */
export function readPageOperation<
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Q extends z.ZodObject = z.ZodObject<Record<never, never>>,
>(
  spec: Omit<PageSpec<P, Q>, 'method' | 'takesUpload'>,
  handle: (call: ReadCall<z.output<P>, z.output<Q>>) => Answer | Promise<Answer>,
): Operation {
  const described = { ...describePage(spec), ...limitOfReads(spec), ...spec, method: 'get' as const };
  return { ...readOperation(described, handle as Parameters<typeof readOperation>[1]), page: true };
}

/** What all pages say alike. */
function describePage({ summary, query = z.looseObject({}) }: { summary: string; query?: z.ZodObject }) {
  const responses = publicPage('The page.');
  return { tag: 'pages' as const, description: summary, query, responses, hidden: true };
}

/** What whoever comes may read counts as a read. */
function limitOfReads({ path }: { path: string }): { limitedBy?: RateLimit } {
  return /\{(key|token|file)\}/.test(path) ? {} : { limitedBy: 'readsPerMinute' };
}

/** Goes on to another page after a form has done something, so that reloading does not do it again. */
export function goTo(call: Pick<Call, 'c'>, path: string): Response {
  return call.c.body(null, 303, { Location: path, ...PERSONAL });
}

/** A page that is made for one person: nobody may keep it. */
export function answerPersonal(call: Pick<Call, 'c'>, content: Content, status: 200 | 422 = 200): Response {
  return call.c.body(content.body, status, { 'Content-Type': content.type, ...PERSONAL, ...content.headers });
}
