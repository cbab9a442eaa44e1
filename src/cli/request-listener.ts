import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { AppError } from '../domain/error.ts';
import { createApp } from '../http/app.ts';
import type { HttpDeps } from '../http/deps.ts';
import { answerUnread } from '../http/protocol/answer-error.ts';
import { openReads, type ReadyAnswer } from '../http/protocol/answer-reads.ts';
import { openReadLimits } from '../http/protocol/read-limits.ts';
import { operations } from '../http/routes.ts';
import { answerClientError, refuseTunnel } from './answer-client-error.ts';
import { hasIdleContent, skipContent } from './skip-content.ts';

/**
 * Lets a server of Node's answer with the application. An expectation that is not known is passed over, as RFC 9110,
 * 10.1.1 allows: what Node would say of itself is no problem document.
 */
export function serveOver(server: Server, deps: HttpDeps): void {
  const listener = requestListener(deps);
  server.on('request', listener);
  server.on('checkExpectation', listener);
  server.on('connect', (_request, socket) => refuseTunnel(socket, deps));
  server.on('clientError', (error, socket) => answerClientError(error, socket, deps));
}

/**
 * The application as a listener of Node's server, behind reads that can do without it. What the adapter can make no request
 * of is a problem too.
 */
function requestListener(deps: HttpDeps): RequestListener {
  const readLimits = openReadLimits(deps);
  const answerRead = openReads(deps, operations, readLimits);
  const listener = getRequestListener(createApp(deps, readLimits).fetch, {
    // HTTP/1.0 knows no Host, and some balancers still ask so after the health of a service.
    hostname: new URL(deps.publicUrl).host,
    errorHandler: (error) => answerUnread(error instanceof RequestError ? unreadable(error) : error, deps),
  });
  const respond: RequestListener = (request, response) => {
    const fault = findHostFault(request) ?? findTargetFault(request);
    if (fault !== undefined) return answer(response, answerUnread(new AppError('malformed', fault), deps));
    const write = (ready: ReadyAnswer | undefined) => {
      if (!ready) return listener(request, response);
      const { status, headers, body, encoding } = ready;
      response.writeHead(status, headers).end(body, encoding);
      return undefined;
    };
    const ready = answerRead(request);
    return ready instanceof Promise ? ready.then(write) : write(ready);
  };
  return (request, response) =>
    hasIdleContent(request)
      ? skipContent(request).then(() => respond(request, response))
      : respond(request, response);
}

const HOST = 'host';

/**
 * Of several Node takes the first and a proxy perhaps the last (RFC 9112, 3.2): who is meant is anyone's guess. Without one
 * HTTP/1.1 may not be; HTTP/1.0 knows none.
 */
function findHostFault({ rawHeaders, httpVersion }: IncomingMessage): string | undefined {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === HOST.length && rawHeaders[at]?.toLowerCase() === HOST) hosts += 1;
  if (hosts > 1) return 'There is more than one Host header.';
  return hosts === 0 && httpVersion === '1.1'
    ? 'HTTP/1.1 asks for a Host header, and there is none.'
    : undefined;
}

/** No request has a fragment (RFC 9112, 3.2): what follows the sign would be cut off, and something else answered. */
function findTargetFault({ url }: IncomingMessage): string | undefined {
  return url?.includes('#')
    ? 'The address holds a “#”, which begins no part of a request: send %23.'
    : undefined;
}

async function answer(to: ServerResponse, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  to.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'Content-Length': body.byteLength,
  });
  to.end(body);
}

function unreadable(cause: RequestError): AppError {
  return new AppError('malformed', 'The address or the Host header of the request could not be read.', {
    cause,
  });
}
