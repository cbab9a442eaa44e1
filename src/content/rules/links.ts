import { type Draft, pagesOf, type Rule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import { findLinkTargets } from '../find-link-targets.ts';
import { explainAddress, hasScheme, type LinkTargets, readLink } from '../link-targets.ts';

/** Links go to http, https or mailto addresses, or by a relative path to other content and its headings. */
export const links: Rule = {
  name: 'links',
  severity: 'error',
  check(draft, fault) {
    const targets = findLinkTargets(draft);
    for (const page of pagesOf(draft)) {
      for (const { url, place } of page.facts.links) {
        const message = hasScheme(url)
          ? explainAddress(url)
          : explainPath(page.file, url, { targets, draft });
        if (message !== undefined) fault(place, message);
      }
    }
  },
};

/** What is wrong with a link to other content of the folder. */
function explainPath(
  file: string,
  url: string,
  { targets, draft }: { targets: LinkTargets; draft: Draft },
): string | undefined {
  if (url.startsWith('/'))
    return `the link \`${url}\` begins at no folder: write the path from this file, as in \`../folder/file.md\``;
  const { target, anchor } = readLink(file, url);
  const found = targets.get(target);
  if (found === undefined) {
    if (draft.files.has(target)) return `\`${target}\` is not served, so no link can lead there`;
    if (!draft.isWhole) return undefined;
    return `the link \`${url}\` leads to no file of the content${suggest(target, [...targets.keys()])}`;
  }
  if (anchor === undefined || found.anchors.has(anchor)) return undefined;
  return `\`${target}\` has no heading \`#${anchor}\`${suggest(anchor, [...found.anchors.keys()])}`;
}
