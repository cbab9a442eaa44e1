import { type Oddity, toBytes, type WireRequest } from './wire.ts';

/** A request as a command that sends it to the port that stands in `$PORT`. */
export function sayRequest(request: WireRequest, oddity: Oddity): string {
  if (oddity !== 'none') {
    const bytes = toBytes(request, oddity);
    return `# ${oddity}\nprintf %s ${quote(bytes.toString('base64'))} | base64 -d | nc 127.0.0.1 $PORT`;
  }
  const headers = request.headers.map(
    ([name, value]) => ` -H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`,
  );
  const body = request.body === undefined ? '' : ` --data-binary ${quote(request.body.toString())}`;
  const method = request.method === 'HEAD' ? '-I' : `-X ${request.method}`;
  return `curl -i --path-as-is ${method} ${quote(`http://127.0.0.1:$PORT${request.target}`).replace('$PORT', `'"$PORT"'`)}${headers.join('')}${body}`;
}

/** A word of the shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
