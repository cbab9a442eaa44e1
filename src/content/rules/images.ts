import { type Draft, pagesOf, type Rule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import { endingsOf, IMAGE_ENDINGS, type ImageFile } from '../images.ts';
import { hasScheme, readLink } from '../link-targets.ts';
import type { Place } from '../message.ts';
import type { ShownImage } from '../page-facts.ts';
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
      const { images, links } = page.facts;
      for (const image of images) checkShown(page.file, image, draft, fault);
      for (const { url } of [...images, ...links]) {
        if (url !== undefined && !hasScheme(url)) shown.add(readLink(page.file, url).target);
      }
    }
    for (const image of draft.images.values()) {
      const place = { file: image.file, line: 1, column: 1 };
      const message = explainFile(image);
      if (message !== undefined) fault(place, message);
      else if (image.type === 'image/svg+xml') checkSvg(image, fault);
      if (draft.isWhole && !shown.has(image.file))
        fault(place, 'no text shows this image: show it, or take it out');
    }
  },
};

function checkShown(file: string, { alt, url, place }: ShownImage, draft: Draft, fault: Fault): void {
  if (alt.trim() === '')
    fault(place, 'this image has no alternative text: say between the brackets what it shows');
  if (url === undefined) return;
  if (hasScheme(url)) {
    fault(place, `a page loads nothing from elsewhere: put \`${url}\` beside this file, and name that`);
    return;
  }
  const { target } = readLink(file, url);
  if (draft.images.has(target) || !(draft.isWhole || draft.files.has(target))) return;
  const kinds = IMAGE_ENDINGS.join(', ');
  if (draft.files.has(target)) fault(place, `\`${url}\` is no image: ${kinds}`);
  else fault(place, `the image \`${url}\` is not there${suggest(target, [...draft.images.keys()])}`);
}

function explainFile({ file, type, bytes, size }: ImageFile): string | undefined {
  if (bytes.length > MOST_BYTES) {
    const kilobytes = Math.ceil(bytes.length / 1000);
    return `this image has ${kilobytes} kB; it may have ${MOST_BYTES / 1000}`;
  }
  if (type === undefined)
    return `the bytes of this file are no image of a kind that is served: ${IMAGE_ENDINGS.join(', ')}`;
  const endings = endingsOf(type);
  if (endings.some((ending) => file.endsWith(ending))) {
    // A drawing's has a message of its own.
    return size === undefined && type !== 'image/svg+xml'
      ? 'the bytes of this image end before they say its size: it is cut off'
      : undefined;
  }
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
