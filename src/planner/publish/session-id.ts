import { hash32, mix } from '../../domain/hash32.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 12;

/** A session's id: 60 bits of a hash over the plan's id (or a preview's request hash) and the session's ordinal. */
export function sessionId(idSeed: string, ordinal: number): string {
  const text = `${idSeed}/${ordinal}`;
  let high = hash32(text, 0x811c9dc5);
  let low = hash32(text, 0x01000193);
  let id = 'ss_';
  for (let digit = 0; digit < LENGTH; digit++) {
    id += ALPHABET.charAt(high >>> 27);
    high = (high << 5) | (low >>> 27);
    low = mix(low << 5 || low + digit + 1);
  }
  return id;
}
