import { Hono, type MiddlewareHandler } from 'hono';
import { AppError } from '../domain/error.ts';
import type { HttpContext, HttpDeps, HttpEnv, RateLimit } from './deps.ts';
import { answerError } from './protocol/answer-error.ts';
import { answerErrorFrame } from './protocol/answer-error-frame.tsx';
import { clientOf } from './protocol/caller.ts';
import { addCommonHeaders } from './protocol/middleware/add-common-headers.ts';
import { checkEncoding } from './protocol/middleware/check-encoding.ts';
import { checkHost } from './protocol/middleware/check-host.ts';
import { checkLength } from './protocol/middleware/check-length.ts';
import { encode } from './protocol/middleware/encode.ts';
import { limitBody } from './protocol/middleware/limit-body.ts';
import { limitRate, rateLimiter } from './protocol/middleware/limit-rate.ts';
import { observe } from './protocol/middleware/observe.ts';
import { shareAcrossOrigins } from './protocol/middleware/share-across-origins.ts';
import { type Operation, toRoutingPath } from './protocol/operation.ts';
import { openReadLimits } from './protocol/read-limits.ts';
import { requestTarget } from './protocol/request-target.ts';
import { operations } from './routes.ts';
import { answerErrorPage } from './site/answer-error-page.tsx';

/**
 * The whole HTTP side as one fetch handler. It reads no environment and keeps nothing but rate-limit counts.
 * @param readLimits counts reads; whoever stands in front counts with it.
 */
export function createApp(deps: HttpDeps, readLimits = openReadLimits(deps)): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(async (c, next) => {
    c.set('askSelf', (request) => {
      const forwarded = c.req.header('X-Forwarded-For');
      if (forwarded !== undefined) request.headers.set('X-Forwarded-For', forwarded);
      return app.fetch(request, c.env);
    });
    await next();
  });
  app.use(observe(deps));
  app.use(addCommonHeaders(deps.publicUrl));
  app.use(encode);
  for (const [path, group] of groupByPath(operations)) sayAllowed(app, path, group);
  app.use(shareAcrossOrigins);
  app.use(checkHost);
  app.use(checkLength);
  app.use(checkEncoding);
  // Reads are counted together, whatever is read; all else each for itself.
  const limitReads = limitRate((c) =>
    readLimits.find({
      peer: c.env?.incoming?.socket?.remoteAddress,
      forwardedFor: c.req.header('X-Forwarded-For'),
      authorization: c.req.header('Authorization'),
    }),
  );
  const limitOf = (name: RateLimit) => {
    if (name === 'readsPerMinute') return limitReads;
    const limiter = rateLimiter(name, deps);
    return limitRate((c) => ({ limiter, client: clientOf(c, deps) }));
  };
  for (const [path, group] of groupByPath(operations)) mount(app, path, group, deps, limitOf);
  app.notFound((c) => {
    const without = withoutTrailingSlash(c);
    if (without !== undefined) return c.redirect(`${deps.publicUrl}${without}`, 308);
    throw new AppError(
      'not_found',
      `Nothing is at this address. The addresses are listed at ${deps.publicUrl}/docs.`,
    );
  });
  app.onError((error, c) => {
    if (FRAMED.has(c.get('route') ?? '')) return answerErrorFrame(error, c, deps);
    return wantsPage(c) ? answerErrorPage(error, c, deps) : answerError(error, c, deps);
  });
  return app;
}

/** One address with the methods it answers; all others are 405. */
function mount(
  app: Hono<HttpEnv>,
  path: string,
  group: readonly Operation[],
  deps: HttpDeps,
  limitOf: (name: RateLimit) => MiddlewareHandler<HttpEnv>,
): void {
  const routingPath = toRoutingPath(path);
  for (const operation of group) {
    const { bodyBytes, uploadBytes } = deps.limits;
    const limits = [
      limitBody(operation.takesUpload ? uploadBytes : bodyBytes),
      ...(operation.limitedBy ? [limitOf(operation.limitedBy)] : []),
    ];
    app.on(
      operation.method.toUpperCase(),
      routingPath,
      async (c, next) => {
        c.set('route', path);
        await next();
      },
      ...limits,
      (c) => operation.answer(c, deps),
    );
  }
  const allowed = allowedOf(group);
  app.all(routingPath, (c) => {
    c.set('route', path);
    c.header('Allow', allowed);
    throw new AppError('method_not_allowed', `This address answers ${allowed}.`);
  });
}

/** The methods that an address answers, as `Allow` has them. */
function allowedOf(group: readonly Operation[]): string {
  const methods = group.map((operation) => operation.method.toUpperCase());
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** OPTIONS says what an address answers, whether a browser asks before a request or a person does. */
function sayAllowed(app: Hono<HttpEnv>, path: string, group: readonly Operation[]): void {
  app.on('OPTIONS', toRoutingPath(path), async (c, next) => {
    await next();
    c.res.headers.set('Allow', allowedOf(group));
  });
}

const READ_PATHS = operations
  .filter(({ method }) => method === 'get')
  .map(({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`));

/** Where an address leads that would be one without the slash at its end; undefined where it would not. */
function withoutTrailingSlash(c: HttpContext): string | undefined {
  if (!['GET', 'HEAD'].includes(c.req.method)) return undefined;
  const { path, query } = requestTarget(c.req.url);
  const without = path.replace(/\/$/, '');
  if (without === path || !READ_PATHS.some((pattern) => pattern.test(without))) return undefined;
  return query === '' ? without : `${without}?${query}`;
}

function groupByPath(list: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of list)
    groups.set(operation.path, [...(groups.get(operation.path) ?? []), operation]);
  return groups;
}

const PAGES = new Set(operations.filter((operation) => operation.page).map((operation) => operation.path));

/** What stands inside other people's pages. */
const FRAMED = new Set(
  operations.filter((operation) => operation.framable).map((operation) => operation.path),
);

/** Whether a person is looking: at one of the pages, or in a browser at an address that is none of the API's. */
function wantsPage(c: HttpContext): boolean {
  const route = c.get('route');
  if (route !== undefined) return PAGES.has(route);
  return !c.req.path.startsWith('/v1') && (c.req.header('Accept') ?? '').includes('text/html');
}
