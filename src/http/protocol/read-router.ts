import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import { type Operation, toRoutingPath } from './operation.ts';

/** An operation that can do without the application, and what stands in the place of its path's parameters. */
export interface FoundRead {
  operation: Operation & Required<Pick<Operation, 'read'>>;
  params: Record<string, string>;
}

/** Finds what a GET of a path leads to, as the application would: by the routers that Hono takes. */
export function readRouter(operations: readonly Operation[]): (path: string) => FoundRead | undefined {
  const router = new SmartRouter<Operation>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const operation of operations)
    if (operation.method === 'get') router.add('GET', toRoutingPath(operation.path), operation);
  return (path) => {
    const [found, values] = router.match('GET', path);
    const [operation, named] = found[0] ?? [];
    if (!operation || !named || !canRead(operation)) return undefined;
    const params = Object.entries(named).map(([name, value]) => [
      name,
      typeof value === 'number' ? (values?.[value] ?? '') : value,
    ]);
    return { operation, params: Object.fromEntries(params) as Record<string, string> };
  };
}

function canRead(operation: Operation): operation is FoundRead['operation'] {
  return operation.read !== undefined;
}
