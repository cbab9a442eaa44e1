import type { Caller } from '../../domain/caller.ts';
import type { HttpContext, HttpDeps } from '../deps.ts';
import { clientNetwork } from './client-address.ts';

/** The network that a request comes from: who it is, as far as limits and turns care. */
export function clientOf(c: HttpContext, deps: Pick<HttpDeps, 'trustedProxies'>): string {
  const peer = c.env?.incoming?.socket?.remoteAddress;
  return clientNetwork(peer, c.req.header('X-Forwarded-For'), deps.trustedProxies);
}

/** Whether whoever sent a request has gone before the answer: nobody will read one. */
export function hasLeft(c: HttpContext): boolean {
  const outgoing = c.env?.outgoing;
  return outgoing?.destroyed === true && !outgoing.writableFinished;
}

/** `deps` whose planner knows for whom it plans, so that clients take turns and what nobody waits for is dropped. */
export function forCaller(c: HttpContext, deps: HttpDeps): HttpDeps {
  const { plans } = deps;
  const caller = (): Caller => ({ client: clientOf(c, deps), signal: leaving(c) });
  return {
    ...deps,
    plans: {
      ...plans,
      plan: (input) => plans.plan(input, caller()),
      replan: (input) => plans.replan(input, caller()),
    },
  };
}

/** Aborted when the caller goes before the answer. */
function leaving(c: HttpContext): AbortSignal {
  const controller = new AbortController();
  if (hasLeft(c)) controller.abort();
  else c.env?.outgoing?.once('close', () => hasLeft(c) && controller.abort());
  return controller.signal;
}
