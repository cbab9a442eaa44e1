import type { Nodes } from 'mdast';
import { CITATION } from '../domain/citation.ts';
import type { Citation } from './citations.ts';
import { type Program, programOf } from './code-fences.ts';
import { anchorsOf } from './link-targets.ts';
import type { Place } from './message.ts';
import { imageUrl, type Page, placeInText } from './page.ts';

/** A link, or a definition of one, as it is written. */
export interface WrittenLink {
  url: string;
  place: Place;
}

/** An image where it is shown; `url` is absent where it refers to a label that nothing defines. */
export interface ShownImage {
  alt: string;
  url?: string;
  place: Place;
}

/** What the rest of a folder asks of a page's text: JSON, so that it can be kept without the tree. */
export interface PageFacts {
  /** Of its headings, in the order of the text. */
  anchors: string[];
  links: WrittenLink[];
  images: ShownImage[];
  citations: Citation[];
  looseKeys: Citation[];
  sections: { title: string; place: Place; isEmpty: boolean }[];
  /** Its tested code. */
  program?: Program;
}

export function factsOf(page: Page<unknown>): PageFacts {
  const program = programOf(page);
  return {
    anchors: [...anchorsOf(page.nodes).values()],
    links: page.nodes.flatMap((node) =>
      node.type === 'link' || node.type === 'definition' ? [{ url: node.url, place: page.at(node) }] : [],
    ),
    images: page.nodes.flatMap((node) => imageIn(page, node) ?? []),
    citations: page.citations,
    looseKeys: findLooseKeys(page),
    sections: page.sections.map(({ title, heading, nodes }) => ({
      ...{ title, place: page.at(heading), isEmpty: nodes.length === 0 },
    })),
    ...(program && { program }),
  };
}

function imageIn(page: Page<unknown>, node: Nodes): ShownImage | undefined {
  if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
  const url = imageUrl(node, page);
  return { alt: node.alt ?? '', place: page.at(node), ...(url !== undefined && { url }) };
}

/** A word of running text that may be the key of a citation without its `@`, or without its brackets. */
const LOOSE_KEY = /(?<![\w@.-])@([a-z0-9]+(?:-[a-z0-9]+)*)|\[([a-z0-9]+(?:-[a-z0-9]+)*)\](?![[(:])/g;

/** What would be a citation if a record had that key. */
function findLooseKeys(page: Page<unknown>): Citation[] {
  return page.nodes.flatMap((node) => {
    if (node.type !== 'text') return [];
    const source = page.text.slice(node.position?.start.offset, node.position?.end.offset);
    const written = source.replace(CITATION, (citation) => ' '.repeat(citation.length));
    return [...written.matchAll(LOOSE_KEY)].map((match) => ({
      key: match[1] ?? match[2],
      written: match[0],
      place: placeInText(page, node, match.index),
    }));
  });
}
