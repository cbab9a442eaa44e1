import { posix } from 'node:path';
import type { Heading, Nodes } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { CONTENT_ORIGIN, toAnchor } from '../domain/content-address.ts';
import type { ImageSize } from './image-size.ts';

/** Where a file of the content is served. */
export interface LinkTarget {
  /** The path of the page that people read. */
  page: string;
  /** The path at which programs find the same. */
  api: string;
  /** The ids of its headings, by what a link writes after `#`. */
  anchors: ReadonlyMap<string, string>;
  /** Of an image. */
  size?: ImageSize;
}

/** By file, as relative to the content folder. */
export type LinkTargets = ReadonlyMap<string, LinkTarget>;

/** Each heading's anchor; where two read the same, the second is numbered. */
export function anchorsOf(nodes: readonly Nodes[]): Map<Heading, string> {
  const anchors = new Map<Heading, string>();
  const taken = new Set<string>();
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const plain = toAnchor(toPlain(node));
    let anchor = plain;
    for (let number = 1; taken.has(anchor); number += 1) anchor = `${plain}-${number}`;
    taken.add(anchor);
    anchors.set(node, anchor);
  }
  return anchors;
}

/** What a link of a file means: another file, or the same where it names none, and a place in it. */
export function readLink(file: string, url: string): { target: string; anchor?: string } {
  const [path = '', ...rest] = url.split('#');
  const anchor = rest.join('#');
  return {
    target: path === '' ? file : posix.join(posix.dirname(file), decodePath(path)),
    ...(rest.length > 0 && { anchor: decodePath(anchor) }),
  };
}

/** Whether an address says everything itself, as `https:` and `mailto:` do. */
export function hasScheme(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}

/** Why an address with a scheme cannot be linked to; undefined where it can. */
export function explainAddress(url: string): string | undefined {
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
  if (!['http', 'https', 'mailto'].includes(scheme)) return `a link cannot have the scheme \`${scheme}:\``;
  if (!URL.canParse(url) || (scheme !== 'mailto' && !/^\w+:\/\/[^\s/]/.test(url)))
    return `\`${url}\` is not an address`;
  return /^\w+:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/?#]|$)/i.test(url)
    ? `\`${url}\` leads to the reader's own machine: write an example as code`
    : undefined;
}

/** Where a link of a file leads once it is served; as it was written where it leads elsewhere, or nowhere. */
export function servedUrl(
  file: string,
  url: string,
  { targets, form }: { targets: LinkTargets; form: 'page' | 'api' },
): string {
  if (hasScheme(url)) return url;
  const { target, anchor } = readLink(file, url);
  const found = targets.get(target);
  if (found === undefined) return url;
  const id = anchor === undefined ? undefined : found.anchors.get(anchor);
  return `${CONTENT_ORIGIN}${found[form]}${id === undefined ? '' : `#${id}`}`;
}

function decodePath(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
