import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Lets requests wait that come before anything can answer them.
 * @returns what hands those whose callers still wait to the listeners that the server has by then.
 */
export function holdRequests(server: Server): () => void {
  const held: [IncomingMessage, ServerResponse][] = [];
  const hold = (request: IncomingMessage, response: ServerResponse) => {
    held.push([request, response]);
  };
  server.on('request', hold);
  return () => {
    server.off('request', hold);
    for (const [request, response] of held)
      if (!response.destroyed) server.emit('request', request, response);
  };
}
