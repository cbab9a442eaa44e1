import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../../domain/error.ts';
import type { HttpEnv } from '../../deps.ts';

/** Refuses an address whose percent-encoding is not that of UTF-8 text: routers and decoders would let it through. */
export const checkEncoding: MiddlewareHandler<HttpEnv> = async (c, next) => {
  try {
    decodeURIComponent(c.req.url);
  } catch (cause) {
    throw new AppError('malformed', 'The address is not percent-encoded UTF-8.', { cause });
  }
  await next();
};
