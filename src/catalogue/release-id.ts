import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { ContentPack } from '../domain/content-pack.ts';

/**
 * The content address of a pack: `r_` and the first 32 hex digits of SHA-256 over its canonical JSON. Of authored text
 * only the Markdown counts; what is rendered from it belongs to the code, not to the content.
 * Of images their names do, which hold a hash.
 */
export function releaseId(pack: ContentPack): string {
  return `r_${createHash('sha256')
    .update(canonicalJson(onlyMarkdown({ ...pack, assets: pack.assets.map(({ name }) => name) })))
    .digest('hex')
    .slice(0, 32)}`;
}

function onlyMarkdown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onlyMarkdown);
  if (value === null || typeof value !== 'object') return value;
  if ('markdown' in value && 'html' in value) return { markdown: value.markdown };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onlyMarkdown(inner)]));
}
