import { cacheKey } from './build-cache.ts';
import type { DraftPage } from './draft.ts';
import { readLink } from './link-targets.ts';
import type { Sources } from './render.ts';

/** Of all that pages may cite and link to, what one does; no more is at hand when it is rendered. */
export function sourcesOf(
  { file, facts }: DraftPage<unknown>,
  { pack, references, targets }: Sources,
): Sources {
  const cited = new Set(facts.citations.flatMap(({ key }) => key ?? []));
  const urls = [...facts.links, ...facts.images].flatMap(({ url }) => url ?? []);
  const linked = new Set([file, ...urls.map((url) => readLink(file, url).target)]);
  return {
    ...(pack && { pack }),
    references: pick(references, cited),
    targets: pick(targets, linked),
  };
}

function pick<T>(map: ReadonlyMap<string, T>, keys: Iterable<string>): Map<string, T> {
  return new Map(
    [...keys].flatMap((key) => {
      const value = map.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** What tells a page with its sources from every other; the page's own key holds its text and the whole of `pack.yaml`. */
export function sourcesKey({ key }: DraftPage<unknown>, { references, targets }: Sources): string {
  const linked = [...targets].map(([file, target]) => [file, { ...target, anchors: [...target.anchors] }]);
  return cacheKey('rendered', key, JSON.stringify([[...references], linked]));
}
