import { describeError } from '../http/protocol/describe-error.ts';
import type { Config } from './config.ts';
import type { OpenedDeps } from './open-deps.ts';
import { runUntilClosed } from './until-closed.ts';

/** How long until every server of one database serves what one of them does: followers look every five seconds. */
const SETTLE_MILLISECONDS = 30_000;

/** Tells the configured addresses of each release that is served, until it is closed. */
export async function startTelling(
  { webhooks, database }: Pick<Config, 'webhooks' | 'database'>,
  { deps, webhooks: store }: Pick<OpenedDeps, 'deps' | 'webhooks'>,
): Promise<{ close(): Promise<void> }> {
  // A start without them reads none of this.
  const { tellReleases } = await import('../webhooks/index.ts');
  const { catalogue, clock, publicUrl, plans, log } = deps;
  return runUntilClosed((signal, wait) =>
    tellReleases({
      ...{ store, clock, publicUrl, secret: plans.secret, addresses: webhooks, signal, wait },
      settleMilliseconds: database === undefined ? 0 : SETTLE_MILLISECONDS,
      servedRelease: () => catalogue.current().release().id,
      findPublishedAt: (id) => catalogue.listReleases().find(({ release }) => release.id === id)?.publishedAt,
      // No line holds an address: a token may be in it. "stepladder webhooks" says which one it is.
      onDelivered: ({ id, release }) => log.info({ delivery: id, release }, 'A webhook was delivered.'),
      onRefused: ({ id, release, attempts }, fault, isLast) =>
        log.warn(
          { delivery: id, release, attempts, fault },
          isLast ? 'A webhook was refused, and is given up.' : 'A webhook was refused, and is sent again.',
        ),
      onFault: (error) =>
        log.warn({ error: describeError(error) }, 'Webhooks cannot be kept now; they are tried again.'),
    }),
  );
}
