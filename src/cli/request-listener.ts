import type { RequestListener } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { AppError } from '../domain/error.ts';
import { createApp } from '../http/app.ts';
import type { HttpDeps } from '../http/deps.ts';
import { answerUnread } from '../http/protocol/answer-error.ts';

/** The application as a listener of Node's server. What the adapter can make no request of is a problem too. */
export function requestListener(deps: HttpDeps): RequestListener {
  return getRequestListener(createApp(deps).fetch, {
    overrideGlobalObjects: false,
    errorHandler: (error) => answerUnread(error instanceof RequestError ? unreadable(error) : error, deps),
  });
}

function unreadable(cause: RequestError): AppError {
  return new AppError('malformed', 'The address or the Host header of the request could not be read.', {
    cause,
  });
}
