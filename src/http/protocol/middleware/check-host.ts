import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../../domain/error.ts';
import type { HttpEnv } from '../../deps.ts';

/** Refuses a Host that no URL can have, such as `1.2.3.4.5`: the Node adapter lets some through. */
export const checkHost: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (!URL.canParse(c.req.url)) throw new AppError('malformed', 'The Host header is not the name of a host.');
  await next();
};
