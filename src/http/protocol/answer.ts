import type { Coding, HttpContext } from '../deps.ts';

/** What of a request the answer to a read may depend on, whoever hands it in. */
export interface ReadRequest {
  /** As they were sent. */
  target: { path: string; query: string };
  /** What stands in the place of the path's parameters, decoded, with what the path says after them. */
  params: Readonly<Record<string, string>>;
  header(name: string): string | undefined;
  /** The coding that the body will have. */
  coding: Coding;
}

/** An answer without what all answers have in common. */
export type Answer = Found | { status: 304 | 308; headers: Record<string, string> };

interface Found {
  status: 200;
  headers: Record<string, string>;
  /** In the coding of the request, as the headers say; a stream is coded as it is sent. */
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  /** It is the same for whoever asks for this address, as long as this release is current; absent: it may not be. */
  keptWith?: string;
}

/** An answer as Hono sends it. */
export function toResponse(c: HttpContext, answer: Answer): Response {
  if (answer.status !== 200) return c.body(null, answer.status, answer.headers);
  if (!(answer.body instanceof ReadableStream)) c.set('isCoded', true);
  return c.body(answer.body, 200, answer.headers);
}
