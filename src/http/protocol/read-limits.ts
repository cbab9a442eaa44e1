import { AppError } from '../../domain/error.ts';
import type { HttpDeps } from '../deps.ts';
import { readApiKey } from './api-key.ts';
import { clientNetwork } from './client-address.ts';
import { type Count, rateLimiter } from './middleware/limit-rate.ts';

/** What of a request says who reads. */
export interface ReadSender {
  peer: string | undefined;
  forwardedFor: string | undefined;
  authorization: string | undefined;
}

/** The counts of reads: of each address, and of each key of the API. */
export interface ReadLimits {
  /** @throws AppError `unauthorized` for a key that cannot be used; `unavailable` where that cannot be told. */
  find(request: ReadSender): Promise<Count>;
  /** The same without waiting; undefined where a key is not known at once. */
  peek(request: ReadSender): Count | undefined;
}

type Deps = Pick<HttpDeps, 'apiKeys' | 'clock' | 'limits' | 'trustedProxies'>;

/** Peers that are remembered: many requests come from one. */
const MOST_PEERS = 10_000;

/** The network of a peer that says of nobody else that it asks for them. */
function networkFinder(): (peer: string | undefined) => string {
  const known = new Map<string | undefined, string>();
  return (peer) => {
    const before = known.get(peer);
    if (before !== undefined) return before;
    const network = clientNetwork(peer, undefined, []);
    if (known.size < MOST_PEERS) known.set(peer, network);
    return network;
  };
}

export function openReadLimits(deps: Deps): ReadLimits {
  const byAddress = rateLimiter('readsPerMinute', deps);
  const networkOf = networkFinder();
  const byKey = rateLimiter('keyedReadsPerMinute', deps);
  const ofAddress = ({ peer, forwardedFor }: ReadSender): Count => ({
    limiter: byAddress,
    client:
      forwardedFor === undefined ? networkOf(peer) : clientNetwork(peer, forwardedFor, deps.trustedProxies),
  });
  const ofKey = (id: string | undefined): Count | undefined =>
    id === undefined ? undefined : { limiter: byKey, client: id };
  return {
    async find(request) {
      const key = readApiKey(request.authorization);
      if (key === undefined) return ofAddress(request);
      const count = ofKey(await deps.apiKeys?.find(key));
      if (count) return count;
      throw new AppError('unauthorized', 'This key is not known here, or was revoked.');
    },
    peek(request) {
      const key = readApiKey(request.authorization);
      return key === undefined ? ofAddress(request) : ofKey(deps.apiKeys?.peek(key));
    },
  };
}
