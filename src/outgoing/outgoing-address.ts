/** Names of this machine, to which requests may go without TLS. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads an address that the operator lets the service send requests to.
 * @throws Error with what is wrong and what would be right, without the address: it may hold a token.
 */
export function parseOutgoingAddress(text: string): URL {
  if (!URL.canParse(text)) throw new Error('must be an address such as https://prep.example.org');
  const url = new URL(text);
  const isPlain = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !isPlain)
    throw new Error(
      'must begin with https://; http:// may lead to this machine alone (127.0.0.1, localhost)',
    );
  if (url.username !== '' || url.password !== '') throw new Error('must hold no user name and no password');
  if (text.includes('#')) throw new Error('must have no fragment');
  return url;
}
