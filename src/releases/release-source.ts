/** A release that a source offers, and what its file must be. */
export interface OfferedRelease {
  /** Its id. */
  release: string;
  /** RFC 3339 UTC: when it was put in the place of another. */
  publishedAt: string;
  bytes: number;
  /** Of the file, in hex. */
  sha256: string;
}

/**
 * Where a machine takes its releases from. Both methods throw AppError `unavailable` where the source cannot be asked, and
 * `invalid` where it answers something else.
 */
export interface ReleaseSource {
  /** Where it is, for people. */
  name: string;
  /** How often it is worth a look. */
  lookMilliseconds: number;
  /** What it publishes now. */
  look(signal: AbortSignal): Promise<OfferedRelease>;
  /** The file of a release, from its first byte to its last. */
  read(offered: OfferedRelease, signal: AbortSignal): AsyncIterable<Uint8Array>;
}

export const RELEASE_ID = /^r_[0-9a-f]{32}$/;
export const SHA256 = /^[0-9a-f]{64}$/;
