import { posix } from 'node:path';
import { pagesOf, type Rule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';

/** Links go to http, https or mailto addresses, or to a file of the content folder. */
export const links: Rule = {
  name: 'links',
  severity: 'error',
  check(draft, fault) {
    for (const page of pagesOf(draft)) {
      for (const node of page.nodes) {
        if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
        const { url } = node;
        const place = page.at(node);
        const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
        if (scheme !== undefined) {
          if (!['http', 'https', 'mailto'].includes(scheme))
            fault(place, `a link cannot have the scheme \`${scheme}:\``);
          else if (!URL.canParse(url)) fault(place, `\`${url}\` is not an address`);
          continue;
        }
        const target = resolve(page.file, url);
        if (!draft.files.has(target)) {
          fault(
            place,
            `the link \`${url}\` leads to no file of the content${suggest(target, [...draft.files])}`,
          );
        }
      }
    }
  },
};

function resolve(file: string, url: string): string {
  const path = url.replace(/[?#].*$/, '');
  try {
    return posix.join(posix.dirname(file), decodeURIComponent(path));
  } catch {
    return path;
  }
}
