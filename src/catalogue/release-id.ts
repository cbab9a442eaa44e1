import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { ContentPack } from '../domain/content-pack.ts';

/**
 * The content address of a pack: `r_` and the first 32 hex digits of SHA-256 over its canonical JSON, in which each text
 * has all its forms: two nodes never serve different bytes under one id, whatever code has rendered them. Of images the
 * names count, which hold a hash.
 */
export function releaseId(pack: ContentPack): string {
  return `r_${createHash('sha256')
    .update(canonicalJson({ ...pack, assets: pack.assets.map(({ name }) => name) }))
    .digest('hex')
    .slice(0, 32)}`;
}
