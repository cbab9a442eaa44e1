/** For whom something is worked on: clients take turns, and what nobody waits for any more is dropped. */
export interface Caller {
  /** Whoever has the same takes the same turns. */
  client: string;
  /** Aborted when the caller goes. */
  signal: AbortSignal;
}
