import type { FeedKind, FeedPurpose } from './calendar-feed.ts';
import type { Plan } from './plan.ts';

/** What a capability opens: the plan, one of its feeds, or one session. */
export type CapabilityPurpose = 'plan' | FeedPurpose | `session:${string}`;

/** A capability as a store knows it: by its SHA-256 in hex, never by itself. */
export interface CapabilityRecord {
  hash: string;
  purpose: CapabilityPurpose;
}

/** What a stored change of a plan does to what opens it: what is there otherwise stays, and lives. */
export interface CapabilityChange {
  /** Those of new sessions. */
  added: CapabilityRecord[];
  /** What those opened that have left the plan. */
  removed: CapabilityPurpose[];
}

/** What a capability opens; `gone`: a feed whose plan was deleted or whose address was renewed, while it is remembered. */
export type CapabilityState = { planId: string; purpose: CapabilityPurpose; state: 'live' | 'gone' };

/** What a poll of a feed needs to know, without the plan. */
export type FeedHead =
  | {
      state: 'live';
      feed: FeedKind;
      planId: string;
      revision: number;
      updatedAt: string;
      nextChangeAt?: string;
    }
  | { state: 'gone' };

/** How long the address of a feed that is no more is remembered; after that it is as if it had never been. */
export interface FeedRetention {
  /** RFC 3339 UTC. */
  until: string;
  /** Of one plan at most so many of each kind, the latest. */
  mostPerPlan: number;
}

export interface NewPlan {
  plan: Plan;
  capabilities: CapabilityRecord[];
  /** With an Idempotency-Key: the key, a hash of the body, and when the record may be forgotten. */
  idempotency?: { key: string; bodyHash: string; expiresAt: string };
}

export type CreateOutcome =
  | { outcome: 'created' }
  /** The same key and body came before: the plan that it made. */
  | { outcome: 'repeated'; planId: string }
  /** The same key came before with another body. */
  | { outcome: 'mismatch' };

/** What takes the place of a secret and of what was derived from it; times in RFC 3339 UTC. */
export interface SecretRotation {
  verifier: string;
  /** Until when the links of the secret before open what they did. */
  expiresAt: string;
  /** Until when the address of a feed of that secret is remembered as gone after that. */
  goneUntil: string;
  capabilitiesOf(plan: Plan): CapabilityRecord[];
}

/** What somebody typed into a form and has not made yet; times in RFC 3339 UTC. */
export interface Draft {
  /** Random: whoever has it may read the draft. */
  id: string;
  json: string;
  expiresAt: string;
}

/**
 * Plans and what opens them. Every write is atomic and durable when its promise resolves.
 * All methods throw AppError `storage_full` or `unavailable` where the store cannot serve.
 */
export interface PlanStore {
  /** Stores a plan, unless its idempotency key is still remembered at `now` (RFC 3339 UTC). */
  createPlan(input: NewPlan, now: string): Promise<CreateOutcome>;
  /** What a creation with this key would meet, without creating: lets a repeated request skip the planning. */
  findIdempotent(key: string, bodyHash: string, now: string): Promise<CreateOutcome | undefined>;
  findPlan(id: string): Promise<Plan | undefined>;
  /** What a capability opens at `now` (RFC 3339 UTC). */
  findCapability(hash: string, now: string): Promise<CapabilityState | undefined>;
  /** What a feed capability opens at `now`, in one query and without the plan; undefined where it never was. */
  findFeed(hash: string, now: string): Promise<FeedHead | undefined>;
  /**
   * Replaces a plan whose stored revision is `expectedRevision`; false where it is another or none. It takes nobody's
   * access away: that is for `rotatePlan` and `deletePlan` alone.
   */
  updatePlan(plan: Plan, expectedRevision: number, change?: CapabilityChange): Promise<boolean>;
  /**
   * As `updatePlan`; the address of one feed is gone, with the full one the links of all sessions too, and `renewed` is in
   * their place. The key and the other feeds stay.
   */
  rotatePlan(
    plan: Plan,
    expectedRevision: number,
    renewed: { feed: FeedPurpose; capabilities: CapabilityRecord[] },
    retention: FeedRetention,
  ): Promise<boolean>;
  /** Removes a plan at that revision and all that opens it. False as in `updatePlan`. */
  deletePlan(id: string, expectedRevision: number, retention: FeedRetention): Promise<boolean>;
  /**
   * Deletes, as `deletePlan` does, at most `most` plans that have been idle since `since` (RFC 3339 UTC) or longer; answers
   * how many. Their bytes are in the log until the next `purge`.
   */
  deleteIdlePlans(since: string, most: number, retention: FeedRetention): Promise<number>;
  /** Adds what opens a plan, as far as it is not there. */
  addCapabilities(planId: string, added: CapabilityRecord[]): Promise<void>;
  /**
   * Since when feeds are rendered in this version, RFC 3339 UTC: `now`, unless it is the one that was kept last.
   * @param version a word for all that stands in feeds beyond their plans.
   */
  keepFeedVersion(version: string, now: string): Promise<string>;
  /** What the secret of these plans is recognised by; undefined where none was kept yet. */
  findSecretVerifier(): Promise<string | undefined>;
  /** Keeps a verifier, unless there is one; answers the one that is kept. */
  keepSecretVerifier(verifier: string): Promise<string>;
  /**
   * Replaces the verifier, and gives every plan the capabilities of the new secret. What opens them by then does so until
   * it expires. Answers how many plans there are.
   */
  rotateSecret(rotation: SecretRotation): Promise<number>;
  /** Keeps a draft until it expires, in the place of one of the same id; where all take too much, the oldest go. */
  keepDraft(draft: Draft): Promise<void>;
  /** The JSON of a draft that has not expired at `now` (RFC 3339 UTC). */
  findDraft(id: string, now: string): Promise<string | undefined>;
  /** Whether any plan has a live key that `matches`; `plan` has its id. */
  hasKey(matches: (key: { planId: string; hash: string }) => boolean): Promise<boolean>;
  /** Deletes for good what is over at `now` (RFC 3339 UTC) and need not be remembered. */
  purge(now: string): Promise<void>;
  /** Writes something, so as to find out whether anything can be written; gives up soon. */
  probe(now: string): Promise<void>;
  close(): Promise<void>;
}
