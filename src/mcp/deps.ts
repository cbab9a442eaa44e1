import type { PlanDeps } from '../service/index.ts';

/** What the tools work with; made in `cli/`, for one caller. */
export interface McpDeps {
  /** Answers a request to this service's own API, for this caller. */
  fetch: (request: Request) => Response | Promise<Response>;
  /** Where plans are read: the key alone says which. */
  plans: Pick<PlanDeps, 'catalogue' | 'store' | 'secret' | 'clock'>;
  /** Where the service is reached, without a slash at the end. */
  publicUrl: string;
  /** The plan key that came as bearer; undefined where none did. */
  planKey: string | undefined;
  /** The version of the protocol that a request over HTTP names; absent over stdio, where the handshake says. */
  requestVersion?: string | undefined;
  /** Gets a fault of this program, of which the caller hears no more than that there is one. */
  onFault: (error: unknown) => void;
}

/** What a tool works with. */
export interface ToolDeps extends McpDeps {
  /** The version of the protocol that the client speaks; undefined where it names none, as those before 2025-06-18. */
  clientVersion: () => string | undefined;
}
