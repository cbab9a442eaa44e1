/** A message to one address that a release was published, and what has come of sending it. Times in RFC 3339 UTC. */
export interface WebhookDelivery {
  /** `wh_` and 20 hex digits. */
  id: string;
  /** `msg_` and 32 hex digits: of the message, the same for all addresses and tries. */
  messageId: string;
  address: string;
  /** The id of the release. */
  release: string;
  /** That of the one which was told before it; absent for the first. */
  previous?: string;
  /** When the release was put in the place of another. */
  publishedAt: string;
  createdAt: string;
  /** How often it was sent, whatever came of it. */
  attempts: number;
  attemptedAt?: string;
  /** Absent: it is not sent any more. */
  nextAttemptAt?: string;
  /** When it was accepted. */
  deliveredAt?: string;
  /** Why it was not, the last time, in a few words. */
  fault?: string;
}

/** What came of one try. */
export type WebhookOutcome = { deliveredAt: string } | { fault: string; nextAttemptAt?: string };

/**
 * Messages about releases, told once whoever of several processes tells them. Every write is durable when its promise
 * resolves. All methods throw AppError `storage_full` or `unavailable` where the store cannot serve.
 */
export interface WebhookStore {
  /**
   * Keeps a message about a release for each address, unless that release or a later one was told last.
   * @returns whether it was kept.
   */
  addMessage(message: {
    release: string;
    publishedAt: string;
    addresses: readonly string[];
    now: string;
    /** When it may first be sent. */
    firstAttemptAt: string;
  }): Promise<boolean>;
  /** The earliest delivery to an address that is due; nobody else gets it before `until`, unless it is recorded before. */
  claimDelivery(address: string, now: string, until: string): Promise<WebhookDelivery | undefined>;
  /** Keeps what came of a claimed delivery, unless somebody else has claimed it since. */
  recordAttempt(claimed: WebhookDelivery, outcome: WebhookOutcome): Promise<void>;
  /** All of them, the latest first. */
  listDeliveries(): Promise<WebhookDelivery[]>;
  /** Lets a delivery be sent at `now` and tried as often as a new one; false where there is none of this id. */
  resendDelivery(id: string, now: string): Promise<boolean>;
  /** Forgets what was told before, and is not sent any more; never the last message. */
  purgeDeliveries(createdBefore: string): Promise<void>;
}

/** For how long what was told is remembered. */
export const WEBHOOK_LOG_DAYS = 30;
