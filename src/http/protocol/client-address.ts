import { convertIPv4ToBinary, convertIPv6ToBinary } from 'hono/utils/ipaddr';

interface Address {
  bits: bigint;
  width: 32 | 128;
}

/**
 * Who is asking, as far as rate limits care: an IPv4 address, or the /64 of an IPv6 address, since one customer holds
 * that many. `X-Forwarded-For` is read from the right and only as far as the hops are trusted proxies.
 */
export function clientNetwork(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  let client = peer ?? '';
  while (hops.length > 0 && isTrusted(client, trustedProxies)) client = hops.pop() as string;
  const address = parseAddress(client);
  if (!address) return 'unknown';
  return address.width === 32 ? `4:${address.bits.toString(16)}` : `6:${(address.bits >> 64n).toString(16)}`;
}

/** Whether an address is one of `ranges`, each an address or a CIDR block. */
function isTrusted(text: string, ranges: readonly string[]): boolean {
  const address = parseAddress(text);
  return address !== undefined && ranges.some((range) => contains(range, address));
}

function contains(range: string, address: Address): boolean {
  const [base = '', length] = range.split('/');
  const network = parseAddress(base);
  if (!network || network.width !== address.width) return false;
  const hostBits = BigInt(network.width - (length === undefined ? network.width : Number(length)));
  return network.bits >> hostBits === address.bits >> hostBits;
}

/** An address in bits; one of IPv4 mapped into IPv6 (RFC 4291, 2.5.5.2) is the IPv4 address. */
function parseAddress(text: string): Address | undefined {
  try {
    if (!text.includes(':')) return { bits: convertIPv4ToBinary(text), width: 32 };
    const bits = convertIPv6ToBinary(text);
    return bits >> 32n === 0xffffn ? { bits: bits & 0xffffffffn, width: 32 } : { bits, width: 128 };
  } catch {
    return undefined;
  }
}
