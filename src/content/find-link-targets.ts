import { headingId } from '../domain/content-address.ts';
import type { Draft, DraftPage } from './draft.ts';
import type { LinkTarget, LinkTargets } from './link-targets.ts';

/** What links may lead to: every page and image that is served. */
export function findLinkTargets(draft: Draft): LinkTargets {
  const targets = new Map<string, LinkTarget>();
  const add = (page: DraftPage<unknown>, id: string, path: string, api = `/v1${path}`) =>
    targets.set(page.file, { page: path, api, anchors: anchorIds(page, id) });
  for (const page of draft.questions) add(page, page.fields.value.id ?? page.slug, `/questions/${page.slug}`);
  for (const page of draft.materials) add(page, page.slug, `/materials/${page.slug}`);
  for (const page of draft.guides) add(page, page.slug, `/guides/${page.slug}`);
  if (draft.curriculum) add(draft.curriculum, draft.curriculum.slug, '/curriculum');
  // There is no page of a skill map.
  for (const page of draft.skillMaps)
    add(page, page.slug, `/v1/skill-maps/${page.slug}`, `/v1/skill-maps/${page.slug}`);
  for (const { file, name, size } of draft.images.values()) {
    const path = `/v1/assets/${name}`;
    targets.set(file, { page: path, api: path, anchors: new Map(), ...(size && { size }) });
  }
  return targets;
}

/** The ids of the headings of a page, by their anchors in the order of the text. */
function anchorIds(page: DraftPage<unknown>, id: string): Map<string, string> {
  return new Map(page.facts.anchors.map((anchor) => [anchor, headingId(id, anchor)]));
}
