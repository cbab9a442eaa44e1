/** What a poll says it has, and what it must be answered (RFC 9110, 13.1 and 13.2.2). */
export interface ConditionalRequest {
  name: string;
  method?: 'HEAD';
  headers: Record<string, string>;
  status: 200 | 304;
}

/** The validators of a feed as it is now. */
export interface Validators {
  /** Of the plain answer, with quotes. */
  etag: string;
  /** Of the gzipped answer. */
  gzipEtag: string;
  /** An HTTP-date. */
  lastModified: string;
}

/** Every way to ask that programs are known to use, and some that have frozen calendars. */
export function conditionalRequests({ etag, gzipEtag, lastModified }: Validators): ConditionalRequest[] {
  const at = (shiftSeconds: number) => new Date(Date.parse(lastModified) + shiftSeconds * 1000);
  const earlier = at(-1).toUTCString();
  const [weekday, day, month, year, time] = lastModified.split(/,? /) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const asctime = `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`;
  const longWeekday = at(0).toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
  const rfc850 = `${longWeekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`;
  return [
    { name: 'the current tag', headers: { 'If-None-Match': etag }, status: 304 },
    { name: 'another tag', headers: { 'If-None-Match': '"x"' }, status: 200 },
    { name: 'the current tag made weak by a proxy', headers: { 'If-None-Match': `W/${etag}` }, status: 304 },
    { name: 'a list with the current tag', headers: { 'If-None-Match': `"x", W/"y",${etag}` }, status: 304 },
    { name: 'a list without it', headers: { 'If-None-Match': '"x", "y"' }, status: 200 },
    { name: 'any tag', headers: { 'If-None-Match': '*' }, status: 304 },
    {
      name: 'the tag of the gzipped feed, and gzip welcome',
      headers: { 'If-None-Match': gzipEtag, 'Accept-Encoding': 'gzip' },
      status: 304,
    },
    { name: 'the tag of the gzipped feed, and no gzip', headers: { 'If-None-Match': gzipEtag }, status: 200 },
    { name: 'the date of the revision', headers: { 'If-Modified-Since': lastModified }, status: 304 },
    { name: 'the same date as asctime', headers: { 'If-Modified-Since': asctime }, status: 304 },
    { name: 'the same date as RFC 850', headers: { 'If-Modified-Since': rfc850 }, status: 304 },
    { name: 'a second before it', headers: { 'If-Modified-Since': earlier }, status: 200 },
    { name: 'a date that is none', headers: { 'If-Modified-Since': 'yesterday' }, status: 200 },
    { name: 'a year for a date', headers: { 'If-Modified-Since': '2099' }, status: 200 },
    {
      name: 'another tag and the current date',
      headers: { 'If-None-Match': '"x"', 'If-Modified-Since': lastModified },
      status: 200,
    },
    {
      name: 'the current tag and an old date',
      headers: { 'If-None-Match': etag, 'If-Modified-Since': earlier },
      status: 304,
    },
    { name: 'HEAD with the current tag', method: 'HEAD', headers: { 'If-None-Match': etag }, status: 304 },
    { name: 'HEAD with another tag', method: 'HEAD', headers: { 'If-None-Match': '"x"' }, status: 200 },
  ];
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Asks for a feed's validators, plain and gzipped. */
export async function readValidators(fetch: Fetch, url: string): Promise<Validators> {
  const headersOf = async (headers: Record<string, string>) => (await fetch(url, { headers })).headers;
  const [plain, gzipped] = [await headersOf({}), await headersOf({ 'Accept-Encoding': 'gzip' })];
  return {
    etag: plain.get('ETag') ?? '',
    gzipEtag: gzipped.get('ETag') ?? '',
    lastModified: plain.get('Last-Modified') ?? '',
  };
}

/** What is wrong with the answer to a conditional request; undefined where it is right. */
export async function conditionalFault(
  fetch: Fetch,
  url: string,
  { name, method, headers, status }: ConditionalRequest,
): Promise<string | undefined> {
  const answer = await fetch(url, { method: method ?? 'GET', headers });
  const body = await answer.text();
  if (answer.status !== status) return `${name}: ${answer.status} and not ${status}`;
  if (!/^"[^"]+"$/.test(answer.headers.get('ETag') ?? '')) return `${name}: no strong ETag`;
  const isWhole = body.startsWith('BEGIN:VCALENDAR') && body.endsWith('END:VCALENDAR\r\n');
  const isFull = status === 200 && method === undefined;
  return isFull ? (isWhole ? undefined : `${name}: no feed`) : body === '' ? undefined : `${name}: a body`;
}
