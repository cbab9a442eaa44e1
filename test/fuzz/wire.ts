/** A request as it goes over the wire, its text as bytes of Latin 1. */
export interface WireRequest {
  method: string;
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: Buffer | undefined;
}

const HOST = 'localhost';

interface Lines {
  start: string;
  headers: string[];
  body: Buffer;
}

const setHost = (lines: Lines, ...hosts: string[]): Lines => ({
  ...lines,
  headers: [...hosts.map((host) => `Host: ${host}`), ...lines.headers.slice(1)],
});
const addHeaders = (lines: Lines, ...headers: string[]): Lines => ({
  ...lines,
  headers: [...lines.headers, ...headers],
});
const chunked = ({ start, headers, body }: Lines, ...more: string[]): Lines => ({
  start,
  headers: [
    ...headers.filter((line) => !line.startsWith('Content-Length')),
    'Transfer-Encoding: chunked',
    ...more,
  ],
  body: Buffer.concat([
    Buffer.from(body.length === 0 ? '' : `${body.length.toString(16)}\r\n`),
    body,
    Buffer.from(body.length === 0 ? '0\r\n\r\n' : '\r\n0\r\n\r\n'),
  ]),
});

/** What no client library would send. */
const CHANGES = {
  none: (lines: Lines) => lines,
  'a Host of five numbers': (lines: Lines) => setHost(lines, '1.2.3.4.5'),
  'a Host in broken Punycode': (lines: Lines) => setHost(lines, 'xn--'),
  'a Host with a path': (lines: Lines) => setHost(lines, 'evil.example/a?b#c'),
  'a Host that is another site': (lines: Lines) => setHost(lines, 'evil.example'),
  'an empty Host': (lines: Lines) => setHost(lines, ''),
  'a Host of many bytes': (lines: Lines) => setHost(lines, 'a'.repeat(3_000)),
  'two Host headers': (lines: Lines) => setHost(lines, HOST, 'evil.example'),
  'no Host': (lines: Lines) => setHost(lines),
  'HTTP/1.0 without Host': (lines: Lines) =>
    setHost({ ...lines, start: lines.start.replace('/1.1', '/1.0') }),
  'HTTP/3.7': (lines: Lines) => ({ ...lines, start: lines.start.replace('/1.1', '/3.7') }),
  'no version': (lines: Lines) => ({ ...lines, start: lines.start.replace(' HTTP/1.1', '') }),
  'the whole URL of another site': (lines: Lines) => ({
    ...lines,
    start: lines.start.replace(' /', ' http://evil.example/'),
  }),
  'a URL that is none': (lines: Lines) => ({ ...lines, start: lines.start.replace(' /', ' http://[/') }),
  'two slashes first': (lines: Lines) => ({ ...lines, start: lines.start.replace(' /', ' //') }),
  'a path in UTF-8': (lines: Lines) => ({ ...lines, start: lines.start.replace(' HTTP', 'é HTTP') }),
  'a space in the path': (lines: Lines) => ({ ...lines, start: lines.start.replace(' HTTP', ' a HTTP') }),
  'NUL in the path': (lines: Lines) => ({ ...lines, start: lines.start.replace(' HTTP', '\0 HTTP') }),
  'an endless path': (lines: Lines) => ({
    ...lines,
    start: lines.start.replace(' HTTP', `${'a'.repeat(40_000)} HTTP`),
  }),
  'a method in small letters': (lines: Lines) => ({ ...lines, start: lines.start.toLowerCase() }),
  CONNECT: (lines: Lines) => ({ ...lines, start: `CONNECT ${HOST}:443 HTTP/1.1` }),
  'an asterisk': (lines: Lines) => ({ ...lines, start: lines.start.replace(/ \S+ /, ' * ') }),
  'a folded header': (lines: Lines) => addHeaders(lines, 'X-Folded: a\r\n b'),
  'a header without a colon': (lines: Lines) => addHeaders(lines, 'nothing'),
  'a control character in a header': (lines: Lines) => addHeaders(lines, 'X-Control: \x01'),
  'a bare carriage return': (lines: Lines) => addHeaders(lines, 'X-Return: a\rTransfer-Encoding: chunked'),
  'a header in UTF-8': (lines: Lines) =>
    addHeaders(lines, `X-Name: ${Buffer.from('é🦜').toString('latin1')}`),
  'headers of 50 kB': (lines: Lines) => addHeaders(lines, `X-Long: ${'a'.repeat(50_000)}`),
  'headers of 20 kB': (lines: Lines) => addHeaders(lines, `X-Long: ${'a'.repeat(20_000)}`),
  '1,500 headers': (lines: Lines) =>
    addHeaders(lines, ...Array.from({ length: 1_500 }, (_, at) => `a${at}: ${at}`)),
  'Expect: 100-continue': (lines: Lines) => addHeaders(lines, 'Expect: 100-continue'),
  'an expectation that nobody knows': (lines: Lines) => addHeaders(lines, 'Expect: the-impossible'),
  'an upgrade': (lines: Lines) => addHeaders(lines, 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQ'),
  'in chunks': (lines: Lines) => chunked(lines),
  'in chunks that announce trailers': (lines: Lines) => chunked(lines, 'Trailer: Authorization'),
  'two ways to end the body': (lines: Lines) => chunked(lines, `Content-Length: ${lines.body.length}`),
  'two lengths': (lines: Lines) => addHeaders(lines, 'Content-Length: 0', 'Content-Length: 5'),
  'a length of letters': (lines: Lines) => addHeaders(lines, 'Content-Length: abc'),
  'a chunk with a length of letters': (lines: Lines) => ({
    ...chunked(lines),
    body: Buffer.from('zz\r\nabc\r\n0\r\n\r\n'),
  }),
  'a coding that nobody knows': (lines: Lines) => addHeaders(lines, 'Transfer-Encoding: xchunked'),
  'a compressed body': (lines: Lines) => addHeaders(lines, 'Content-Encoding: gzip'),
  'a second request behind it': (lines: Lines) => ({
    ...lines,
    body: Buffer.concat([lines.body, Buffer.from('GET /v1/plans/example HTTP/1.1\r\nHost: a\r\n\r\n')]),
  }),
  TLS: (lines: Lines) => ({ ...lines, start: '\x16\x03\x01\x02' }),
} satisfies Record<string, (lines: Lines) => Lines>;

export type Oddity = keyof typeof CHANGES;

export const ODDITIES = Object.keys(CHANGES).filter((name) => name !== 'none') as Exclude<Oddity, 'none'>[];

/** The bytes of a request. What comes back is its last answer: the connection is closed after it. */
export function toBytes({ method, target, headers, body }: WireRequest, oddity: Oddity): Buffer {
  const bytes = body ?? Buffer.alloc(0);
  const length = body === undefined ? [] : [`Content-Length: ${bytes.length}`];
  const lines = CHANGES[oddity]({
    start: `${method} ${target} HTTP/1.1`,
    headers: [
      `Host: ${HOST}`,
      'Connection: close',
      ...headers.map(([name, value]) => `${name}: ${value}`),
      ...length,
    ],
    body: bytes,
  });
  const head = [lines.start, ...lines.headers, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), lines.body]);
}
