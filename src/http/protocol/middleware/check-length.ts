import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../../domain/error.ts';
import { MOST_URL_BYTES } from '../../../domain/request-limits.ts';
import type { HttpEnv } from '../../deps.ts';
import { requestTarget } from '../request-target.ts';

/** Refuses an address that is longer than anybody needs, before anything of it is read. */
export const checkLength: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const { path, query } = requestTarget(c.req.url);
  if (path.length + query.length + 1 > MOST_URL_BYTES)
    throw new AppError(
      'uri_too_long',
      `Path and query of at most ${MOST_URL_BYTES} bytes are read. Send fewer values at once.`,
    );
  await next();
};
