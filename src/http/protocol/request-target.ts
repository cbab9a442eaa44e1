/**
 * Path and query of a request as they were sent, without the fragment. `URL` would read the authority too, which is
 * whatever the client's Host says.
 */
export function requestTarget(url: string): { path: string; query: string } {
  const [target = ''] = url.slice(url.indexOf('/', url.indexOf('//') + 2)).split('#', 1);
  const [path = ''] = target.split('?', 1);
  return { path, query: target.slice(path.length + 1) };
}
