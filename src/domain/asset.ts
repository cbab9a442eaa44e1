/** A file that texts show, as it is served. */
export interface Asset {
  /** Its own name, a hash of its bytes and the ending of its type, as in `memory.0f1e2d3c4b5a.svg`. */
  name: string;
  /** Its media type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}
