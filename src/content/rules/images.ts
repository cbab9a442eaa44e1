import type { Image, ImageReference } from 'mdast';
import { type Draft, pagesOf, type Rule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import { endingsOf, IMAGE_ENDINGS, type ImageFile } from '../images.ts';
import { hasScheme, readLink } from '../link-targets.ts';
import type { Place } from '../message.ts';
import type { Page } from '../page.ts';
import { findSvgFaults } from '../svg.ts';

type Fault = (place: Place, message: string) => void;

/** Larger ones make a page wait. */
const MOST_BYTES = 500_000;

/** An image lies beside the text that shows it, is what its name says, and can be told to who does not see it. */
export const images: Rule = {
  name: 'images',
  severity: 'error',
  check(draft, fault) {
    const shown = new Set<string>();
    for (const page of pagesOf(draft)) {
      for (const node of page.nodes) {
        if (node.type === 'image' || node.type === 'imageReference') checkShown(page, node, draft, fault);
        if ('url' in node && !hasScheme(node.url)) shown.add(readLink(page.file, node.url).target);
      }
    }
    for (const image of draft.images.values()) {
      const place = { file: image.file, line: 1, column: 1 };
      const message = explainFile(image);
      if (message !== undefined) fault(place, message);
      else if (image.type === 'image/svg+xml') checkSvg(image, fault);
      if (!shown.has(image.file)) fault(place, 'no text shows this image: show it, or take it out');
    }
  },
};

function checkShown(page: Page<unknown>, node: Image | ImageReference, draft: Draft, fault: Fault): void {
  const place = page.at(node);
  if ((node.alt ?? '').trim() === '')
    fault(place, 'this image has no alternative text: say between the brackets what it shows');
  const url = node.type === 'image' ? node.url : urlOf(node, page.definitions);
  if (url === undefined) return;
  if (hasScheme(url)) {
    fault(place, `a page loads nothing from elsewhere: put \`${url}\` beside this file, and name that`);
    return;
  }
  const { target } = readLink(page.file, url);
  if (draft.images.has(target)) return;
  const kinds = IMAGE_ENDINGS.join(', ');
  if (draft.files.has(target)) fault(place, `\`${url}\` is no image: ${kinds}`);
  else fault(place, `the image \`${url}\` is not there${suggest(target, [...draft.images.keys()])}`);
}

function urlOf(
  { identifier }: ImageReference,
  definitions: Page<unknown>['definitions'],
): string | undefined {
  const found = definitions.find((node) => node.type === 'definition' && node.identifier === identifier);
  return found?.type === 'definition' ? found.url : undefined;
}

function explainFile({ file, type, bytes }: ImageFile): string | undefined {
  if (bytes.length > MOST_BYTES) {
    const kilobytes = Math.ceil(bytes.length / 1000);
    return `this image has ${kilobytes} kB; it may have ${MOST_BYTES / 1000}`;
  }
  if (type === undefined)
    return `the bytes of this file are no image of a kind that is served: ${IMAGE_ENDINGS.join(', ')}`;
  const endings = endingsOf(type);
  if (endings.some((ending) => file.endsWith(ending))) return undefined;
  return `the bytes of this file are ${type}: its name ends in \`${endings[0]}\` then`;
}

function checkSvg({ file, bytes }: ImageFile, fault: Fault): void {
  const text = new TextDecoder().decode(bytes);
  for (const { offset, message } of findSvgFaults(text)) {
    const before = text.slice(0, offset);
    const place = { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
    fault(place, message);
  }
}
