import type { Server, ServerResponse } from 'node:http';
import type { Readiness } from '../service/index.ts';

/** From the signal until whatever still runs is cut, so that the process has ended within ten seconds. */
const STOPPING_MILLISECONDS = 8_500;
const LOOKING_MILLISECONDS = 50;

/**
 * Stops a server so that no request is lost: first it says that it is not ready, for as long as balancers need to notice,
 * and keeps no connection alive; then it takes no more, and what runs may end.
 * @param notice is over when balancers have noticed; until then it goes on as before but for that.
 */
export async function drain(
  server: Server,
  readiness: Pick<Readiness, 'drain'>,
  notice: () => Promise<unknown>,
): Promise<void> {
  const cutAt = performance.now() + STOPPING_MILLISECONDS;
  readiness.drain();
  server.prependListener('request', (_request: unknown, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  });
  await notice();
  await new Promise<void>((resolve) => {
    // A connection that is kept alive is idle only once its answer has been sent.
    const looking = setInterval(() => {
      if (performance.now() < cutAt) server.closeIdleConnections();
      else server.closeAllConnections();
    }, LOOKING_MILLISECONDS);
    server.close(() => {
      clearInterval(looking);
      resolve();
    });
  });
}
