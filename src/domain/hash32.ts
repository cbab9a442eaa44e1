/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo) with a final mix, from a chosen basis; no secret is safe in it. */
export function hash32(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Spreads 32 bits over 32 bits by murmur3's finaliser: every input bit moves about half of the output bits. */
export function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
