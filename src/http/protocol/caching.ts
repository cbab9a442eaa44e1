import { hash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Answer } from './answer.ts';
import { codedETag, encodeBody } from './middleware/encode.ts';
import type { ReadCall } from './operation.ts';

/** What a public answer depends on: nothing else may reach its bytes. */
export interface Validator {
  /** The release behind it; absent where it shows no content. */
  release?: string;
  /** The normalised input, with defaults filled in. */
  key: unknown;
  /** Whether the request named the release, so that the answer can never change. */
  pinned?: boolean;
  /** A header of the request, beyond its coding, that `key` depends on. */
  vary?: string;
  /** Whether `key` holds what changes while a release is current: the time, what else is held. */
  changing?: boolean;
}

export interface Content {
  type: string;
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
}

const REVALIDATED = 'public, max-age=60, stale-while-revalidate=600';
/** Of what can never change under its address. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Answers 304 where the client holds the current bytes, else 200 with what `make` returns.
 *
 * The ETag is strong and made before any content is read: of release, build, operation, input and the coding that the
 * answer will have, since each coding is a representation of its own (RFC 9110, 8.8.3.3).
 */
export async function answerPublic(
  call: Pick<ReadCall, 'request' | 'refusal' | 'deps' | 'operationId'>,
  validator: Validator,
  make: () => Content | Promise<Content>,
): Promise<Answer> {
  const { request, refusal, deps, operationId } = call;
  const { release, key, pinned, vary, changing } = validator;
  const depends = canonicalJson([release ?? null, deps.apiBuild, deps.publicUrl, operationId, key]);
  const tag = hash('sha256', depends, 'base64url').slice(0, 22);
  const headers = {
    ETag: codedETag(tag, request.coding),
    'Cache-Control': pinned ? IMMUTABLE : REVALIDATED,
    Vary: vary === undefined ? 'Accept-Encoding' : `Accept-Encoding, ${vary}`,
  };
  if (matchesETag(request.header('If-None-Match'), headers.ETag)) return { status: 304, headers };
  if (refusal) throw refusal;
  const content = await make();
  const said = { 'Content-Type': content.type, ...headers, ...content.headers };
  // What is a stream is too long to be kept.
  if (content.body instanceof ReadableStream) return { status: 200, headers: said, body: content.body };
  const coded = await encodeBody(content.body, content.type, request.coding);
  const answer: Answer = { status: 200, headers: { ...said, ...coded.headers }, body: coded.body };
  if (release === undefined || changing || vary !== undefined) return answer;
  // What is pinned goes at the latest when another release is published, and with it perhaps the pinned one.
  return { ...answer, keptWith: pinned ? deps.catalogue.current().release().id : release };
}

/** A public answer in JSON. */
export function answerJson<T>(
  call: Pick<ReadCall, 'request' | 'refusal' | 'deps' | 'operationId'>,
  validator: Validator,
  make: () => T | Promise<T>,
  headers?: (value: T) => Record<string, string>,
): Promise<Answer> {
  return answerPublic(call, validator, async () => {
    const value = await make();
    return {
      type: 'application/json',
      body: JSON.stringify(value),
      ...(headers && { headers: headers(value) }),
    };
  });
}

/** Whether an If-None-Match holds `etag`, by weak comparison (RFC 9110, 8.8.3.2 and 13.1.2). */
export function matchesETag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return [...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === opaque);
}

/** Nothing between here and the person may keep what is made for one person. */
export const PERSONAL = { 'Cache-Control': 'private, no-store' } as const;
